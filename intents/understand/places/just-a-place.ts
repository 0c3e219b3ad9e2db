import { normalise } from '../normalise.ts';
import { WHERE_BEFORE, WHERE_BEHIND } from './place-words.ts';

/** Lanes and house numbers beside a name: «shiv mandir ke piche, gali no 4». */
const WITHIN =
  'gali lane street st road house makan no number num nambar cross main plot block shop dukan गली नंबर नं मकान सड़क தெரு எண் సందు వీధి ಬೀದಿ ರಸ್ತೆ തെരുവ് গলি রাস্তা গলী શેરી ગલી ਗਲੀ ଗଳି گلی hai he है it is my our hamari hamare meri mera yahan there here';
const SAYS_WHERE = new Set(normalise(`${WHERE_BEFORE} ${WHERE_BEHIND} ${WITHIN}`).split(' '));

/** Whether a text is a place and nothing more: its name, and around it only words that say how one stands to it. */
export function isJustAPlace(words: readonly string[], nameWords: readonly string[]): boolean {
  const left = [...words];
  for (const word of nameWords) {
    const at = left.indexOf(word);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((word) => SAYS_WHERE.has(word) || /^\d+$/.test(word));
}
