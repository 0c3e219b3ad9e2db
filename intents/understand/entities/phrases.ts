import { read } from './reading.ts';
import type { Word } from './reading.ts';

/** Whole utterances that stand for something, in any script; built once. */
export interface PhraseSet {
  has(words: readonly Word[]): boolean;
}

/** `lists`: phrases with `|` between them. Short phrases count only as spelt, longer ones as they sound. */
export function phraseSet(...lists: readonly string[]): PhraseSet {
  const bySpelling = new Set<string>();
  const bySound = new Set<string>();
  /** First words, in both ways: hardly any utterance begins with one. */
  const firstWords = new Set<string>();
  for (const phrase of lists.flatMap((list) => list.split('|'))) {
    const { words } = read(phrase);
    const [first] = words;
    if (!first) continue;
    firstWords.add(first.text).add(first.keyA);
    bySpelling.add(spelling(words));
    if (isLong(words)) bySound.add(sound(words));
  }
  return {
    has: (words) => {
      const [first] = words;
      if (!first || !(firstWords.has(first.text) || firstWords.has(first.keyA))) return false;
      return bySpelling.has(spelling(words)) || (isLong(words) && bySound.has(sound(words)));
    },
  };
}

const LEAST_LETTERS = 4;

function isLong(words: readonly Word[]): boolean {
  return spelling(words).length >= LEAST_LETTERS;
}

function spelling(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

function sound(words: readonly Word[]): string {
  return words.map((word) => word.keyA).join(' ');
}
