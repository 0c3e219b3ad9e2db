import { wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import type { Utterance } from './utterance.ts';

const RUPEES = wordSet(
  `rs inr rupee rupees rupaye rupay rupya rupiya rupye रु रुपये रुपए रुपया रूपये रुपैया रुपयांचे ரூபாய் ரூபா ரூ roobai rubai roopai rupai రూపాయలు రూపాయల రూ rupayalu ರೂಪಾಯಿ ರೂ rupayi രൂപ roopa rupa টাকা taka টকা toka રૂપિયા રૂ rupiya ਰੁਪਏ ਰੁਪਈਆ ଟଙ୍କା tanka روپے روپیہ`,
);
/** Before a bare number these say that it is money. */
const AMOUNT_CUES = wordSet(
  'amount pay paid paying राशि rashi रकम rakam rakkam தொகை thogai మొత్తం ಮೊತ್ತ തുക টাকার রাশি રકમ ਰਕਮ ରାଶି رقم',
);
/** From a lakh on a number is money unless it counts people or things. */
const LAKH = 100_000;
const COUNTED = wordSet('log logon people persons लोग लोगों houses ghar घर மக்கள் பேர்');
const PAISE_DIGITS = 2;

/** Rupees, where the currency is said beside the number: ₹500, rs. 1,200, «do hazaar rupaye», 500/-. */
export function takeAmount(utterance: Utterance): number | undefined {
  const at = (index: number) => utterance.free(index);
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
  return /₹\s*$/.test(utterance.text.slice(0, first.start)) || /^\s?\/-/.test(utterance.text.slice(last.end));
}

/** «pay 500», «2 lakh». A long run of digits alone is some other number. */
function isSaidToBe(utterance: Utterance, index: number, number: ReadNumber): boolean {
  const at = (i: number) => utterance.free(i);
  if (number.length > 1 && number.value >= LAKH) return !COUNTED.has(at(index + number.length));
  return number.inDigits && number.value < LAKH && AMOUNT_CUES.has(at(index - 1));
}
