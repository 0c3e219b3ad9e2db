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

export type NumberAt = (index: number) => Word | undefined;

/** The cardinal number that begins at a word, in digits or words of any language: «4», «चार», «2 lakh», «twenty one». */
export function numberAt(at: NumberAt, index: number): ReadNumber | undefined {
  const first = simpleNumber(at, index) ?? bareMultiplier(at, index);
  if (!first) return undefined;
  let { value, length } = first;
  let multiplier = multiplierAt(at, index + length, first.inDigits);
  while (multiplier !== undefined) {
    value *= multiplier;
    length += 1;
    const rest = simpleNumber(at, index + length);
    const next = rest && multiplierAt(at, index + length + rest.length, rest.inDigits);
    if (rest && next !== undefined && next < multiplier) {
      value += rest.value * next;
      length += rest.length + 1;
      multiplier = undefined;
    } else {
      const again = multiplierAt(at, index + length, false);
      multiplier = again === multiplier ? undefined : again;
    }
  }
  return { value, length, inDigits: first.inDigits };
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
  const word = at(index);
  if (!word) return undefined;
  if (word.isNumber) return { value: Number(word.text), length: 1, inDigits: true };
  const value = cardinals.get(word);
  if (value === undefined) return withQuarters(at, index);
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
  const whole = simpleNumber(at, index + 1);
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
