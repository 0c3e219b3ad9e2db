import { wordsOf } from '../../classify/features.ts';
import { normalise } from '../normalise.ts';
import { BESIDE } from './place-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(normalise(words).split(' '));
const BESIDES = setOf(BESIDE);
/** What may stand before «near» or behind «ke piche». */
const AROUND = setOf('it is its right just there hai he h है में me mein pe par हैं ही hi wala wali');
/** Longer texts tell more than a place. */
const MOST_WORDS = 7;

/**
 * Whether a short text says where something is and nothing else, whatever it is near to: English begins with such a word
 * («near the hospital»), the languages of India end with it («अस्पताल के सामने»).
 */
export function saysWhere(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const told = words.filter((word) => !AROUND.has(word));
  return told.length > 1 && (BESIDES.has(told[0] as string) || BESIDES.has(told.at(-1) as string));
}
