import type { PlaceCandidate } from '../../engine/understood.ts';
import type { Content, TextContent } from '../../engine/input.ts';
import type { Option, Question } from '../../engine/question.ts';
import { NOTHING, sureValue, value, type Reading, type Slot, type SlotContext } from '../../engine/slots.ts';
import type { Value } from '../../engine/text.ts';
import { saysWhere } from '../../../intents/understand/places/says-where.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { OTHERS } from './filed-as.ts';
import { samePlace } from './same-place.ts';

/** From here on a place counts as named; below it the person is asked. */
const MIN_CONFIDENCE_TO_TAKE = 0.8;
const MIN_CONFIDENCE_TO_OFFER = 0.5;
/** Two places this close in confidence are asked about. */
const TOO_CLOSE = 0.08;
const MAX_PLACES_OFFERED = 5;

/** Where a complaint is; what is filed under `locality`, and what the person is shown. */
export type Place = {
  readonly locality: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isLandmark: boolean;
  readonly pincode?: string;
  /** How the person told it, where that says more than the name: «behind Shiv Mandir, lane 3». */
  readonly words?: string;
  /** Only where the person sent a pin, or agreed to the photo's. */
  readonly latitude?: number;
  readonly longitude?: number;
};

export function placeName(place: Place): Value {
  return { kind: 'local', names: place.names };
}

/** As a person is shown it, with his own words beside the name. */
export function placeInWords(place: Place): Value {
  if (place.words === undefined) return placeName(place);
  const words = { kind: 'quote', text: place.words } as const;
  return inner(say('complaint.place_in_words', { place: placeName(place), words }));
}

/** «my pin is 143001» says where, and nothing else. */
const MAX_WORDS_OF_A_PINCODE = 4;

type Told = Pick<Place, 'words' | 'latitude' | 'longitude'>;

export function placeOf(candidate: PlaceCandidate, told: Told = {}): Place {
  return {
    locality: candidate.locality,
    names: candidate.names,
    isLandmark: candidate.kind === 'landmark',
    ...(candidate.pincode === undefined ? {} : { pincode: candidate.pincode }),
    ...told,
  };
}

function option(place: Place): Option {
  return {
    title: say('complaint.place_option', { place: placeName(place) }),
    action: { kind: 'answer', slot: 'place', value: place },
  };
}

function readPin(content: Extract<Content, { kind: 'location' }>, { city }: SlotContext): Reading<Place> {
  const [nearest] = content.places;
  if (content.outside || !nearest) {
    const names = { kind: 'local', names: city.names } as const;
    return { kind: 'refused', why: say('complaint.place_outside', { city: names }) };
  }
  return value(placeOf(nearest, { latitude: content.latitude, longitude: content.longitude }));
}

/** What nobody asked for gives or changes the place: said, so that it can be told otherwise; the question for the kind says it. */
function noted(reading: Reading<Place>, { values }: SlotContext): Reading<Place> {
  const isSaid = values['place'] === undefined && values['category'] === undefined;
  if (reading.kind !== 'value' || isSaid) return reading;
  return { ...reading, note: say('complaint.place_noted', { place: placeName(reading.value) }) };
}

/** More than this is a story, which the description holds. */
const MAX_WORDS_LENGTH = 120;

/** The answer to «where is it?» in the person's own words, unless it is just the name. */
function toldWords(text: string, { names }: PlaceCandidate): Told {
  const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const isName = Object.values(names).some((name) => plain(name).startsWith(plain(text)));
  const saysMore = !isName && /\p{L}/u.test(text) && text.length <= MAX_WORDS_LENGTH;
  return saysMore ? { words: text } : {};
}

