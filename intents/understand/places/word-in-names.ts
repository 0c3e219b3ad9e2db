import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { soundsLike } from './sounds-like.ts';
import type { Likeness } from './sounds-like.ts';

/** What a word of a text is to the names of a city, wherever in the text it stands. */
export interface WordInNames {
  readonly likenesses: readonly Likeness[];
  /** Names of several words that it is, written as one. */
  readonly joined: readonly Name[];
  /** Whether a name of one word begins with it, so that the next word may be the rest. */
  readonly isBeginning: boolean;
}

const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;

/** Found out once for each word; numbers are what they count, which depends on the words behind them. */
export function wordInNames(token: NameToken, index: NameIndex): WordInNames {
  const { word } = token;
  if (word.isNumber) return { likenesses: soundsLike(token, index), joined: NONE, isBeginning: false };
  const known = index.kept.get(word.text);
  if (known) return known;
  const found = {
    likenesses: soundsLike(token, index),
    joined: index.joined.get(word.keyA) ?? NONE,
    isBeginning: index.beginnings.has(word.keyA),
  };
  if (word.text.length > LONGEST_KEPT) return found;
  if (index.kept.size >= MOST_KEPT) index.kept.clear();
  index.kept.set(word.text, found);
  return found;
}

const NONE: readonly Name[] = [];
