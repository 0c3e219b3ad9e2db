import { keptPerWord } from './kept-per-word.ts';
import { lexicon } from './lexicon.ts';
import { numberForms } from './number-forms.ts';
import { MULTIPLIERS, QUARTERS } from './number-words.ts';
import type { Word } from './reading.ts';

export interface ReadNumber {
  readonly value: number;
  /** How many words it takes. */
  readonly length: number;
  readonly inDigits: boolean;
}

const cardinals = lexicon(numberForms.cardinals);
const multipliers = lexicon(numberForms.byValue(MULTIPLIERS));
const quarters = lexicon(numberForms.byValue(QUARTERS));
const ordinals = lexicon(numberForms.ordinals);

/** Endings that make an ordinal of digits: 2nd, 3rd, 4th, 2रा, 3वां, 2ஆவது. */
const ORDINAL_ENDING =
  /^(st|nd|rd|th|va|wa|wan|vaan|वां|वा|वाँ|वीं|वी|रा|री|ला|ली|था|थी|ਵਾਂ|મું|મો|મી|তম|ତମ|வது|ஆவது|వ|ో|ನೇ|ನೆಯ|ാം)$/;

const QUARTER = 0.25;
const HUNDRED = 100;
const THOUSAND = 1_000;
const LAKH = 100_000;

export type NumberAt = (index: number) => Word | undefined;

/**
 * The cardinal number that begins at a word, in digits or words of any language: «4», «चार», «2 lakh», «twenty one»,
 * «दो हज़ार तीन सौ पचास». Each part counts less than the one before it.
 */
export function numberAt(at: NumberAt, index: number): ReadNumber | undefined {
  const word = at(index);
  if (!word || !(word.isNumber || beginsNumber(word))) return undefined;
  const first = partAt(at, index);
  if (!first) return undefined;
  let { value, length, scale } = first;
  for (let part = nextPart(at, index + length, scale); part; part = nextPart(at, index + length, scale)) {
    value += part.value;
    length += part.length;
    scale = part.scale;
  }
  return { value, length, inDigits: first.inDigits };
}

/** Most words begin no number: one look is enough for them. */
const beginsNumber = keptPerWord(
  (word) => cardinals.has(word) || multipliers.has(word) || quarters.has(word) || undefined,
);

interface Part extends ReadNumber {
  /** What it counts: thousands, hundreds, ones. */
  readonly scale: number;
}

/** «तीन सौ», «2 lakh», «five hundred thousand», or a number without a multiplier. */
function partAt(at: NumberAt, index: number): Part | undefined {
  const first = simpleNumber(at, index) ?? bareMultiplier(at, index);
  if (!first) return undefined;
  let { value, length } = first;
  // «लाख» or «கோடி» alone begins nothing longer: much sounds like them.
  let scale = value >= HUNDRED && value < LAKH && !first.inDigits ? magnitude(value) : 1;
  let last = 0;
  for (;;) {
    const multiplier = multiplierAt(at, index + length, first.inDigits && length === 1);
    if (multiplier === undefined || multiplier === last) break;
    value *= multiplier;
    length += 1;
    scale = multiplier;
    last = multiplier;
  }
  return { value, length, inDigits: first.inDigits, scale };
}

/** A part that is added to the one before: it counts less, and only words as spelt go without a multiplier («hazaar baar»: times). */
function nextPart(at: NumberAt, index: number, scale: number): Part | undefined {
  if (scale < HUNDRED) return undefined;
  const part = partAt(at, index);
  if (!part || part.value >= scale || part.scale >= scale) return undefined;
  const isSpelt = !part.inDigits && cardinals.getSpelt(at(index)) !== undefined;
  return part.scale > 1 || isSpelt ? part : undefined;
}

function magnitude(value: number): number {
  return value >= THOUSAND ? THOUSAND : HUNDRED;
}

/** The ordinal at a word: «first», «पहला», «2nd», «மூணாவது». */
export function ordinalAt(at: NumberAt, index: number): ReadNumber | undefined {
  const word = at(index);
  if (!word) return undefined;
  const ending = at(index + 1);
  if (word.isNumber && ending?.start === word.end && ORDINAL_ENDING.test(ending.text)) {
    return { value: Number(word.text), length: 2, inDigits: true };
  }
  const value = ordinals.get(word);
  return value === undefined ? undefined : { value, length: 1, inDigits: false };
}

function simpleNumber(at: NumberAt, index: number): ReadNumber | undefined {
  return plainNumber(at, index) ?? withQuarters(at, index);
}

function plainNumber(at: NumberAt, index: number): ReadNumber | undefined {
  const word = at(index);
  if (!word) return undefined;
  if (word.isNumber) return { value: Number(word.text), length: 1, inDigits: true };
  const value = cardinals.get(word);
  if (value === undefined) return undefined;
  const unit = value >= 20 && value < 100 && value % 10 === 0 ? cardinals.get(at(index + 1)) : undefined;
  if (unit !== undefined && unit >= 1 && unit <= 9 && Number.isInteger(unit)) {
    return { value: value + unit, length: 2, inDigits: false };
  }
  return { value, length: 1, inDigits: false };
}

/** «साढ़े तीन» is 3.5; «सवा» alone one and a quarter. */
function withQuarters(at: NumberAt, index: number): ReadNumber | undefined {
  const added = quarters.get(at(index));
  if (added === undefined) return undefined;
  const whole = plainNumber(at, index + 1);
  if (whole && Number.isInteger(whole.value))
    return { ...whole, value: whole.value + added, length: whole.length + 1 };
  return added === QUARTER ? { value: 1 + added, length: 1, inDigits: false } : undefined;
}

function bareMultiplier(at: NumberAt, index: number): ReadNumber | undefined {
  const value = multiplierAt(at, index, false);
  return value === undefined ? undefined : { value, length: 1, inDigits: false };
}

/** «k» multiplies digits that it touches; everywhere else it is a letter. */
function multiplierAt(at: NumberAt, index: number, afterDigits: boolean): number | undefined {
  const word = at(index);
  if (word?.text === 'k') return afterDigits && at(index - 1)?.end === word.start ? 1000 : undefined;
  return multipliers.get(word);
}
