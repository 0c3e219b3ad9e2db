/** What people say around their name, in the ways of the country's languages, native and romanised. */
const BEFORE_A_NAME = [
  /^(?:hi|hello|namaste|नमस्ते|வணக்கம்)?[ ,]*(?:my (?:good )?name is|my name'?s|name is|this is|i am|i'm|im)[ :=-]+/iu,
  /^(?:mera|meraa|mere|apna|mhara|maza|majha|mazha|maru|amar|mora|mo)\s+(?:naam|nam|nav|naav|naw)[ :=-]+/iu,
  /^(?:मेरा|मेरे|अपना|माझे|माझं|माझा)\s+(?:नाम|नाव)[ :=-]+/u,
  /^(?:name|naam|nam|peyar|per|peru|नाम|नाव|பெயர்|பேர்)\s*[:=-]\s*/iu,
  /^(?:main|mai|me|मैं|मै)\s+(?=.+\s(?:hu|hun|hoon|हूँ|हूं|हुँ)[.!।]?$)/iu,
  /^(?:en|ennoda|yen|ennudaiya|enathu)\s+(?:peyar|per|peru|pear)[ :=-]+/iu,
  /^(?:என்|என்னோட|என்னுடைய|எனது)\s+(?:பெயர்|பேர்|பேரு)[ :=-]+/u,
  /^(?:naanu|naan|நான்)\s+/iu,
  /^(?:naa|na|నా)\s+(?:peru|పేరు)\s+|^(?:nanna|ನನ್ನ)\s+(?:hesaru|ಹೆಸರು)\s+|^(?:ente|എന്റെ)\s+(?:peru|per|പേര്|പേര്)\s+/iu,
  /^(?:আমার|মোর)\s+নাম\s+|^(?:મારું|મારુ)\s+નામ\s+|^ਮੇਰਾ\s+(?:ਨਾਮ|ਨਾਂ|ਨਾਂਅ)\s+|^ମୋ(?:ର)?\s+ନାମ\s+|^میرا\s+نام\s+/u,
];
const AFTER_A_NAME = /\s+(?:hai|he|hain|hu|hun|hoon|है|हैं|हूँ|हूं|हुँ|आहे|aahe|ahe|che|chhe|છે|ਹੈ|ہے|speaking)$/iu;

/** Words that stand in questions and refusals, and in nobody's name. */
const IN_NO_NAME = new Set(
  (
    'why what who whose how when where which is are am do does did can could will not no dont please need want it its this that you your my me the and but for with give tell name ' +
    'kya kyu kyun kyon kyoon kaun kaise kitna kitni kab kahan nahi nahin nai mat mujhe mera meri mere naam chahiye batao bata hai hain dena ' +
    'enna yen evlo evvalavu eppo eppadi enga illai illa venam vendam venum peyar ' +
    'क्या क्यों क्यूँ क्यूं कौन कैसे कितना कितनी कब कहाँ कहां नहीं नही मत मुझे मेरा मेरी मेरे नाम चाहिए बताओ बताइए है हैं देना ' +
    'என்ன ஏன் எதுக்கு எதற்கு யார் எவ்வளவு எப்போது எப்ப எப்படி எங்கே எங்க இல்லை இல்ல வேண்டாம் வேணாம் வேண்டும் வேணும் என் எனக்கு பெயர் மாட்டேன்'
  ).split(' '),
);

/** «I am at home» tells where, «my name is …» who. */
const NAMES_A_NAME =
  /\b(?:name|naam|nam|nav|naav|peyar|per|peru|hesaru)\b|नाम|नाव|பெயர்|பேர்|పేరు|ಹೆಸರು|പേര്|নাম|નામ|ਨਾਮ|ନାମ|نام/iu;

/** Whether words speak of a name, whatever was asked. */
export function speaksOfAName(text: string): boolean {
  return NAMES_A_NAME.test(text);
}

export interface SaidName {
  readonly name: string;
  /** The person said that it is a name: «my name is …». */
  readonly isSaid: boolean;
  /** Words that nobody is called: a question, a refusal. */
  readonly isSentence: boolean;
}

/** The name in an answer to «what is your name?», without the words around it. */
export function saidName(text: string): SaidName {
  const whole = text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?।,]+$/u, '');
  const opening = BEFORE_A_NAME.find((each) => each.test(whole));
  const rest = opening ? whole.replace(opening, '').replace(AFTER_A_NAME, '') : whole;
  const isQuestion = /\?\s*$/.test(text);
  const isSentence =
    isQuestion || rest.split(' ').some((word) => IN_NO_NAME.has(word.toLowerCase().replace(/['’]/g, '')));
  return { name: rest, isSaid: opening !== undefined && !isSentence, isSentence };
}
