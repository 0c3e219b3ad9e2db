import { bestLabel, judge, Reader, scored, viewOf, type Scored, type View } from './classify/classifier.ts';
import { confidence } from './classify/confidence.ts';
import { wordsOf } from './classify/features.ts';
import type { IntentName } from './intent.ts';
import { intentOf, serviceOf, YES_NO } from './labels.ts';
import type { Model, Thresholds } from './model.ts';
import type { ServiceCode } from './service-code.ts';
import { extractEntities } from './understand/entities/index.ts';
import { guessLanguage, replyLanguage, type LanguageGuess } from './understand/language.ts';
import { isJustAPlace } from './understand/places/just-a-place.ts';
import type {
  Band,
  Entities,
  PlaceCandidate,
  Understander,
  Understanding,
  UnderstandingContext,
} from './understanding.ts';

/** Longer texts are read up to here. */
const MAX_CHARACTERS_READ = 2_000;
const SERVICES_TOLD = 3;
const ALTERNATIVES_TOLD = 3;
/** «I want to complain» says nothing of what about: the types told with it are mere guesses. */
const SHARE_OF_A_BARE_COMPLAINT = 0.2;
/** A plain yes or no of at most this many words answers the question that is open. */
const MAX_WORDS_OF_YES_NO = 4;
const CLOSED_ANSWER_CONFIDENCE = 0.97;

/** Intents whose reply depends on the kind of complaint. */
const ABOUT_COMPLAINTS: ReadonlySet<IntentName> = new Set([
  'file_complaint',
  'track_complaint',
  'reopen_complaint',
  'report_emergency',
]);

interface Engine {
  readonly model: Model;
  readonly reader: Reader;
  readonly intents: View;
  readonly services: View;
}

/** Understands with a trained model: language, intent, complaint type, entities, places. No I/O, never throws. */
export function createUnderstander(model: Model): Understander {
  const { labels } = model.meaning;
  const engine: Engine = {
    model,
    reader: new Reader(model.rarity, model.lexicon),
    intents: viewOf(labels, intentOf),
    services: viewOf(labels, serviceOf),
  };
  return {
    understand: (text, context = {}) => understand(text.slice(0, MAX_CHARACTERS_READ), context, engine),
  };
}

function understand(text: string, context: UnderstandingContext, engine: Engine): Understanding {
  const { model, reader } = engine;
  const vector = reader.read(text, context.asking === YES_NO ? YES_NO : undefined);
  const words = wordsOf(text);
  const entities = extractEntities(text, context);
  const guess = isBareId(entities, words)
    ? NO_LANGUAGE
    : guessLanguage(text, vector, model.language, context);
  const said = scored(model.meaning, vector);
  const intent = meaningIn(said, words, entities, context, engine);
  const replyIn = replyLanguage(guess, words.length, context.locale, context.languages);
  const agency = context.city?.agencies.match(text);
  return {
    language: guess.language,
    script: guess.script,
    ...intent,
    entities: { ...entities, ...servicesIn(said, intent, engine) },
    places: placesIn(text, entities, context),
    ...(replyIn === undefined ? {} : { replyIn }),
    ...(agency === undefined ? {} : { agency }),
  };
}

type Meaning = Pick<Understanding, 'intent' | 'confidence' | 'band' | 'alternatives'>;

function meaningIn(
  said: Scored,
  words: readonly string[],
  entities: Entities,
  context: UnderstandingContext,
  engine: Engine,
): Meaning {
  if (saysNothing(words) || saysOnlyWhere(words, entities))
    return closedAnswer(entities, words, context) ?? NOTHING_SAID;
  const meaning = meaningOf(said, engine);
  const isCommand = COMMANDS.has(meaning.intent) && meaning.band !== 'menu';
  return isCommand ? meaning : (closedAnswer(entities, words, context) ?? meaning);
}

/** «Rehne do» is a no, and more than a no. */
const COMMANDS: ReadonlySet<IntentName> = new Set(['cancel', 'go_back']);

/** What a whole message can be that needs no model: a yes or no to an open question, a bare number of ours. */
function closedAnswer(
  { yesNo, complaintId, consumerCode }: Entities,
  words: readonly string[],
  { asking }: UnderstandingContext,
): Meaning | undefined {
  if (yesNo !== undefined && asking === YES_NO && words.length <= MAX_WORDS_OF_YES_NO) {
    return sure(yesNo === 'yes' ? 'affirm' : 'deny');
  }
  if (isBare(complaintId, words)) return sure('track_complaint');
  return isBare(consumerCode, words) ? sure('check_bill') : undefined;
}

