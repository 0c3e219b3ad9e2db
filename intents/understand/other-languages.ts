/**
 * Languages that are recognised and not yet served in their own words: they share a script with one that is. Each by
 * words that it alone has among them; two of them, and a fifth of the text, are needed, because names and loans wander.
 */
const MARKERS: Readonly<Record<string, readonly string[]>> = {
  ne: 'छ छैन छन् छैनन् हुन्छ हुँदैन गर्नुहोस् गर्नुपर्छ भयो भएको भएन मेरो हाम्रो हामी तपाईं गर्न पर्छ आउँदैन आएन कहिले यहाँ'.split(' '),
  mai: 'अछि छै छथि अहाँ हमर हमरा नहि नञि रहल भेल केलक जाइत आबि कतेक हमरासभक अहाँक छल'.split(' '),
  kok: 'आसा ना नात जाय म्हजें म्हज्या म्हाका आमकां आमच्या तुमी कित्याक खंय करपाक जाता येना आयलें'.split(' '),
  sa: 'अस्ति नास्ति भवति मम अस्माकम् कृपया करोतु सन्ति किम् इति च एव जलम् मार्गे न'.split(' '),
  doi: 'नेईं ऐ साढ़े साढ़ी कन्ने तुसें असेंगी मेरियां करी दित्ता गेदा होआ'.split(' '),
}; // prettier-ignore
const SHARED: ReadonlySet<string> = new Set([
  'ना',
  'च',
  'न',
  'इति',
  'ऐ',
  'कृपया',
  'करी',
  'छ',
  'रहल',
  'भेल',
  'एव',
]);
/** Letters that only Sindhi has among those written in Arabic letters here. */
const SINDHI = /[ڪڏٿڻڳٻڄڃڇڍ]/;
const MIN_HITS = 2;
const MIN_SHARE = 0.2;

/** The language of a text where its words or letters say it is one of these; words as `normalise` leaves them. */
export function otherLanguage(words: readonly string[], script: string): string | undefined {
  if (script === 'Arab') return words.some((word) => SINDHI.test(word)) ? 'sd' : undefined;
  if (script !== 'Deva') return undefined;
  for (const [language, markers] of Object.entries(MARKERS)) {
    const hits = words.filter((word) => markers.includes(word));
    const own = hits.filter((word) => !SHARED.has(word));
    if (own.length > 0 && hits.length >= MIN_HITS && hits.length / words.length >= MIN_SHARE) return language;
  }
  return undefined;
}
