import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seeded } from '../classify/linear.ts';

/** `hands`: as another writer of the list spelled it; `rule`: by habits of typing; `devanagari`: in its own script. */
export const SPELLINGS = ['hands', 'rule', 'devanagari'] as const;
export type Spelling = (typeof SPELLINGS)[number];

interface Typed {
  readonly roman: string;
  /** How many people typed it so. */
  readonly writers: number;
}

/** A word of Hindi, and how people typed it in Latin letters. */
export interface WordList {
  readonly nativeOf: ReadonlyMap<string, string>;
  readonly typed: ReadonlyMap<string, readonly Typed[]>;
}

/**
 * Reads lines of native word, typed word, number of writers (as Dakshina's lexica have them), packed or not. Where a
 * typed word may be several, it is the one that more writers typed so and that is said more often.
 */
export function readWordList(path: string, timesSaid: (native: string) => number): WordList {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const best = new Map<string, { readonly native: string; readonly weight: number }>();
  const typed = new Map<string, Typed[]>();
  for (const line of text.split('\n')) {
    const [native = '', roman = '', writers = '0'] = line.split('\t');
    if (roman === '') continue;
    const each = { roman, writers: Number(writers) };
    typed.set(native, [...(typed.get(native) ?? []), each]);
    const weight = each.writers * (1 + timesSaid(native));
    if (weight > (best.get(roman)?.weight ?? 0)) best.set(roman, { native, weight });
  }
  const nativeOf = [...best].map(([roman, { native }]) => [roman, native] as const);
  return { nativeOf: new Map([...nativeOf, ...Object.entries(CLOSED_WORDS)]), typed };
}

/** Spelt like English words, and Hindi in a sentence of both. */
const HINDI_ALL_THE_SAME: ReadonlySet<string> = new Set(
  'hai he ka ki ke ko me se tak bolo nahi fir hua ya de aur par kal kya kare karo'.split(' '),
);

/** Words of every sentence that such lists lack or have for another word. */
const CLOSED_WORDS: Readonly<Record<string, string>> = {
  me: 'में', mai: 'मैं', ki: 'की', ke: 'के', ka: 'का', ko: 'को', he: 'है', hai: 'है', par: 'पर', ap: 'आप', karna: 'करना', meri: 'मेरी', kaise: 'कैसे',
}; // prettier-ignore
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
