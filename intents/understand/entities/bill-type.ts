import type { BillType } from '../../understanding.ts';
import { lexicon, wordSet } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Utterance } from './utterance.ts';
import type { Ids } from './whole-ids.ts';

const THINGS = lexicon<BillType>([
  [
    'property_tax',
    'property prop sampatti sampati संपत्ति सम्पत्ति सम्पति प्रॉपर्टी प्रापर्टी சொத்து sothu soththu malmatta मालमत्ता ఆస్తి aasti ಆಸ್ತಿ വസ്തു সম্পত্তি হোল্ডিং holding મિલકત milkat ਪ੍ਰਾਪਰਟੀ ਜਾਇਦਾਦ ସମ୍ପତ୍ତି সম্পত্তিৰ پراپرٹی جائیداد',
  ],
  [
    'water',
    'water pani paani jal पानी जल நீர் தண்ணீர் தண்ணி குடிநீர் thanni thanneer kudineer పానీ నీటి నీళ్ళ neeti ನೀರಿನ ನೀರು neerina വെള്ളം വെള്ളക്കരം পানি জল jol પાણી ਪਾਣੀ ପାଣି জলৰ পানীৰ پانی',
  ],
  [
    'sewerage',
    'sewer sewerage sewage sivar सीवर सीवरेज मलजल கழிவுநீர் kazhivuneer మురుగు ಒಳಚರಂಡಿ ਸੀਵਰ ਸੀਵਰੇਜ સીવર سیور',
  ],
]);
/** A house is taxed, but has bills of every kind. */
const HOUSE = wordSet(
  'house ghar home makan गृह घर मकान हाउस வீட்டு வீடு veettu veedu ఇంటి inti ಮನೆ mane വീട്ടു veettu ঘর বাড়ি ઘર ਘਰ ଘର گھر',
);
const TAX = wordSet(
  'tax taxes टैक्स வரி vari पट्टी పన్ను pannu ತೆರಿಗೆ terige നികുതി nikuthi ট্যাক্স વેરો વેરા vero ਟੈਕਸ ଟିକସ কৰ ٹیکس',
);
/** «kar» is tax only right behind one of these; everywhere else it is «do». */
const BEFORE_KAR = lexicon<BillType>([
  ['property_tax', 'sampatti सम्पत्ति संपत्ति gruh grih griha गृह bhavan भवन मालमत्ता malmatta সম্পত্তি'],
  ['water', 'jal जल জল'],
]);
const KAR = wordSet('kar कर কর');
/** Say that money is meant, not the tap: no verb that water could do («jama», «bharna») is among them. */
const MONEY = wordSet(
  `bill bills tax taxes charge charges due dues payment pay paid paying arrears arrear outstanding balance amount receipt rasid bakaya baki baaki paisa paise shulk
  बिल टैक्स शुल्क बकाया बाकी भुगतान रसीद पैसा पैसे पट्टी
  பில் வரி கட்டணம் பாக்கி நிலுவை கட்டணும் ரசீது vari kattanam baaki bakki kattanum
  బిల్లు బిల్ పన్ను బకాయి pannu ಬಿಲ್ ತೆರಿಗೆ ಬಾಕಿ terige ബിൽ നികുതി കുടിശ്ശിക nikuthi বিল বকেয়া ট্যাক্স বকেয়া બિલ વેરો વેરા બાકી vero ਬਿੱਲ ਟੈਕਸ ਬਕਾਇਆ ବିଲ୍ ଟିକସ ବକେୟା بل ٹیکس بقایا`,
);
/** Words that are a kind of bill on their own. */
const WHOLE = lexicon<BillType>([
  [
    'challan',
    '=challan =chalan =chalaan =चालान =சலான் =చలాన్ =ಚಲನ್ =ചലാൻ =চালান =ચલણ =ਚਲਾਨ =ଚାଲାଣ =چالان =penalty',
  ],
  ['fire_noc', 'firenoc'],
  [
    'property_tax',
    'गृहकर घरपट्टी gharpatti grihakar housetax propertytax வீட்டுவரி சொத்துவரி veettuvari sothuvari',
  ],
  ['water', 'पाणीपट्टी panipatti जलकर jalkar waterbill watertax'],
]);
const ELECTRICITY = wordSet(
  'electricity electric bijli light current eb power बिजली लाइट கரண்ட் மின்சாரம் மின் మின்சார కరెంట్ విద్యుత్ ವಿದ್ಯುತ್ കറന്റ് বিদ্যুৎ વીજળી લાઈટ ਬਿਜਲੀ ବିଜୁଳି بجلی gas traffic ट्रैफिक income vehicle gadi',
);
const TRADE = wordSet(
  'trade shop dukan dukaan business vyapar दुकान ट्रेड व्यापार व्यवसाय கடை வணிக தொழில் kadai vaniga thozhil దుకాణం వ్యాపార ಅಂಗಡಿ ವ್ಯಾಪಾರ കട വ്യാപാര দোকান ট্রেড દુકાન ਦੁਕਾਨ ଦୋକାନ دکان',
);
const LICENCE = wordSet(
  'licence license lisence licens lysence लाइसेंस लाइसेन्स लायसन्स உரிமம் லைசென்ஸ் urimam లైసెన్స్ ಪರವಾನಗಿ ಲೈಸೆನ್ಸ್ ലൈസൻസ് লাইসেন্স લાઇસન્સ ਲਾਇਸੈਂਸ ଲାଇସେନ୍ସ لائسنس',
);
const FIRE = wordSet('fire agnishaman फायर अग्निशमन அக்னி தீயணைப்பு தீ ఫైర్');
const NOC = wordSet('noc एनओसी என்ஓசி ఎన్ఓసీ certificate');
const FEES = wordSet('garbage kachra kooda rent kiraya कचरा कूड़ा किराया குப்பை வாடகை trash waste');
const NEAR = 3;

