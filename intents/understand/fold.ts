/** One spelling put in another's place, where a word has what it takes. */
export interface Fold {
  /** Bits of `signsOf`, all of which a word must have; one of several alternatives. */
  readonly needs: readonly number[];
  readonly from: RegExp;
  readonly to: string;
}

const A = 0x61;
const LETTERS = 26;
const OTHER = 1 << LETTERS;
const DOUBLED = 1 << (LETTERS + 1);

/**
 * `needs` is what a word has at least where the pattern finds something: letters, `2` for a doubled one, `*` for a sign
 * that is neither Latin letter nor digit, `|` between alternatives. Most folds are passed over by that alone.
 */
export function fold(needs: string, from: RegExp, to: string): Fold {
  return { needs: needs.split('|').map(bitsOf), from, to };
}

function bitsOf(signs: string): number {
  return [...signs].reduce((bits, sign) => bits | (sign === '2' ? DOUBLED : bitOf(sign.charCodeAt(0))), 0);
}

function bitOf(code: number): number {
  if (code >= A && code < A + LETTERS) return 1 << (code - A);
  return code >= 0x30 && code <= 0x39 ? 0 : OTHER;
}

/** Which letters a word has, a bit for each, and whether it has doubled ones and signs of other kinds. */
export function signsOf(word: string): number {
  let bits = 0;
  let last = -1;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bits |= code === last ? DOUBLED : bitOf(code);
    last = code;
  }
  return bits;
}

/** False: the fold would leave a word with these signs as it is. */
export function mayApply({ needs }: Fold, signs: number): boolean {
  for (let at = 0; at < needs.length; at += 1) {
    const all = needs[at] as number;
    if ((signs & all) === all) return true;
  }
  return false;
}
