/** Shorter words than these are too alike: they count only as spelt. */
const LEAST_LATIN_LETTERS = 4;
const LEAST_OTHER_LETTERS = 3;
const LATIN_A = 0x61;
const LATIN_Z = 0x7a;

/** Whether a word is long enough to be known by its sound. */
export function isLong(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length >= (first >= LATIN_A && first <= LATIN_Z ? LEAST_LATIN_LETTERS : LEAST_OTHER_LETTERS);
}
