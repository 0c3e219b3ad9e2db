import { wordSet } from './lexicon.ts';
import { numberAt, ordinalAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import type { Utterance } from './utterance.ts';

/** What people say around the number of an option and nothing else. */
const AROUND = wordSet(
  `option options choice number no num nambar select choose press the one please pls ji sir i want my answer is reply
  नंबर नम्बर विकल्प ऑप्शन वाला वाली वाले जी चुनो चुनें चाहिए नं है wala wali wale vala vali chahiye vikalp hai lo
  எண் நம்பர் விருப்பம் ஆப்ஷன் வேண்டும் nambar venum நம்பர்
  సంఖ్య నంబర్ ఆప్షన్ ಸಂಖ್ಯೆ ನಂಬರ್ ಆಯ್ಕೆ നമ്പർ ഓപ്ഷൻ নম্বর নম্বৰ অপশন નંબર વિકલ્પ ਨੰਬਰ ਵਾਲਾ ਵਾਲੀ ନମ୍ବର نمبر والا والی`,
);
const LARGEST_CHOICE = 99;

/** An ordinal or number that is all the utterance says: «2», «दूसरा वाला», «option 3», «மூணாவது». */
export function choiceOf(utterance: Utterance): number | undefined {
  const at = (index: number) => utterance.free(index);
  let chosen: ReadNumber | undefined;
  let index = 0;
  while (index < utterance.words.length) {
    if (!at(index)) return undefined;
    const number = chosen ? undefined : (ordinalAt(at, index) ?? numberAt(at, index));
    if (number) chosen = number;
    else if (!AROUND.has(at(index))) return undefined;
    index += number?.length ?? 1;
  }
  const value = chosen?.value;
  const isChoice = value !== undefined && Number.isInteger(value) && value >= 1 && value <= LARGEST_CHOICE;
  return isChoice && !isSigned(utterance) ? value : undefined;
}

/** «-2», «2/3», «4.5» and «50%» are no options; «2.», «2)» and «#2» are. */
function isSigned(utterance: Utterance): boolean {
  return /[-+₹$]\s?\d|\d\s?[/%+:]|\d\.\d/.test(utterance.text);
}
