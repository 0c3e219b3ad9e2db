import type { CitySnapshot } from '../../engine/city.ts';
import type { Content } from '../../engine/input.ts';
import type { Option } from '../../engine/question.ts';
import { kept, NOTHING, value, type Reading, type Slot, type SlotContext } from '../../engine/slots.ts';
import { typeName } from '../names.ts';
import { inner, say } from '../say.ts';
import { filedAs, OTHERS } from './filed-as.ts';
import { placeName, type Place } from './place.ts';

/** Types are offered only where the best of them is at least a guess; then the next best stand beside it. */
const MIN_CONFIDENCE_OF_THE_BEST = 0.08;
const MAX_TYPES_OFFERED_FIRST = 6;

function choose(code: string): Option {
  return { title: typeName(code), action: { kind: 'answer', slot: 'category', value: code } };
}

/** What the words may mean, when they are not clear enough to take the best at once. */
function guessesIn(content: Content, city: CitySnapshot): readonly string[] {
  if (content.kind !== 'text' || codeIn(content) !== undefined) return [];
  // «Complaint» alone tells nothing.
  if (!/\s/.test(content.text.trim())) return [];
  const { serviceCodes = [] } = content.understood.entities;
  const isAGuess = (serviceCodes[0]?.confidence ?? 0) >= MIN_CONFIDENCE_OF_THE_BEST;
  const codes = isAGuess ? serviceCodes.map(({ code }) => filedAs(code, city)) : [];
  return [...new Set(codes)].filter((code) => code !== undefined);
}

/** A guess this good goes on the card at once: the card asks anyway. */
const MIN_CONFIDENCE_FOR_THE_CARD = 0.5;

/** Where it is not even clear that something is wrong somewhere, a type has to be. */
const MIN_CONFIDENCE_WHERE_UNSURE = 0.8;

function codeIn(content: Content): string | undefined {
  if (content.kind !== 'text') return undefined;
  const { serviceCode, serviceCodes = [] } = content.understood.entities;
  const [best] = serviceCodes;
  const isUnsure = content.understood.band !== 'act';
  if (isUnsure && (best?.confidence ?? 0) < MIN_CONFIDENCE_WHERE_UNSURE) return undefined;
  return serviceCode ?? (best && best.confidence >= MIN_CONFIDENCE_FOR_THE_CARD ? best.code : undefined);
}

function readType(content: Content, { city }: SlotContext): Reading<string> {
  const code = codeIn(content);
  const filed = code === undefined ? undefined : filedAs(code, city);
  return filed === undefined ? NOTHING : value(filed);
}

function closeOptions(codes: readonly string[]): readonly Option[] {
  const others = codes.includes(OTHERS) ? [] : [OTHERS];
  return [...codes, ...others].map(choose);
}

/** Candidates from the first sentence; asked about instead of the open question. */
export const guesses = kept<readonly string[]>((content, { city, values }) => {
  const found = values['category'] === undefined ? guessesIn(content, city) : [];
  return found.length > 0 && isComplaint(content) ? value(found) : NOTHING;
});

/** A type that is held already is changed only by what denies it: «no, it is the drain that is blocked». */
const MIN_WORDS_TO_CORRECT = 3;

function isPlainCorrection(content: Content): boolean {
  if (content.kind !== 'text' || content.understood.band !== 'act' || !content.understood.instead)
    return false;
  const isSentence = content.text.trim().split(/\s+/).length >= MIN_WORDS_TO_CORRECT;
  return isSentence && content.understood.entities.serviceCode !== undefined;
}

function saysYes(content: Content): boolean {
  return content.kind === 'text' && content.understood.intent === 'affirm';
}

/** «Yes», where just one type was offered. */
function onlyGuess({ values }: SlotContext): Reading<string> {
  const [only, another] = (values['guesses'] ?? []) as readonly string[];
  return only !== undefined && another === undefined ? value(only) : NOTHING;
}

function isComplaint(content: Content): boolean {
  return content.kind === 'text' && content.understood.intent === 'file_complaint';
}

/** The heading under which the person looks for the type; only choosing «something else» leads here. */
export const group: Slot<string> & { readonly optional: true } = {
  optional: true,
  needed: () => false,
  ask: ({ city }) => askGroup(city),
  read: () => NOTHING,
};

export const category: Slot<string> = {
  title: say('complaint.slot_category'),
  forgetsAlso: ['guesses', 'group'],
  ask(context) {
    const { guesses: close, group: chosen } = context.values;
    if (typeof chosen === 'string') return askWithin(chosen, context.city);
    if (Array.isArray(close) && context.misses === 0) {
      return { text: [say('complaint.ask_category_close')], options: closeOptions(close as string[]) };
    }
    return context.misses === 0 ? askOpenly(context) : askGroup(context.city);
  },
  read(content, context) {
    const clear = readType(content, context);
    if (clear.kind === 'nothing' && saysYes(content)) return onlyGuess(context);
    const close = isComplaint(content) ? guessesIn(content, context.city) : [];
    if (clear.kind === 'value' || close.length === 0) return clear;
    return {
      kind: 'unclear',
      question: { text: [say('complaint.ask_category_close')], options: closeOptions(close) },
    };
  },
  infer(content, context) {
    if (!isComplaint(content)) return NOTHING;
    if (context.values['category'] === undefined) return readType(content, context);
    const corrected = isPlainCorrection(content) ? readType(content, context) : NOTHING;
    // The words that were told are about something else then.
    if (corrected.kind !== 'value') return NOTHING;
    const note = say('complaint.category_noted', { type: inner(typeName(corrected.value)) });
    return { ...corrected, note, forgets: ['description'] };
  },
};

function askOpenly({ city, values }: SlotContext): ReturnType<Slot['ask']> {
  const first = city.complaintTypes.filter(({ code }) => code !== OTHERS).slice(0, MAX_TYPES_OFFERED_FIRST);
  const more: Option = { title: say('complaint.something_else'), action: pickGroup('') };
  const where = values['place'] as Place | undefined;
  const asks = where
    ? say('complaint.ask_category_at', { place: placeName(where) })
    : say('complaint.ask_category');
  return { text: [asks], options: [...first.map(({ code }) => choose(code)), more] };
}

function pickGroup(name: string): Option['action'] {
  return { kind: 'answer', slot: 'group', value: name };
}

function askGroup(city: CitySnapshot): ReturnType<Slot['ask']> {
  const groups = [...new Set(city.complaintTypes.map((type) => type.category))].filter((name) => name !== '');
  return {
    text: [say('complaint.ask_category_group')],
    options: [...groups.map((name) => headingOf(name, city)), choose(OTHERS)],
  };
}

/** A heading with one type below it is that type. */
function headingOf(name: string, city: CitySnapshot): Option {
  const [only, another] = city.complaintTypes.filter((type) => type.category === name);
  const action = only && !another ? choose(only.code).action : pickGroup(name);
  return { title: groupName(name), action };
}

function askWithin(name: string, city: CitySnapshot): ReturnType<Slot['ask']> {
  const types = city.complaintTypes.filter((type) => type.category === name);
  if (name === '' || types.length === 0) return askGroup(city);
  return { text: [say('complaint.ask_category_close')], options: types.map(({ code }) => choose(code)) };
}

function groupName(name: string): ReturnType<typeof say> {
  return { key: `group.${name}` satisfies string };
}
