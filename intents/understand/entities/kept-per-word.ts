import type { Word } from './reading.ts';

let asking = 0;

/** Finds what a word is only once for each spelling; for what depends on nothing but the word. */
export function keptPerWord<V>(
  find: (word: Word) => V | undefined,
): (word: Word | undefined) => V | undefined {
  const who = asking++;
  return (word) => {
    if (!word || word.isNumber) return undefined;
    const { kept } = word.form;
    const known = kept[who] as V | null | undefined;
    if (known !== undefined) return known ?? undefined;
    const value = find(word);
    kept[who] = value ?? null;
    return value;
  };
}
