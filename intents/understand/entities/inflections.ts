import { keptPerWord } from './kept-per-word.ts';
import { LetterTree } from './letter-tree.ts';
import type { Word } from './reading.ts';

/** What a word loses before an ending → the endings, with spaces between them. */
export type EndingTable = readonly (readonly [lost: string, endings: string])[];

const LEAST_STEM = 2;
/** «chare» is in four, «aate» comes: behind a short stem one Latin letter is no ending. */
const LEAST_STEM_BEFORE_LETTER = 4;
const LONGEST = 30;

/**
 * Reads words with a case ending written onto them: «நாலுல», «తెలుగులో», «ನಾಲ್ಕರಲ್ಲಿ» (ನಾಲ್ಕು loses its u).
 * `known` says what a word without ending stands for.
 */
export function inflections<V>(
  table: EndingTable,
  known: (spelling: string) => V | undefined,
): (word: Word | undefined) => V | undefined {
  const lostBefore = new LetterTree(byEnding(table), 'endings');
  return keptPerWord(({ text }) =>
    text.length > LONGEST ? undefined : withoutEnding(text, lostBefore, known),
  );
}

function withoutEnding<V>(
  text: string,
  lostBefore: LetterTree<readonly string[]>,
  known: (spelling: string) => V | undefined,
): V | undefined {
  for (const ending of lostBefore.partsOf(text)) {
    const length = text.length - ending.length;
    const isLetter = ending.length === 1 && /[a-z]$/.test(text);
    if (length < (isLetter ? LEAST_STEM_BEFORE_LETTER : LEAST_STEM)) continue;
    const stem = text.slice(0, length);
    for (const lost of ending.value) {
      const value = known(stem + lost);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function byEnding(table: EndingTable): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [lost, endings] of table) {
    for (const ending of endings.split(/\s+/)) map.set(ending, [...(map.get(ending) ?? []), lost]);
  }
  return map;
}
