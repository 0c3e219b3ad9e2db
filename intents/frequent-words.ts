import { wordsOf } from './classify/features.ts';

/** A word that so many lines have is one of their language; one that a single line has may be a slip or a name. */
const LINES_OF_A_FREQUENT_WORD = 2;

/** Whether a word is frequent in these lines; numbers are in all languages. */
export function frequentWords(lines: readonly { readonly text: string }[]): (word: string) => boolean {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    for (const word of new Set(wordsOf(text))) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return (word) => /^\d+$/.test(word) || (times.get(word) ?? 0) >= LINES_OF_A_FREQUENT_WORD;
}
