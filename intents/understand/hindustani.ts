import { keysOf } from './phonetic.ts';

/*
 * Hindi and Urdu in Latin letters are one language with two ends: most sentences are written the same by those who read
 * the one script and those who read the other. A model of letters does worse than a coin on writers it has not seen
 * (32 and 48 % right by cross-validation over batches), so words decide that only one of the two uses, then the talk's
 * language, then the city's own order.
 */
const HINDI =
  'namaste namaskar pranam dhanyavad dhanyawad aabhar kripya kripaya nivedan prarthana mahoday shri ram bhasha suvidha samasya samadhan sujhav suchna ' +
  'sandesh sthiti aavedan avedan praman patra patr panjikaran nirdharan aapatti namantaran avaidh nirman karyalay adhikari vibhag nagar palika parishad ' +
  'bhawan bhavan mrityu janm janam samudayik marg sampatti shulk sewa seva turant shauchalay sochalay vyapari yojna ratri';
const URDU =
  'salam salaam assalam asalam assalamualaikum aslm alaikum alaykum walaikum adab aadab janab jinab huzoor hazrat khuda hafiz allah inshallah mashallah jazakallah khair bakhair ' +
  'zaban zuban maloomat mehsool mahsool baldiya baldia darkhwast guzarish arz ijazat maafi mehrbani meherbani tajawuzat khakrob shifakhana ' +
  'naqsha naqshe qabristan jaidad inteqal intiqal tamir tasveer masla muamla miyan ammi abba muqami hukumat ' +
  'intezamia khidmat mutmain ishtihar nakko kaiku hau jumma jumme dafa bohot qatra qumquma';

const SIDES: ReadonlyMap<string, 'hi' | 'ur'> = new Map([
  ...HINDI.split(' ').map((word) => [keysOf(word).a, 'hi'] as const),
  ...URDU.split(' ').map((word) => [keysOf(word).a, 'ur'] as const),
]);

/** Which of the two a text in Latin letters is in; undefined where neither its words nor the talk nor the city say. */
export function hindiOrUrdu(
  words: readonly string[],
  locale: string | undefined,
  languages: readonly string[] | undefined,
): 'hi' | 'ur' | undefined {
  let lead = 0;
  for (const word of words) {
    const side = SIDES.get(keysOf(word).a);
    if (side !== undefined) lead += side === 'ur' ? 1 : -1;
  }
  if (lead !== 0) return lead > 0 ? 'ur' : 'hi';
  return [locale, ...(languages ?? [])].find((language) => language === 'hi' || language === 'ur');
}
