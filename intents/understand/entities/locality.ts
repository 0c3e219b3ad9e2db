import type { Entities, PlaceCandidate, PlaceIndex } from '../../understanding.ts';
import { inflectedNumberAt } from './inflected-number.ts';
import { wordSet } from './lexicon.ts';
import type { Utterance } from './utterance.ts';
import { saidIn } from '../places/said-in.ts';

type Locality = NonNullable<Entities['locality']>;

/** From here on a place of the city counts as named. */
const LEAST_CONFIDENCE = 0.5;

/** Parts of any Indian city that have a number, and those that have a name before them. */
const NUMBERED = wordSet(
  'sector sectr sec phase block sektar सेक्टर सैक्टर फेज ब्लॉक செக்டர் பிளாக் సెక్టార్ ಸೆಕ್ಟರ್ സെക്ടർ সেক্টর চেক্টৰ ছেক্টৰ செக்டார் సెక్టర్ સેક્ટર ਸੈਕਟਰ ସେକ୍ଟର سیکٹر',
);
const NAMED = wordSet(
  'nagar colony mohalla mohala vihar enclave puram bazaar bazar layout नगर कॉलोनी कालोनी मोहल्ला मुहल्ला विहार बाज़ार बाजार நகர் காலனி புரம் பஜார் నగర్ కాలనీ ನಗರ ಕಾಲೋನಿ നഗർ കോളനി নগর কলোনি નગર ਨਗਰ ନଗର نگر کالونی محلہ',
);
/** «nagar nigam», «nagar palika» are the municipality. */
const MUNICIPAL = wordSet('nigam palika parishad panchayat निगम पालिका परिषद पंचायत நிகாம்');
/** Words before «colony» that are no name: «my colony», «in the colony». */
const NO_NAME = wordSet(
  'the my our this in a me is hamari hamare meri mere poori puri pura poora pure poore pore सारी हमारी हमारे मेरी मेरे पूरी पूरा पूरे इस our entire whole near and ka ki ke का की के में',
);

/**
 * The place named: with the city's list its code, where only one can be meant, and the words that named it; without the list, words that look like
 * the name of a part of a city.
 */
export function localityOf(
  utterance: Utterance,
  raw: string,
  places: PlaceIndex | undefined,
): Locality | undefined {
  if (!places) return named(utterance);
  const [best, second] = places.match(raw);
  if (!best || best.confidence < LEAST_CONFIDENCE) return named(utterance);
  const text = saidIn(places, raw) ?? best.names['en'] ?? best.locality;
  return isOneOfSeveral(best, second) ? { text } : { text, code: best.locality };
}

/** «Shiv Mandir», of which the city has two, or just «the school»: which one has to be asked. */
function isOneOfSeveral(best: PlaceCandidate, second: PlaceCandidate | undefined): boolean {
  if (best.kind !== 'landmark' || second?.kind !== 'landmark') return false;
  return second.locality !== best.locality && second.confidence >= best.confidence;
}

function named(utterance: Utterance): Locality | undefined {
  const { words, text } = utterance;
  const { at } = utterance;
  for (let index = 0; index < words.length; index += 1) {
    const word = at(index);
    if (!word) continue;
    const number = NUMBERED.has(word) ? inflectedNumberAt(at, index + 1) : undefined;
    const last = words[index + (number?.length ?? 0)];
    if (number && last) return { text: text.slice(word.start, last.end) };
    const before = at(index - 1);
    if (!NAMED.has(word) || !before || before.isNumber || NO_NAME.has(before) || MUNICIPAL.has(at(index + 1)))
      continue;
    return { text: text.slice(before.start, word.end) };
  }
  return undefined;
}
