import type { EndingTable } from './inflections.ts';

/**
 * Case endings written onto a number («চারে», «நாலுல», «నాలుగులో»), by what the number loses before them:
 * நான்கில் is நான்கு with «il», ನಾಲ್ಕರಲ್ಲಿ is ನಾಲ್ಕು with «aralli», നാലിൽ is നാല് with «il».
 */
export const NUMBER_ENDINGS: EndingTable = [
  [
    '',
    `मध्ये मधे मध्येच मधला मधल्या ात चा ची च्या ে য়ে য়ে তে এ এর ের র টা টি টার টায় ত ৰ ৰে টো টোত ରେ ର ଟା ଟିରେ માં માંથી ના ની નો ਚ
    ல லே ல்ல லதான் తో లో లోని లోనే లోకి ది ಲ್ಲಿ re ma madhe madhye lo loni la te t e`,
  ],
  ['ு', 'ில் ில ிலே ிலிருந்து'],
  ['ు', 'ింట్లో ింటిలో'],
  ['ು', 'ರಲ್ಲಿ ರ ರಲ್ಲೇ ರಿಂದ ಲ್ಲಿ ಕ್ಕೆ ರೊಳಗೆ'],
  ['്', 'ിൽ ിലെ ിന് ിലേക്ക് ിന്റെ'],
  ['u', 'il ile ula ule aralli ralli alli inte'],
];
