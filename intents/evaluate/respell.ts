import { seeded } from '../classify/linear.ts';
import type { WordList } from './word-list.ts';

/** `hands`: as another writer of the list spelled it; `rule`: by habits of typing; `devanagari`: in its own script. */
export const SPELLINGS = ['hands', 'rule', 'devanagari'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** Spelt like English words, and Hindi in a sentence of both. */
const HINDI_ALL_THE_SAME: ReadonlySet<string> = new Set(
  'hai he ka ki ke ko me se tak bolo nahi fir hua ya de aur par kal kya kare karo'.split(' '),
);

const FEWEST_LETTERS = 2;

/** What people do to vowels and sounds when they type Hindi by ear, one half of it each way. */
const HABITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/aa/g, 'a'],
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/(?<=[^aeiou])i$/g, 'ee'],
  [/(?<=[^aeiou])a$/g, 'aa'],
  [/(?<=[^aeiou])a(?=[^aeiouy]+[aeiou])/g, 'aa'],
  [/z/g, 'j'],
  [/v/g, 'w'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/ai$/g, 'e'],
  [/ein?$/g, 'en'],
  [/chh/g, 'ch'],
  [/(?<=[^aeiou])u(?=[^aeiou])/g, 'oo'],
];

/** Writes the Hindi words of a romanised sentence in another way; English words stay. Deterministic by the seed. */
export function respeller(
  spelling: Spelling,
  { nativeOf, typed }: WordList,
  isEnglish: (word: string) => boolean,
  seed: number,
): (text: string) => string {
  const random = seeded(seed);
  const byRule = (word: string): string =>
    HABITS.reduce((spelt, [from, to]) => (random() < 0.5 ? spelt.replace(from, to) : spelt), word);
  const byHands = (word: string): string => {
    const others = (typed.get(nativeOf.get(word) ?? '') ?? []).filter(({ roman }) => roman !== word);
    const writers = others.flatMap((other) => Array<string>(other.writers).fill(other.roman));
    return writers[Math.floor(random() * writers.length)] ?? word;
  };
  const native = (word: string): string => nativeOf.get(word) ?? word;
  const write = { hands: byHands, rule: byRule, devanagari: native }[spelling];
  const isHindi = (word: string): boolean =>
    word.length >= FEWEST_LETTERS && nativeOf.has(word) && (HINDI_ALL_THE_SAME.has(word) || !isEnglish(word));
  return (text) =>
    text.replace(/[a-z]+/gi, (word) => {
      const small = word.toLowerCase();
      return isHindi(small) ? write(small) : word;
    });
}
