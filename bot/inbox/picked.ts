import type { ConversationState } from './state.ts';

const MAX_WORDS_OF_A_PICK = 6;
/** «in» or «my» stands in many titles and picks none. */
const MIN_LETTERS_OF_A_PART = 3;

/**
 * What a typed answer means among the choices this person saw last: its number («2», «२», «the second», «the last one»
 * being -1), or its words, or some of its words where no other choice has them.
 * The number has to be the whole answer: «12» is never 1 or 2, and «sector 4» is no fourth choice.
 */
export function pickedChoice(
  text: string,
  shown: ConversationState['shown'],
  ordinal: number | undefined,
): string | undefined {
  const typed = plain(text);
  if (shown.length === 0 || typed === '' || typed.split(' ').length > MAX_WORDS_OF_A_PICK) return undefined;
  const number = wholeNumber(typed) ?? ordinal;
  if (number === 0) return undefined;
  if (number !== undefined) return shown.at(number < 0 ? number : number - 1)?.id;
  return shown.find(({ title }) => plain(title) === typed)?.id;
}

/**
 * The one choice that has all these words, whole and in this order: «change» for «Change something». Never by a number
 * in it: «sector 4» is a place, and «as last time: Sector 4» another.
 */
export function partlyPicked(text: string, shown: ConversationState['shown']): string | undefined {
  const words = plain(text).split(' ');
  const hasWord = words.some((word) => word.length >= MIN_LETTERS_OF_A_PART);
  if (!hasWord || words.some((word) => /\p{N}/u.test(word))) return undefined;
  const fitting = shown.filter(({ title, description }) =>
    stands(words, plain(description ?? title).split(' ')),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** Whether the words stand among others, in their order. */
function stands(words: readonly string[], among: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = among.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Lower case, digits of any script as ASCII, nothing but letters, marks and numbers. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Decimal digits of every script stand in runs of ten that begin at a multiple of sixteen or at its sixth place. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

function wholeNumber(typed: string): number | undefined {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
}
