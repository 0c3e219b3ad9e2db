import { numberForms } from './number-forms.ts';
import { NUMBER_ENDINGS } from './number-endings.ts';
import { numberAt } from './number.ts';
import type { NumberAt, ReadNumber } from './number.ts';

const spelt: ReadonlyMap<string, number> = new Map(
  numberForms.cardinals.flatMap(([value, list]) =>
    list.split(' ').map((form): [string, number] => [form.replace(/^=/, ''), value]),
  ),
);
/** Ending → what the number has in its place. */
const endings: ReadonlyMap<string, readonly string[]> = byEnding();

const LEAST_STEM = 2;
/** «chare» is in four, «aate» comes: behind a short number one letter is no ending. */
const LEAST_STEM_BEFORE_LETTER = 4;
const LONGEST = 30;

/** People use few words: what they are is kept, up to this many. */
const MOST_KEPT = 20_000;
const kept = new Map<string, number | null>();

/**
 * The number at a word, also with a case ending: «நாலுல», «నాలుగులో», «ನಾಲ್ಕರಲ್ಲಿ», «চারে». Only for where a number is
 * expected, behind «sector» or «ward»: elsewhere other words look like these.
 */
export function inflectedNumberAt(at: NumberAt, index: number): ReadNumber | undefined {
  const plain = numberAt(at, index);
  if (plain) return plain;
  const word = at(index);
  const value = word && !word.isNumber ? inflected(word.text) : undefined;
  return value === undefined ? undefined : { value, length: 1, inDigits: false };
}

function inflected(text: string): number | undefined {
  const known = kept.get(text);
  if (known !== undefined) return known ?? undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  const value = text.length > LONGEST ? undefined : withoutEnding(text);
  kept.set(text, value ?? null);
  return value;
}

function withoutEnding(text: string): number | undefined {
  for (let length = LEAST_STEM; length < text.length; length += 1) {
    const isLetter = text.length - length === 1 && /[a-z]$/.test(text);
    if (isLetter && length < LEAST_STEM_BEFORE_LETTER) continue;
    const stem = text.slice(0, length);
    for (const lost of endings.get(text.slice(length)) ?? []) {
      const value = spelt.get(stem + lost);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function byEnding(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [lost, list] of Object.entries(NUMBER_ENDINGS)) {
    for (const ending of list.split(/\s+/)) map.set(ending, [...(map.get(ending) ?? []), lost]);
  }
  return map;
}
