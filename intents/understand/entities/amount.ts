import { wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import type { Utterance } from './utterance.ts';

const RUPEES = wordSet(
  `rs inr rupee rupees rupaye rupay rupya rupiya rupye रु रुपये रुपए रुपया रूपये रुपैया रुपयांचे ரூபாய் ரூபா ரூ roobai rubai roopai rupai రూపాయలు రూపాయల రూ rupayalu ರೂಪಾಯಿ ರೂ rupayi രൂപ roopa rupa টাকা taka টকা toka રૂપિયા રૂ rupiya ਰੁਪਏ ਰੁਪਈਆ ଟଙ୍କା tanka روپے روپیہ روپیے روپئے ரூபாய்க்கு రూపాయిలు రూపాయలకు টাকার টকাৰ ଟଙ୍କାର રૂપિયાનું ರೂಪಾಯಿಗೆ രൂപയ്ക്ക് रुपयांचा रुपयाचे`,
);
/** Before a bare number these say that it is money. */
const AMOUNT_CUES = wordSet(
  'amount pay paid paying राशि rashi रकम rakam rakkam தொகை thogai మొత్తం ಮೊತ್ತ തുക টাকার রাশি રકમ ਰਕਮ ରାଶି رقم',
);
/** «bill 3450», «bill of 860», «860 ka bill». */
const BILL = wordSet(
  'bill बिल বিল બિલ ਬਿੱਲ ବିଲ ବିଲ୍ பில் బిల్లు బిల్ billu ಬಿಲ್ ಬಿಲ್ಲು ബിൽ بل tax टैक्स ট্যাক্স টেক্স வரி vari ٹیکس',
);
const OF = wordSet('of is ka ki का की er এর ৰ nu ની નું da ਦਾ cha चा चे کا');
/** What is counted is no money: «do sau log», «sau baar», «2 bills». */
const COUNTED = wordSet(
  `log logon people persons person लोग लोगों houses house ghar घर घरों मकान families family मर्तबा baar bar times time बार वार बारी number no nambar नंबर ward meter metre metres meters मीटर feet foot ft फुट km kms kilo litre din day days bills bill receipts months month years year lights light
  মানুষ লোক বার বাড়ি পরিবার মিটার লোকৰ জন বাৰ ঘৰ পৰিয়াল ଲୋକ ଥର ଘର लोकांना जण घरे वेळा લોકો લોક ઘર ਲੋਕ ਘਰ ਵਾਰ மக்கள் பேர் தடவை வீடு மீட்டர் అడుగుల మంది సార్లు ఇళ్లు మీటర్ల ಜನ ಸಲ ಮನೆ ಮೀಟರ್ പേർ തവണ വീട് മീറ്റർ لوگ بار گھر`,
);
/** Whole answers: a spoken sum beside one of these is money. */
const ONLY = wordSet('only pay paid diye diya दिए दिया hai है bas बस ji जी');
/** From a lakh on a spoken number is money unless it counts people or things. */
const LAKH = 100_000;
const HUNDRED = 100;
/** Smaller numbers beside «bill» count bills. */
const LEAST_BILL = 50;
const LEAST_PAID = 10;
const YEAR = /^20[12]\d$/;
const PAISE_DIGITS = 2;

/** Rupees, where the currency is said beside the number: ₹500, rs. 1,200, «do hazaar rupaye», 500/-. */
export function takeAmount(utterance: Utterance): number | undefined {
  const { at } = utterance;
  for (let index = 0; index < utterance.words.length; index += 1) {
    const number = numberAt(at, index);
    if (!number) continue;
    const from = RUPEES.has(at(index - 1)) ? index - 1 : index;
    const isBehind = RUPEES.has(at(index + number.length));
    const isMoney =
      from < index || isBehind || hasSign(utterance, index, number) || isSaidToBe(utterance, index, number);
    if (isMoney) {
      utterance.takeWords(from, index - from + number.length + (isBehind ? 1 : 0));
      return Number(number.value.toFixed(PAISE_DIGITS));
    }
    index += number.length - 1;
  }
  return undefined;
}

/** ₹ before the number, or /- behind it. */
function hasSign(utterance: Utterance, index: number, number: ReadNumber): boolean {
  const first = utterance.words[index];
  const last = utterance.words[index + number.length - 1];
  if (!first || !last) return false;
  return (
    /[₹৳]\s*$/.test(utterance.text.slice(0, first.start)) || /^\s?\/-/.test(utterance.text.slice(last.end))
  );
}

/** «pay 500», «bill 860», «2 lakh», or nothing said but «पाँच सौ». A long run of digits alone is some other number. */
function isSaidToBe(utterance: Utterance, index: number, number: ReadNumber): boolean {
  const behind = index + number.length;
  if (COUNTED.has(utterance.free(behind))) return false;
  if (number.length > 1 && number.value >= LAKH) return true;
  if (number.length > 1 && number.value >= HUNDRED && isAlone(utterance, index, behind)) return true;
  if (number.value >= LAKH || YEAR.test(utterance.words[index]?.text ?? '')) return false;
  if (!number.inDigits && number.value < HUNDRED) return false;
  const isPaid = number.value >= LEAST_PAID && AMOUNT_CUES.has(utterance.free(index - 1));
  return isPaid || (number.value >= LEAST_BILL && isOfBill(utterance, index, behind));
}

function isAlone({ words }: Utterance, from: number, behind: number): boolean {
  return words.every((word, at) => (at >= from && at < behind) || ONLY.has(word));
}

function isOfBill(utterance: Utterance, index: number, behind: number): boolean {
  const before = OF.has(utterance.free(index - 1)) ? index - 2 : index - 1;
  const isBehind = OF.has(utterance.free(behind)) && BILL.has(utterance.free(behind + 1));
  return isBehind || BILL.has(utterance.free(before));
}