function readWords(
  content: Content,
  { city }: SlotContext,
  told: (text: string, candidate: PlaceCandidate) => Told,
): Reading<Place> {
  if (content.kind !== 'text') return NOTHING;
  const { text } = content;
  const places = content.understood.places.filter(({ confidence }) => confidence >= MIN_CONFIDENCE_TO_OFFER);
  const [best, second] = places;
  if (best && isClear(best, second)) return value(placeOf(best, told(text, best)));
  if (best) {
    const options = places
      .slice(0, MAX_PLACES_OFFERED)
      .map((each) => option(placeOf(each, told(text, each))));
    const question = { text: [say('complaint.ask_place_which')], options };
    return { kind: 'unclear', question, ...sureOfAPincode(content) };
  }
  const { pincode } = content.understood.entities;
  if (pincode === undefined) return NOTHING;
  const names = { kind: 'local', names: city.names } as const;
  return {
    kind: 'refused',
    why: say('complaint.place_unknown_pincode', { pincode: id(pincode), city: names }),
    ...sureOfAPincode(content),
  };
}

function sureOfAPincode({ text, understood }: TextContent): { readonly isSure?: true } {
  const isShort = text.trim().split(/\s+/).length <= MAX_WORDS_OF_A_PINCODE;
  return understood.entities.pincode !== undefined && isShort ? { isSure: true } : {};
}

function isClear(best: PlaceCandidate, second: PlaceCandidate | undefined): boolean {
  if (best.confidence < MIN_CONFIDENCE_TO_TAKE) return false;
  return !second || second.locality === best.locality || best.confidence - second.confidence > TOO_CLOSE;
}

function lastPlaces({ facts }: SlotContext): readonly Option[] {
  return (facts.lastPlaces as readonly Place[]).slice(0, 2).map((last) => ({
    title: say('complaint.place_option_last', { place: placeName(last) }),
    action: { kind: 'answer', slot: 'place', value: last },
  }));
}

/** For somebody whose words were not found. */
function knownPlaces({ city }: SlotContext): readonly Option[] {
  return city.knownPlaces.map((each) => option({ ...each, isLandmark: false }));
}

/** «Near the city hospital», which the city's list does not have: kept as the person's words, the area alone is asked. */
function aroundWhat(content: Content, { city }: SlotContext): Reading<Place> {
  if (content.kind !== 'text' || content.text.length > MAX_WORDS_LENGTH || !saysWhere(content.text))
    return NOTHING;
  const { text } = content;
  const options = city.knownPlaces.map((each) => option({ ...each, isLandmark: false, words: text }));
  const words = { kind: 'quote', text } as const;
  const question = {
    text: [say('complaint.ask_place_around', { words })],
    wants: 'location',
    options,
  } as const;
  return { kind: 'unclear', question, isSure: true };
}

/** The question says what was understood, so that a misunderstanding is seen at once. */
function whereIsIt({ values }: SlotContext): Pick<Question, 'text' | 'namesWork'> {
  const code = values['category'];
  if (typeof code !== 'string' || code === OTHERS) return { text: [say('complaint.ask_place')] };
  return { text: [say('complaint.ask_place_about', { type: inner(typeName(code)) })], namesWork: true };
}

export const place: Slot<Place> = {
  title: say('complaint.slot_place'),
  ask: (context) => ({
    ...whereIsIt(context),
    wants: 'location',
    options: [...lastPlaces(context), ...(context.misses > 0 ? knownPlaces(context) : [])],
  }),
  read(content, context) {
    if (content.kind === 'location') return readPin(content, context);
    const same = content.kind === 'text' ? samePlace(content, context) : undefined;
    if (same) return sureValue(same);
    const reading = readWords(content, context, toldWords);
    return reading.kind === 'nothing' ? aroundWhat(content, context) : reading;
  },
  infer(content, context) {
    if (content.kind === 'location') return noted(readPin(content, context), context);
    const said = content.kind === 'image' ? captionFor(content, context) : content;
    const reading = said ? readWords(said, context, () => ({})) : NOTHING;
    if (reading.kind !== 'value') return NOTHING;
    return context.values['place'] === undefined ? reading : noted(reading, context);
  },
};

/** Words below a photo tell the place; they correct none, for they describe the picture. */
function captionFor(
  { caption }: Extract<Content, { kind: 'image' }>,
  { values }: SlotContext,
): Content | undefined {
  return values['place'] === undefined ? caption : undefined;
}