function sure(intent: IntentName): Meaning {
  return { intent, confidence: CLOSED_ANSWER_CONFIDENCE, band: 'act', alternatives: [] };
}

const LEAST_SIGNS_OF_AN_ID = 6;

/** The whole message is this number of ours. */
function isBare(id: string | undefined, words: readonly string[]): boolean {
  return id !== undefined && plain(id).length > LEAST_SIGNS_OF_AN_ID && plain(words.join('')) === plain(id);
}

/** A number of ours is in no language, though there are letters in it. */
function isBareId(entities: Entities, words: readonly string[]): boolean {
  const { complaintId, consumerCode, applicationNumber, receiptNumber } = entities;
  return [complaintId, consumerCode, applicationNumber, receiptNumber].some((id) => isBare(id, words));
}

const NO_LANGUAGE: LanguageGuess = { language: 'und', script: 'Zyyy', confidence: 0 };

/** Only digits, signs or emoji: an answer to something perhaps, but no wish. */
function saysNothing(words: readonly string[]): boolean {
  return !words.some((word) => /\p{L}/u.test(word));
}

/** «Sector 4» or «behind Shiv Mandir» alone answers a question and wishes nothing. */
function saysOnlyWhere(words: readonly string[], { locality }: Entities): boolean {
  return locality !== undefined && isJustAPlace(words, wordsOf(locality.text));
}

const NOTHING_SAID: Meaning = { intent: 'out_of_scope', confidence: 0.5, band: 'menu', alternatives: [] };

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function meaningOf(said: Scored, { model, intents }: Engine): Meaning {
  const prediction = judge(said, model.calibration.intent, intents);
  const inScope = confidence(model.calibration.scope, prediction.signals);
  return banded(prediction, inScope, model.thresholds);
}

/**
 * Act, confirm, or a menu: below the rejection threshold the answer is out of scope, and the guess an alternative. Words
 * of which training has heard none, a name perhaps, are never acted upon, whatever their letters are like.
 */
function banded(
  { label, confidence: sure, ranked, signals }: ReturnType<typeof judge>,
  inScope: number,
  { act, reject }: Thresholds,
): Meaning {
  const alternatives = ranked.map((each) => ({
    intent: each.label as IntentName,
    confidence: round(each.confidence),
  }));
  if (inScope < reject) {
    return {
      intent: 'out_of_scope',
      confidence: round(1 - inScope),
      band: 'menu',
      alternatives: alternatives.slice(0, ALTERNATIVES_TOLD),
    };
  }
  const band: Band = sure >= act && signals.heard > 0 ? 'act' : 'confirm';
  return {
    intent: label as IntentName,
    confidence: round(sure),
    band,
    alternatives: alternatives.slice(1, ALTERNATIVES_TOLD + 1),
  };
}

function servicesIn(
  said: Scored,
  { intent, alternatives, band }: Meaning,
  { model, services }: Engine,
): Partial<Entities> {
  const meant = band === 'menu' ? alternatives[0]?.intent : intent;
  if (meant === undefined || !ABOUT_COMPLAINTS.has(meant)) return {};
  const { label, confidence, ranked } = judge(said, model.calibration.service, services);
  const share = bestLabel(said) === 'file_complaint' ? SHARE_OF_A_BARE_COMPLAINT : 1;
  const serviceCodes = ranked
    .slice(0, SERVICES_TOLD)
    .map((each) => ({ code: each.label as ServiceCode, confidence: round(each.confidence * share) }));
  const isClear = share === 1 && confidence >= model.thresholds.service;
  return { serviceCodes, ...(isClear ? { serviceCode: label as ServiceCode } : {}) };
}

/** Places by name, else by the pincode or the ward that was stated. */
function placesIn(
  text: string,
  { pincode, ward }: Entities,
  { city }: UnderstandingContext,
): readonly PlaceCandidate[] {
  if (!city) return [];
  const named = city.places.match(text);
  if (named.length > 0) return named;
  const byPincode = pincode === undefined ? [] : city.places.byPincode(pincode);
  if (byPincode.length > 0) return byPincode;
  return ward === undefined ? [] : city.places.byWard(ward);
}

function round(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
