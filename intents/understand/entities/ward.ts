import { inflectedNumberAt } from './inflected-number.ts';
import { wordSet } from './lexicon.ts';
import { ordinalAt } from './number.ts';
import type { Utterance } from './utterance.ts';

const WARD = wordSet(
  `ward wards vard waard wrd wd wardno प्रभाग prabhag वार्ड वॉर्ड வார்டு வார்ட் வார்டில் వార్డు వార్డ్ ವಾರ್ಡ್ ವಾರ್ಡು വാർഡ് ওয়ার্ড ওয়ার্ড ৱাৰ্ড વોર્ડ ਵਾਰਡ ୱାର୍ଡ وارڈ`,
);
/** With an ending its number stands before it: «৭ নম্বর ওয়ার্ডে»; what follows counts something else («wardil 11 cases»). */
const INFLECTED_WARD = wordSet(
  `ওয়ার্ডে ওয়ার্ডের ৱাৰ্ডত ৱাৰ্ডৰ ୱାର୍ଡରେ ୱାର୍ଡର વોર્ડમાં વોર્ડના வார்டுல வார்டுக்கு வார்டில వార్డులో వార్డులోని వార్డ్లో ವಾರ್ಡ್ನಲ್ಲಿ ವಾರ್ಡಿನಲ್ಲಿ ವಾರ್ಡಿನ വാർഡിൽ വാർഡിലെ वार्डात वॉर्डात वार्डमध्ये wardil wardla wardlo`,
);
const NUMBER = wordSet(
  'number no num nambar nos numbr नंबर नम्बर नं क्रमांक संख्या எண் நம்பர் సంఖ్య నంబర్ ಸಂಖ್ಯೆ ನಂಬರ್ നമ്പർ নম্বর নং নম্বৰ নম্বরের nombor nambor నెంబర్ నెంబరు நம்பர்ல નંબર ਨੰਬਰ ନମ୍ବର نمبر',
);
const LARGEST_WARD = 999;

/** A ward's number, without leading zeros: «ward no. 12», «वार्ड बारह», «12 number ward», «5th ward». */
export function takeWard(utterance: Utterance): string | undefined {
  const { at } = utterance;
  for (let index = 0; index < utterance.words.length; index += 1) {
    const isInflected = INFLECTED_WARD.has(at(index));
    if (!isInflected && !WARD.has(at(index))) continue;
    const behind = NUMBER.has(at(index + 1)) ? index + 2 : index + 1;
    const found = (isInflected ? undefined : take(utterance, behind, index)) ?? takeBefore(utterance, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function take(utterance: Utterance, index: number, ward: number): string | undefined {
  const number = inflectedNumberAt(utterance.at, index);
  if (!number || !isWard(number.value)) return undefined;
  utterance.takeWords(Math.min(ward, index), Math.abs(index - ward) + number.length);
  return String(number.value);
}

/** «12 ward», «12 number ward», «5th ward». */
function takeBefore(utterance: Utterance, ward: number): string | undefined {
  const { at } = utterance;
  const last = NUMBER.has(at(ward - 1)) ? ward - 2 : ward - 1;
  for (const begin of [last - 1, last]) {
    const number = ordinalAt(at, begin) ?? inflectedNumberAt(at, begin);
    if (!number || begin + number.length !== last + 1 || !isWard(number.value)) continue;
    utterance.takeWords(begin, ward - begin + 1);
    return String(number.value);
  }
  return undefined;
}

function isWard(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LARGEST_WARD;
}
