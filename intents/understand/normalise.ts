/** Joiners, direction marks, variation selectors, soft hyphens: they change how a text looks, not what it says. */
const INVISIBLE = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const DIGIT = /[^\P{Nd}0-9]/gu;
/** Arabic letters that keyboards give in place of the ones of Urdu, Sindhi and Kashmiri. */
const ARABIC_FORMS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  أ: 'ا',
  إ: 'ا',
};
const ARABIC_FORM = /[يىكهةأإ]/g;
const ASCII = /^[\u0000-\u007f]*$/;
/** All white space but a single space. */
const SPACES = /\s{2,}|[^\S ]/g;

/**
 * One spelling for what people mean to be the same: NFC, lower case, ASCII digits, one space for any run of white
 * space, nothing invisible. Never throws; normalising twice changes nothing; no digit is lost.
 */
export function normalise(text: string): string {
  if (text === last.text) return last.normalised;
  const normalised = (ASCII.test(text) ? text.toLowerCase() : unified(text)).replace(SPACES, ' ').trim();
  last = { text, normalised };
  return normalised;
}

/** The last answer is kept: the classifier, entities and places read the same text. */
let last = { text: '', normalised: '' };

function unified(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ARABIC_FORM, (letter) => ARABIC_FORMS[letter] ?? letter)
    .replace(DIGIT, (digit) => String(digitValue(digit)))
    .toLowerCase()
    .normalize('NFC');
}

/** Decimal digits of every script come in runs of ten code points, so the value is the distance from the run's start. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Runs may touch (mathematical digits): then the position within the block of ten counts from the first run's start.
  return (code - zero) % 10;
}
