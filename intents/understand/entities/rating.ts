import { wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { Utterance } from './utterance.ts';

const BEST = 5;
const STARS = wordSet(
  'star stars rating rate rated taare tare sitare तारे सितारे स्टार रेटिंग அங்கம் நட்சத்திரம் நட்சத்திரங்கள் ஸ்டார் ரேட்டிங் natchathiram స్టార్ ನಕ್ಷತ್ರ ಸ್ಟಾರ್ സ്റ്റാർ তারা স্টার સ્ટાર ਸਟਾਰ ଷ୍ଟାର ستارے',
);
/** «4/5», «4 out of 5», and the other way round «5 में से 4». */
const OUT_OF =
  /(?<![\d/])(?:([1-5])(?:\s?\/\s?|\s+out\s+of\s+)5|5\s+(?:में\s+से|me\s+se|mein\s+se)\s+([1-5]))(?![\d/])/;
const STAR_SIGNS = /^[\s]*((?:⭐|🌟|★)[\ufe0f\s]*){1,5}[\s]*$/u;

/** One to five: «5 star», «4/5», ⭐⭐⭐; a bare number only where a rating was just asked for. */
export function ratingOf(utterance: Utterance, asking: string | undefined): number | undefined {
  const { text, words } = utterance;
  if (STAR_SIGNS.test(text)) return [...text.matchAll(/⭐|🌟|★/gu)].length;
  const outOf = OUT_OF.exec(text);
  if (outOf) return Number(outOf[1] ?? outOf[2]);
  const at = (index: number) => utterance.free(index);
  for (let index = 0; index < words.length; index += 1) {
    const number = numberAt(at, index);
    if (!number || !isRating(number.value)) continue;
    const isBeside = STARS.has(at(index - 1)) || STARS.has(at(index + number.length));
    const isAsked = asking !== undefined && /rating|rate|star/.test(asking) && words.length === number.length;
    if (isBeside || isAsked) return number.value;
  }
  return undefined;
}

function isRating(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= BEST;
}
