import { lexicon, wordSet } from './lexicon.ts';
import type { Utterance } from './utterance.ts';
import type { Ids } from './whole-ids.ts';

type Field = keyof Ids;

/** What a number near these words is the number of. */
const CUES = lexicon<Field>([
  [
    'complaintId',
    `complaint complaints complain compliant pgr grievance ticket shikayat shikayet sikayat शिकायत शिकायतें तक्रार takrar ફરિયાદ fariyad ਸ਼ਿਕਾਇਤ অভিযোগ obhijog অভিযোগৰ ଅଭିଯୋଗ abhiyoga புகார் புகாரு pugar puhar కంప్లైంట్ ఫిర్యాదు firyadu phiryadu ದೂರು dooru ಕಂಪ್ಲೇಂಟ್ പരാതി parathi کمپلینٹ شکایت कंप्लेंट कम्प्लेंट`,
  ],
  [
    'consumerCode',
    `consumer connection property account meter ws sw pt connexion उपभोक्ता कनेक्शन संपत्ति सम्पत्ति खाता मीटर நுகர்வோர் இணைப்பு சொத்து கணக்கு மீட்டர் inaippu sothu ग्राहक connections`,
  ],
  [
    'applicationNumber',
    `application applications ack acknowledgement tl fn bpa आवेदन एप्लीकेशन aavedan avedan अर्ज arj விண்ணப்பம் விண்ணப்ப vinnappam దరఖాస్తు darakhastu ಅರ್ಜಿ arji അപേക്ഷ apeksha আবেদন অৰ্জি અરજી ਅਰਜ਼ੀ ଆବେଦନ درخواست`,
  ],
  [
    'receiptNumber',
    'receipt reciept recipt rasid raseed रसीद पावती pavti ரசீது rasidhu రసీదు ರಸೀದಿ രസീത് রসিদ রচিদ રસીદ ਰਸੀਦ ରସିଦ رسید',
  ],
]);

/** Say «number»; with one of these beside it a shorter number counts too. */
const NUMBER_WORDS = wordSet(
  'number no num nos nambar numbr id code नंबर नम्बर नं संख्या क्रमांक आईडी எண் நம்பர் en நெம்பர் సంఖ్య నంబర్ ಸಂಖ್ಯೆ ನಂಬರ್ നമ്പർ নম্বর নং নম্বৰ નંબર ਨੰਬਰ ନମ୍ବର نمبر',
);
/** May stand between the cue and its number. */
const BETWEEN = wordSet(
  'is the my of ka ki ke ko hai h mera meri mere की का के है मेरा मेरी மேரி என் என்னோட enoda status ending with last digits digit wali wala vali वाली वाला ach aakhri',
);
/** With one of these beside them, six digits are a pincode whatever else is said. */
const PINCODE_CUES = wordSet('pincode pin zip postal area पिन पिनकोड பின்கோடு பின் in at');

const AREA_CUES = wordSet('area me mein में इलाके ilake एरिया ஏரியா பகுதி പ്രദേശത്ത്');

const MOST_WORDS_BETWEEN = 4;
const LEAST_DIGITS = 3;
const LEAST_DIGITS_AFTER_NUMBER = 2;
const MOST_DIGITS = 9;

/** «shikayat no 123»: digits beside a word that says what they are the number of. Takes them out of the utterance. */
export function takePartialIds(utterance: Utterance, asking: string | undefined): Ids {
  const found: { -readonly [K in Field]?: string } = {};
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
    const field = CUES.get(word);
    if (field !== undefined) return isLikely(utterance, index, named) ? field : undefined;
    if (NUMBER_WORDS.has(word)) named = true;
    else if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** «000123 number ki shikayat», «123 complaint status»; behind a bare number a meter is a length. */
function fieldBehind(utterance: Utterance, index: number): Field | undefined {
  let named = false;
  for (let i = index + 1; i <= index + 3; i += 1) {
    const word = utterance.free(i);
    const field = CUES.get(word);
    if (field !== undefined) {
      const fits = named || field === 'complaintId';
      return fits && isLikely(utterance, index, named) ? field : undefined;
    }
    if (NUMBER_WORDS.has(word)) named = true;
    else if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** Three digits, or two where «number» is said; six digits that could be a pincode only where «number» is said. */
function isLikely(utterance: Utterance, index: number, named: boolean): boolean {
  const digits = utterance.words[index]?.text ?? '';
  if (named) return digits.length >= LEAST_DIGITS_AFTER_NUMBER;
  const isInArea = PINCODE_CUES.has(utterance.free(index - 1)) || AREA_CUES.has(utterance.free(index + 1));
  if (/^[1-9]\d{5}$/.test(digits) && isInArea) return false;
  return digits.length >= LEAST_DIGITS;
}

/** Nothing but digits where a number was just asked for. */
function fieldAsked(utterance: Utterance, asking: string | undefined, digits: string): Field | undefined {
  if (asking === undefined || utterance.freeCount > 1 || digits.length < LEAST_DIGITS) return undefined;
  if (/complaint/.test(asking)) return 'complaintId';
  if (/consumer|connection|property/.test(asking)) return 'consumerCode';
  if (/application/.test(asking)) return 'applicationNumber';
  return /receipt/.test(asking) ? 'receiptNumber' : undefined;
}
