import { wordSet } from './lexicon.ts';
import { numberAt, ordinalAt } from './number.ts';
import type { NumberAt, ReadNumber } from './number.ts';
import type { Utterance } from './utterance.ts';

/** What people say around the number of an option and nothing else. */
const AROUND = wordSet(
  `option options choice number no num nambar select choose press the one please pls ji sir i want my answer is reply
  नंबर नम्बर विकल्प ऑप्शन वाला वाली वाले जी चुनो चुनें चाहिए नं है wala wali wale vala vali chahiye vikalp hai lo
  எண் நம்பர் விருப்பம் ஆப்ஷன் வேண்டும் nambar venum நம்பர்
  సంఖ్య నంబర్ ఆప్షన్ ಸಂಖ್ಯೆ ನಂಬರ್ ಆಯ್ಕೆ നമ്പർ ഓപ്ഷൻ নম্বর নম্বৰ অপশন નંબર વિકલ્પ ਨੰਬਰ ਵਾਲਾ ਵਾਲੀ ନମ୍ବର نمبر والا والی
  पर्याय पर्यायी નંબરનું નંબરનો વાળું વાળો নম্বরটা নম্বরের নম্বৰটো টা টো ନମ୍ବରଟା ओप्शन ಆಪ್ಷನ್ ନମ୍ବରଟି nombor nomborta ਨੰਬਰਵਾਲਾ தான் only hi ही என்பது`,
);
const LARGEST_CHOICE = 99;
/** «The last one» counts from the end. */
const LAST = wordSet(
  'last aakhri akhri आखिरी आख़िरी अंतिम शेवटचा शेवटची शेवटचे shevatcha છેલ્લું છેલ્લો છેલ્લી chhellu chello ਆਖਰੀ ਆਖ਼ਰੀ শেষ শেষেরটা শেষের শেষটা shesher shesherta শেষৰটো শেষৰ xexor ଶେଷ ଶେଷଟା ଶେଷର sesha கடைசி kadaisi చివరిది చివరి chivaridi chivari ಕೊನೆಯದು ಕೊನೆಯ ಕೊನೇದು koneyadu konedu അവസാനത്തേത് അവസാനത്തെ avasanathe آخری',
);
const FROM_THE_END: ReadNumber = { value: -1, length: 1, inDigits: false };

/**
 * An ordinal or number that is all the utterance says: «2», «दूसरा वाला», «option 3», «மூணாவது»; -1 is the last one.
 */
export function choiceOf(utterance: Utterance): number | undefined {
  const { at } = utterance;
  let chosen: ReadNumber | undefined;
  let index = 0;
  while (index < utterance.words.length) {
    if (!at(index)) return undefined;
    const number = chosen ? undefined : numbered(at, index);
    if (number) chosen = number;
    else if (!AROUND.has(at(index))) return undefined;
    index += number?.length ?? 1;
  }
  const value = chosen?.value;
  return value !== undefined && isOption(value) && !isSigned(utterance) ? value : undefined;
}

function numbered(at: NumberAt, index: number): ReadNumber | undefined {
  if (LAST.has(at(index))) return FROM_THE_END;
  return ordinalAt(at, index) ?? numberAt(at, index);
}

function isOption(value: number): boolean {
  if (value === FROM_THE_END.value) return true;
  return Number.isInteger(value) && value >= 1 && value <= LARGEST_CHOICE;
}

/** «-2», «2/3», «4.5» and «50%» are no options; «2.», «2)» and «#2» are. */
function isSigned(utterance: Utterance): boolean {
  return /[-+₹$]\s?\d|\d\s?[/%+:]|\d\.\d/.test(utterance.text);
}
