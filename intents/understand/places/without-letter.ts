const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Small enough for the engine to hold as a plain integer. */
const MASK = 0x3fffffff;

/**
 * Hashes of a word and of all words that are left when one letter of it is lost. Two words that are one slip of the
 * finger apart (a letter more, less, changed, or swapped with the next) share one of these.
 */
export function withoutLetter(word: string): readonly number[] {
  const hashes = [hashFrom(OFFSET, word, 0)];
  let before = OFFSET;
  for (let lost = 0; lost < word.length; lost += 1) {
    hashes.push(hashFrom(before, word, lost + 1));
    before = Math.imul(before ^ word.charCodeAt(lost), PRIME);
  }
  return hashes;
}

function hashFrom(before: number, word: string, from: number): number {
  let hash = before;
  for (let at = from; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) & MASK;
}
