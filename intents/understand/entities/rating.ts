import { wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import type { Utterance } from './utterance.ts';

const BEST = 5;
const STARS = wordSet(
  `star stars rating rate rated taare tare sitare तारे सितारे स्टार रेटिंग அங்கம் நட்சத்திரம் நட்சத்திரங்கள் ஸ்டார் ஸ்டார்ஸ் ரேட்டிங் natchathiram స్టార్ స్టార్లు స్టార్స్ నక్షత్రాలు రేటింగ్ ನಕ್ಷತ್ರ ನಕ್ಷತ್ರಗಳು ಸ್ಟಾರ್ ರೇಟಿಂಗ್
  സ്റ്റാർ നക്ഷത്രം നക്ഷത്രങ്ങൾ റേറ്റിംഗ് তারা স্টার রেটিং তৰা ষ্টাৰ ৰেটিং તારા સ્ટાર રેટિંગ ਤਾਰੇ ਸਟਾਰ ਰੇਟਿੰਗ ତାରା ଷ୍ଟାର ରେଟିଂ ستارے سٹار اسٹار ریٹنگ`,
);
/** A hotel has stars of its own. */
const HOTEL = wordSet('hotel hotels होटल হোটেল હોટેલ ਹੋਟਲ ஹோட்டல் హోటల్ ಹೋಟೆಲ್ ഹോട്ടൽ ہوٹل');
/** Between «five» and what is given of it: «5 में से 4», «৫ এর মধ্যে ৪», «5ಕ್ಕೆ 4». */
const OF_FIVE = wordSet(
  'में से me se mein पैकी paiki માંથી mathi ਵਿੱਚੋਂ ਵਿਚੋਂ vichon vicho এর মধ্যে er moddhe ৰ ভিতৰত r bhitorot ରୁ ru ମଧ୍ୟରୁ க்கு kku ku కి ki ಕ್ಕೆ kke ൽ il میں سے',
);
const FIVE_WITH_OF = wordSet('पाचपैकी ఐదుకి ಐದಕ್ಕೆ அஞ்சுக்கு ஐந்துக்கு അഞ്ചിൽ પાંચમાંથી ପାଞ୍ଚରୁ পাঁচে');
const MOST_BETWEEN = 2;
const SLASH = /(?<![\d/])([1-5])\s?\/\s?5(?![\d/])/;
/** «4*», «5⭐»: one sign behind a digit. */
const DIGIT_AND_SIGN = /(?<![\d*])([1-5])\s?(?:\*|⭐|🌟|★)(?!\s?[\d*⭐🌟★])/u;
const SIGNS = /(?:[⭐🌟★]\ufe0f?\s*){2,5}/u;
const ONLY_SIGN = /^\s*[⭐🌟★]\ufe0f?\s*$/u;
/** Around the number where a rating was just asked for. */
const GIVE = wordSet(
  `i give only just my rating is it dunga dungi deta deti hu hun diya de do ji bas sir दूंगा दूँगा देता देती हूँ हूं दिया केवल सिर्फ जी बस dilam debo দেব দিলাম দেবো দিম দিলোঁ ଦେବି ଦେଲି deto देतो देईन આપું આપીશ ਦਿੰਦਾ ਦੇਵਾਂਗਾ
  கொடுக்கிறேன் தரேன் தருகிறேன் tharen ఇస్తాను isthanu ಕೊಡ್ತೀನಿ ಕೊಡುತ್ತೇನೆ kodtini തരാം തരുന്നു tharam دوں گا دیتا ہوں صرف`,
);

/** One to five: «5 star», «4/5», ⭐⭐⭐, «पाँच में से चार»; a bare number only where a rating was just asked for. */
export function ratingOf(utterance: Utterance, asking: string | undefined): number | undefined {
  const signs = bySigns(utterance.text);
  if (signs !== undefined) return signs;
  const isAsked = asking !== undefined && /rating|rate|star/.test(asking);
  for (let index = 0; index < utterance.words.length; index += 1) {
    const ofFive = outOfFive(utterance, index);
    if (ofFive !== undefined) return ofFive;
    const number = rating(utterance, index);
    if (!number) continue;
    if (isBesideStars(utterance, index, number) || (isAsked && isAllButGiving(utterance, index, number)))
      return number.value;
  }
  return undefined;
}

function bySigns(text: string): number | undefined {
  if (ONLY_SIGN.test(text)) return 1;
  const digit = SLASH.exec(text)?.[1] ?? DIGIT_AND_SIGN.exec(text)?.[1];
  if (digit !== undefined) return Number(digit);
  const signs = SIGNS.exec(text)?.[0];
  return signs === undefined ? undefined : [...signs.matchAll(/[⭐🌟★]/gu)].length;
}

function rating(utterance: Utterance, index: number): ReadNumber | undefined {
  const number = numberAt(utterance.at, index);
  return number && Number.isInteger(number.value) && number.value >= 1 && number.value <= BEST
    ? number
    : undefined;
}

function isBesideStars(utterance: Utterance, index: number, { length }: ReadNumber): boolean {
  const behind = utterance.free(index + length);
  if (STARS.has(behind)) return !HOTEL.has(utterance.free(index + length + 1));
  return STARS.has(utterance.free(index - 1));
}

function isAllButGiving({ words }: Utterance, index: number, { length }: ReadNumber): boolean {
  return words.every((word, at) => (at >= index && at < index + length) || GIVE.has(word));
}

/** «5 में से 4», «four out of five», unless things are counted: «5 me se 3 light». */
function outOfFive(utterance: Utterance, index: number): number | undefined {
  const { at } = utterance;
  const first = FIVE_WITH_OF.has(at(index)) ? FIVE : rating(utterance, index);
  if (!first) return undefined;
  const behind = index + first.length;
  if (at(behind)?.text === 'out' && at(behind + 1)?.text === 'of') {
    const five = rating(utterance, behind + 2);
    return five?.value === BEST && endsAt(utterance, behind + 3) ? first.value : undefined;
  }
  let next = behind;
  while (next < behind + MOST_BETWEEN && OF_FIVE.has(at(next))) next += 1;
  if (first.value !== BEST || (next === behind && first !== FIVE)) return undefined;
  const given = rating(utterance, next);
  return given && endsAt(utterance, next + given.length) ? given.value : undefined;
}

const FIVE: ReadNumber = { value: BEST, length: 1, inDigits: false };

/** Nothing that could be counted stands behind. */
function endsAt(utterance: Utterance, index: number): boolean {
  const word = utterance.free(index);
  const before = utterance.words[index - 1];
  if (!word || !before || STARS.has(word) || GIVE.has(word)) return true;
  return /[,.;!।]/.test(utterance.text.slice(before.end, word.start));
}