const FROM_LETTERS: readonly (readonly [RegExp, BillType])[] = [
  [/^[A-Z]{2}-PT-/, 'property_tax'],
  [/^WS\//, 'water'],
  [/^SW\//, 'sewerage'],
  [/^[A-Z]{2}-TL-/, 'trade_licence'],
  [/^[A-Z]{2}-FN-/, 'fire_noc'],
  [/^[A-Z]{2}-CH-/, 'challan'],
];

/** Which of the city's bills is meant. «No water» is no bill; the electricity bill is not the city's. */
export function billTypeOf(utterance: Utterance, ids: Ids, asking: string | undefined): BillType | undefined {
  const number = ids.consumerCode ?? ids.applicationNumber ?? ids.receiptNumber ?? '';
  const fromLetters = FROM_LETTERS.find(([letters]) => letters.test(number))?.[1];
  return (
    fromLetters ??
    said(utterance) ??
    (asking !== undefined && /bill|service/.test(asking) ? alone(utterance) : undefined)
  );
}

function said(utterance: Utterance): BillType | undefined {
  const { words } = utterance;
  for (let index = 0; index < words.length; index += 1) {
    if (near(utterance, index, ELECTRICITY)) continue;
    const word = words[index];
    const whole = WHOLE.get(word);
    if (whole) return whole;
    const thing = THINGS.get(word);
    if (thing && near(utterance, index, MONEY)) return thing;
    if (HOUSE.has(word) && near(utterance, index, TAX)) return 'property_tax';
    const taxed = KAR.has(words[index + 1]) ? BEFORE_KAR.get(word) : undefined;
    if (taxed) return taxed;
    if (TRADE.has(word) && near(utterance, index, LICENCE)) return 'trade_licence';
    if (FIRE.has(word) && near(utterance, index, NOC)) return 'fire_noc';
    if (FEES.has(word) && near(utterance, index, MONEY)) return 'other';
  }
  return undefined;
}

/** «water» alone, where the kind of bill was just asked for. */
function alone({ words }: Utterance): BillType | undefined {
  if (words.length > 2) return undefined;
  for (const word of words) {
    const type = THINGS.get(word) ?? (TRADE.has(word) || LICENCE.has(word) ? 'trade_licence' : undefined);
    if (type) return type;
    if (FIRE.has(word)) return 'fire_noc';
  }
  return undefined;
}

function near({ words }: Utterance, index: number, set: Lexicon<true>): boolean {
  const from = Math.max(0, index - NEAR);
  const isDueTo = (at: number): boolean => words[at]?.text === 'due' && words[at + 1]?.text === 'to';
  return words
    .slice(from, index + NEAR + 1)
    .some((word, offset) => from + offset !== index && set.has(word) && !isDueTo(from + offset));
}
