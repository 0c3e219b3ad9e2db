import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import type { Likeness } from './sounds-like.ts';
import { wordInNames } from './word-in-names.ts';

/** A token of a text that is a token of a name. */
export interface Hit {
  /** Index of the token of the text. */
  readonly at: number;
  /** Position in the name. */
  readonly position: number;
  readonly likeness: number;
}

/** A word so common among the names that it only supports names which a rarer word has brought up. */
const COMMON = 150;
/** «char» is a number, and may be something else. */
const AS_NUMBER_WORD = 0.98;

/** Names of which something is in the text, with where it is; rare words first, so that common ones only add to them. */
export function collectHits(tokens: readonly NameToken[], index: NameIndex): ReadonlyMap<Name, Hit[]> {
  const hits = new Map<Name, Hit[]>();
  for (const { at, likeness, postings } of found(tokens, index)) {
    const isCommon = postings.length > COMMON;
    for (const { name, position } of postings) {
      const known = hits.get(name);
      if (known) known.push({ at, position, likeness });
      else if (!isCommon || name.ids.length === 1) hits.set(name, [{ at, position, likeness }]);
    }
  }
  return hits;
}

interface Found extends Likeness {
  readonly at: number;
}

function found(tokens: readonly NameToken[], index: NameIndex): readonly Found[] {
  const all: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as NameToken;
    const { numberId } = token;
    const counted =
      numberId === undefined || numberId === token.id ? undefined : index.postings.get(numberId);
    if (counted) all.push({ at, likeness: AS_NUMBER_WORD, postings: counted });
    for (const { likeness, postings } of wordInNames(token, index).likenesses)
      all.push({ at, likeness, postings });
  }
  return all.sort((a, b) => a.postings.length - b.postings.length);
}
