import { JOINED_NUMBERS } from './joined-numbers.ts';
import { keptPerWord } from './kept-per-word.ts';
import { LetterTree } from './letter-tree.ts';
import { lexicon } from './lexicon.ts';
import { numberForms } from './number-forms.ts';
import { HOURS, PLURAL_MARK, PLURALS, SINGLES, UNIT_ENDINGS, UNIT_STEMS, UNITS } from './unit-words.ts';
import type { Says } from './unit-words.ts';

/** A word that is a unit of time, with all that is written onto it. */
export interface TimeUnit {
  /** Days of one such unit; less than one for hours and minutes. */
  readonly days: number;
  /** «দুদিন», «രണ്ടാഴ്ച»: the number that is written in one word with it. */
  readonly number?: number;
  readonly says: Says;
  readonly isPlural: boolean;
  /** «এমাহ»: one of them, without a number. */
  readonly isSingle: boolean;
}

const HOURS_PER_DAY = 24;
const LONGEST = 30;
const LEAST_STEM = 2;
/** Letters of a number, and of a unit, that are written in one word. */
const LEAST_JOINED = 2;

const { byValue } = numberForms;
const flat = <V>(lists: Iterable<readonly [V, string]>): Map<string, V> =>
  new Map(
    [...lists].flatMap(([value, list]) => list.split(/\s+/).map((form) => [form.normalize('NFC'), value])),
  );

const units = lexicon<number>([...byValue(UNITS), [1 / HOURS_PER_DAY, HOURS]]);
const stems = flat(byValue(UNIT_STEMS));
const endings = new LetterTree(flat(Object.entries(UNIT_ENDINGS) as [Says, string][]), 'endings');
const numbers = new LetterTree(JOINED_NUMBERS, 'beginnings');
const singles = flat(byValue(SINGLES));
const plurals = flat([[true, PLURALS]]);

/** The unit of time that a word is, in any script, with its number and ending where they are written onto it. */
export const timeUnitOf = keptPerWord((word): TimeUnit | undefined =>
  word.text.length > LONGEST ? undefined : (bare(word.text, units.get(word)) ?? joined(word.text)),
);

function bare(text: string, exact: number | undefined): TimeUnit | undefined {
  const single = singles.get(text);
  const found = inflected(text);
  const days = single ?? found?.days ?? exact;
  if (days === undefined) return undefined;
  const isPlural = plurals.has(text) || PLURAL_MARK.test(text);
  return { days, says: found?.says ?? 'nothing', isPlural, isSingle: single !== undefined };
}

function inflected(text: string): { readonly days: number; readonly says: Says } | undefined {
  for (const { length, value: says } of endings.partsOf(text)) {
    const days = text.length - length < LEAST_STEM ? undefined : stems.get(text.slice(0, -length));
    if (days !== undefined) return { days, says };
  }
  return undefined;
}

function joined(text: string): TimeUnit | undefined {
  for (const { length, value: number } of numbers.partsOf(text)) {
    const rest = text.slice(length);
    if (length < LEAST_JOINED || rest.length < LEAST_JOINED) continue;
    const unit = bare(rest, units.getSpelt({ text: rest }));
    if (unit) return { ...unit, number };
  }
  return undefined;
}
