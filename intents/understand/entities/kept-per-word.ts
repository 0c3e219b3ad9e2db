import type { Word } from './reading.ts';

/** People use the same few thousand words: what each is, is kept, up to this many. */
const MOST_KEPT = 20_000;

/** Finds what a word is only once for each spelling; for what depends on nothing but the word. */
export function keptPerWord<V>(
  find: (word: Word) => V | undefined,
): (word: Word | undefined) => V | undefined {
  const kept = new Map<string, V | null>();
  return (word) => {
    if (!word || word.isNumber) return undefined;
    const known = kept.get(word.text);
    if (known !== undefined) return known ?? undefined;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = find(word);
    kept.set(word.text, value ?? null);
    return value;
  };
}
