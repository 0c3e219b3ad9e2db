import { fold, isMet, signsOf, type Fold } from './fold.ts';
import { romanise } from './romanise.ts';

/**
 * One phonetic space for native and romanised spellings. Three keys, each coarser than the one before:
 * - A: aspirates, long vowels, doubled letters and the spellings of nasals fold together;
 * - B: also e/i, o/u, y/i, the flap d/r, and no final or inherent vowels;
 * - C: the skeleton of consonants.
 * Measured on human romanisations: A alone makes half to four fifths of native and romanised pairs equal, C nearly all.
 *
 * Each fold first says what a word must have for it: letters, `2` for a doubled one, `*` for a sign that is neither a
 * Latin letter nor a digit, `|` between alternatives. Most folds are passed over by that alone.
 */
const FOLDS: readonly Fold[] = [
  fold('*', /[^\p{L}\p{N}]+/gu, ''),
  fold('zh', /zh/g, 'l'),
  fold('x|ksh', /ksh|x/g, 'ks'),
  fold('2ch', /c+ch/g, 'ch'),
  fold('ck', /ck/g, 'k'),
  fold('ce|ci|cy', /c(?=[eiy])/g, 's'),
  fold('c', /c(?!h)/g, 'k'),
  fold('ch', /tch|chh|ch/g, 'c'),
  fold('sh', /sh/g, 's'),
  fold('ph', /ph/g, 'f'),
  fold('th', /th/g, 't'),
  fold('dh', /dh/g, 'd'),
  fold('kh|gh|bh|jh', /([kgbj])h/g, '$1'),
  fold('w', /w/g, 'v'),
  fold('z', /z/g, 'j'),
  fold('q', /q/g, 'k'),
  fold('2a', /a{2,}/g, 'a'),
  fold('2|iy', /ee+|i{2,}|iy/g, 'i'),
  fold('2', /oo+|u{2,}/g, 'u'),
  fold('ai|ay', /a[iy](?![aeiou])/g, 'e'),
  fold('au|av', /a[uv](?![aeiou])/g, 'o'),
  fold('m', /m(?=[^aeioumpbfvy])/g, 'n'),
  fold('2', /(.)\1+/g, '$1'),
];

const LATIN = /^[\u0000-\u007f]*$/;

/** Key A of one normalised word, in whatever script. Digits stay as they are. */
export function keyA(word: string): string {
  let key = LATIN.test(word) ? word : romanise(word);
  let has = signsOf(key);
  for (const { needs, from, to } of FOLDS) {
    if (!isMet(needs, has)) continue;
    key = key.replace(from, to);
    has = signsOf(key);
  }
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
