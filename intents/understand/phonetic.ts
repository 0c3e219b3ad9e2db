import { romanise } from './romanise.ts';

/**
 * One phonetic space for native and romanised spellings. Three keys, each coarser than the one before:
 * - A: aspirates, long vowels, doubled letters and the spellings of nasals fold together;
 * - B: also e/i, o/u, y/i, the flap d/r, and no final or inherent vowels;
 * - C: the skeleton of consonants.
 * Measured on human romanisations: A alone makes half to four fifths of native and romanised pairs equal, C nearly all.
 */
const FOLDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/[^\p{L}\p{N}]+/gu, ''],
  [/zh/g, 'l'],
  [/ksh|x/g, 'ks'],
  [/c+ch/g, 'ch'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/(?<=[^aeiou])eh(?=.)/g, 'ah'],
  [/tch|chh|ch/g, 'c'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/([kgbj])h/g, '$1'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/a{2,}/g, 'a'],
  [/ee+|i{2,}|iy/g, 'i'],
  [/oo+|u{2,}/g, 'u'],
  [/a[iy](?![aeiou])/g, 'e'],
  [/a[uv](?![aeiou])/g, 'o'],
  [/e[iy](?![aeiou])/g, 'e'],
  [/(?<=[aou])ye/g, 'e'],
  [/m(?=[^aeioumpbfvy])/g, 'n'],
  [/n(?=[pbf])/g, 'm'],
  [/(.)\1+/g, '$1'],
];

const LATIN = /^[\u0000-\u007f]*$/;

/** Key A of one normalised word, in whatever script. Digits stay as they are. */
export function keyA(word: string): string {
  let key = LATIN.test(word) ? word : romanise(word);
  for (const [from, to] of FOLDS) key = key.replace(from, to);
  return key;
}

/** Key B from key A. */
export function keyBOfA(key: string): string {
  return key
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/y/g, 'i')
    .replace(/(?<=[aiu])d(?=[aiu])/g, 'r')
    .replace(/(?<=.)[aiu]+$/, '')
    .replace(/(?<=.)a/g, '');
}

export interface Keys {
  readonly a: string;
  readonly b: string;
}

/** People use the same few thousand words: their keys are kept, up to this many. */
const MOST_KEYS_KEPT = 20_000;
const kept = new Map<string, Keys>();

/** Keys A and B of a word, made once for all who read it: the classifier, entities and places. */
export function keysOf(word: string): Keys {
  const known = kept.get(word);
  if (known) return known;
  if (kept.size >= MOST_KEYS_KEPT) kept.clear();
  const a = keyA(word);
  const keys = { a, b: keyBOfA(a) };
  kept.set(word, keys);
  return keys;
}

export function keyB(word: string): string {
  return keyBOfA(keyA(word));
}

/** Key C from key B: consonants and digits, with the voiced and unvoiced pairs that Tamil does not write folded. */
export function keyC(word: string): string {
  return keyB(word)
    .replace(/(?<=.)[aiueo]/g, '')
    .replace(/g/g, 'k')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/j/g, 'c');
}
