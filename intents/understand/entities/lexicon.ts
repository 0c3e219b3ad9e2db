import { normalise } from '../normalise.ts';
import { keyA } from '../phonetic.ts';
import { isLong } from './is-long.ts';
import { read } from './reading.ts';
import type { Word } from './reading.ts';
import { senses } from './senses.ts';

const LEAST_SOUNDS = 3;
const LEAST_STEM_LETTERS = 4;
const LONGEST_STEM = 30;

/** Words that stand for something, in every spelling that sounds the same in any script. */
export interface Lexicon<V> {
  get(word: Word | undefined): V | undefined;
  has(word: Word | undefined): boolean;
  /** Only as spelt. */
  getSpelt(word: Pick<Word, 'text'> | undefined): V | undefined;
  /** The meaning of the longest known word that this one begins with: case endings are written onto it in the south. */
  getStem(word: Word | undefined): V | undefined;
}

/**
 * Builds a lexicon from lists of words with spaces between them. A sound that two meanings share means neither; a word
 * with `=` before it counts only as spelt, because something else in another language sounds like it.
 */
export function lexicon<V>(lists: Iterable<readonly [V, string]>): Lexicon<V> {
  const bySpelling = new Map<string, V>();
  const bySound = new Map<string, V | undefined>();
  const stems = new Map<string, V>();
  const beginnings = new Set<string>();
  for (const [value, list] of lists) {
    for (const { text, sound, exact } of forms(list)) {
      if (!bySpelling.has(text)) bySpelling.set(text, value);
      if (exact) continue;
      if (!stems.has(text)) stems.set(text, value);
      beginnings.add(text.slice(0, LEAST_STEM_LETTERS));
      if (sound.length < LEAST_SOUNDS) continue;
      bySound.set(sound, bySound.has(sound) && bySound.get(sound) !== value ? undefined : value);
    }
  }
  const list = senses.add(bySpelling, bySound);
  const get = (word: Word | undefined): V | undefined =>
    word && (senses.in(list, word.form.senses) as V | undefined);
  const getStem = (word: Word | undefined): V | undefined => {
    if (!word || word.isNumber || !beginnings.has(word.text.slice(0, LEAST_STEM_LETTERS))) return undefined;
    for (
      let length = Math.min(word.text.length, LONGEST_STEM) - 1;
      length >= LEAST_STEM_LETTERS;
      length -= 1
    ) {
      const value = stems.get(word.text.slice(0, length));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const getSpelt = (word: Pick<Word, 'text'> | undefined): V | undefined =>
    word && (senses.in(list, senses.spelt(word.text)) as V | undefined);
  return { get, has: (word) => get(word) !== undefined, getSpelt, getStem };
}

interface Form {
  readonly text: string;
  /** Empty where the word counts only as spelt. */
  readonly sound: string;
  readonly exact: boolean;
}

const NOT_A_LETTER = /[^\p{L}\p{M}]/u;

function forms(list: string): readonly Form[] {
  return normalise(list)
    .split(' ')
    .filter(Boolean)
    .flatMap((form) => {
      const exact = form.startsWith('=');
      const bare = exact ? form.slice(1) : form;
      const texts = NOT_A_LETTER.test(bare) ? read(bare).words.map((word) => word.text) : [bare];
      return texts.map((text) => ({ text, exact, sound: exact || !isLong(text) ? '' : keyA(text) }));
    });
}

/** A lexicon that only says whether a word is in it. */
export function wordSet(...lists: readonly string[]): Lexicon<true> {
  return lexicon(lists.map((list) => [true, list] as const));
}
