import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { soundsLike } from './sounds-like.ts';

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
/** Names of which something is in the text, with where it is; rare words first, so that common ones only add to them. */
export function collectHits(tokens: readonly NameToken[], index: NameIndex): ReadonlyMap<Name, Hit[]> {
  const found = tokens
    .flatMap((token, at) =>
      soundsLike(token, index).map((like) => ({ at, ...like, postings: index.postings.get(like.id) ?? [] })),
    )
    .sort((a, b) => a.postings.length - b.postings.length);
  const hits = new Map<Name, Hit[]>();
  for (const { at, likeness, postings } of found) {
    const isCommon = postings.length > COMMON;
    for (const { name, position } of postings) {
      const known = hits.get(name);
      if (known) known.push({ at, position, likeness });
      else if (!isCommon || name.ids.length === 1) hits.set(name, [{ at, position, likeness }]);
    }
  }
  return hits;
}
