import { ID_CUES, WEAK_ID_CUES } from './id-cues.ts';
import { lexicon, wordSet } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './reading.ts';
import type { Utterance } from './utterance.ts';
import type { Ids } from './whole-ids.ts';

type Field = keyof Ids;

const cues = lexicon<Field>(Object.entries(ID_CUES) as [Field, string][]);
const weakCues = lexicon<Field>(Object.entries(WEAK_ID_CUES) as [Field, string][]);

/** Say «number»; with one of these beside it a shorter number counts too. */
const NUMBER_WORDS = wordSet(
  'number no num nos nambar numbr id code नंबर नम्बर नं संख्या क्रमांक आईडी எண் நம்பர் en நெம்பர் సంఖ్య నంబర్ ಸಂಖ್ಯೆ ನಂಬರ್ നമ്പർ নম্বর নং নম্বৰ nombor nambor नम्बर નં నెంబర్ నెంబరు నంబరు નંબર ਨੰਬਰ ନମ୍ବର نمبر',
);
/** May stand between the cue and its number. */
const BETWEEN = wordSet(
  'is the my of ka ki ke ko hai h mera meri mere की का के है मेरा मेरी மேரி என் என்னோட enoda status ending with last digits digit wali wala vali वाली वाला ach aakhri it its hai h والی والا ਵਾਲੀ ਵਾਲਾ વાળી ki ni ની ना ની ਦੀ ਦਾ amar mor mur mo mazi maazi ente nanna na naa en আমার মোৰ ମୋର ମୋ माझी મારી ਮੇਰੀ என்ன నా నాది ನನ್ನ എന്റെ میری کی کا ہے',
);
/** With one of these beside them, six digits are a pincode whatever else is said. */
const PINCODE_CUES = wordSet('pincode pin zip postal area पिन पिनकोड பின்கோடு பின் in at');

const IN = wordSet('me mein में in');
const AREA_CUES = wordSet('area me mein में इलाके ilake एरिया ஏரியா பகுதி പ്രദേശത്ത്');

const MOST_WORDS_BETWEEN = 4;
const LEAST_DIGITS = 3;
const LEAST_DIGITS_AFTER_NUMBER = 2;
const MOST_DIGITS = 9;
/** Words of other scripts come behind it. */
const LAST_LATIN = '\u024f';
/** «complaint 2025 me ki thi» is a year. */
const YEAR = /^20[12]\d$/;

/** «shikayat no 123»: digits beside a word that says what they are the number of. Takes them out of the utterance. */
export function takePartialIds(utterance: Utterance, asking: string | undefined): Ids {
  const found: { -readonly [K in Field]?: string } = {};
  if (!utterance.hasDigits) return found;
  utterance.words.forEach((word, index) => {
    if (!utterance.free(index)?.isNumber || !/^\d+$/.test(word.text) || word.text.length > MOST_DIGITS)
      return;
    const field =
      fieldBefore(utterance, index) ??
      fieldBehind(utterance, index) ??
      fieldAsked(utterance, asking, word.text);
    if (field === undefined || found[field] !== undefined) return;
    found[field] = word.text;
    utterance.takeWords(index, 1);
  });
  return found;
}

function fieldBefore(utterance: Utterance, index: number): Field | undefined {
  let named = false;
  for (let i = index - 1; i >= Math.max(0, index - MOST_WORDS_BETWEEN - 1); i -= 1) {
    const word = utterance.free(i);
    const field = cue(word) ?? weakCue(utterance, index, word, named);
    if (field !== undefined) return isLikely(utterance, index, named) ? field : undefined;
    if (saysNumber(word)) named = true;
    else if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** «000123 number ki shikayat», «123 complaint status»; behind a bare number a meter is a length. */
function fieldBehind(utterance: Utterance, index: number): Field | undefined {
  let named = false;
  for (let i = index + 1; i <= index + 3; i += 1) {
    const word = utterance.free(i);
    const field = cue(word) ?? weakCue(utterance, index, word, named);
    if (field !== undefined) {
      const fits = named || field === 'complaintId';
      return fits && isLikely(utterance, index, named) ? field : undefined;
    }
    if (saysNumber(word)) named = true;
    else if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** The field of a word; Indian scripts write case endings onto it: «অভিযোগটো», «तक्रारीचं». */
function cue(word: Word | undefined): Field | undefined {
  return withEnding(cues, word);
}

function weakCue(
  utterance: Utterance,
  index: number,
  word: Word | undefined,
  named: boolean,
): Field | undefined {
  const digits = utterance.words[index]?.text ?? '';
  return named || (digits.startsWith('0') && digits.length >= LEAST_DIGITS) ? weakCues.get(word) : undefined;
}

function saysNumber(word: Word | undefined): boolean {
  return withEnding(NUMBER_WORDS, word) !== undefined;
}

function withEnding<V>(lexicon: Lexicon<V>, word: Word | undefined): V | undefined {
  return lexicon.get(word) ?? (word && word.text > LAST_LATIN ? lexicon.getStem(word) : undefined);
}

/** Three digits, or two where «number» is said; six digits that could be a pincode only where «number» is said. */
function isLikely(utterance: Utterance, index: number, named: boolean): boolean {
  const digits = utterance.words[index]?.text ?? '';
  if (named) return digits.length >= LEAST_DIGITS_AFTER_NUMBER;
  const isInArea = PINCODE_CUES.has(utterance.free(index - 1)) || AREA_CUES.has(utterance.free(index + 1));
  if (/^[1-9]\d{5}$/.test(digits) && isInArea) return false;
  return digits.length >= LEAST_DIGITS && !(YEAR.test(digits) && IN.has(utterance.free(index + 1)));
}

/** Nothing but digits where a number was just asked for, and words that say «it is number …». */
function fieldAsked(utterance: Utterance, asking: string | undefined, digits: string): Field | undefined {
  if (asking === undefined || digits.length < LEAST_DIGITS) return undefined;
  const isOther = (word: Word): boolean =>
    !word.isNumber && !saysNumber(word) && !BETWEEN.has(word) && !cues.has(word);
  const numbers = utterance.words.filter((_, index) => utterance.free(index)?.isNumber === true);
  if (numbers.length > 1 || utterance.words.some(isOther)) return undefined;
  if (/complaint/.test(asking)) return 'complaintId';
  if (/consumer|connection|property/.test(asking)) return 'consumerCode';
  if (/application/.test(asking)) return 'applicationNumber';
  return /receipt/.test(asking) ? 'receiptNumber' : undefined;
}
