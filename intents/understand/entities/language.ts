import { inflections } from './inflections.ts';
import { BEARS_THE_NAME, IN_ENDINGS, LANGUAGE_CUES, LANGUAGE_NAMES, NOT_WANTED } from './language-names.ts';
import { lexicon, wordSet } from './lexicon.ts';
import type { Word } from './reading.ts';
import type { Utterance } from './utterance.ts';

const names = lexicon(Object.entries(LANGUAGE_NAMES));
const inflected = inflections(IN_ENDINGS, (text) => names.getSpelt({ text }));
const cues = wordSet(LANGUAGE_CUES);
const bearers = wordSet(BEARS_THE_NAME);
const notWanted = wordSet(NOT_WANTED);
/** English refuses before the name. */
const refusing = wordSet('not dont cant cannot');
/** A name alone, or with one word beside it, asks for the language; in a longer text a cue has to stand near. */
const MOST_WORDS_ALONE = 2;
const NEAR = 2;
const REACH_OF_NOT = 2;

/** The language asked for («தமிழில் பேசுங்க», «english please», «hindi me batao», «odia re kuha»). */
export function languageOf({ words }: Utterance): string | undefined {
  for (let index = 0; index < words.length; index += 1) {
    const language = languageAt(words, index);
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageAt(words: readonly Word[], index: number): string | undefined {
  const word = words[index];
  const plain = names.get(word);
  const said = inflected(word);
  const language = plain ?? said;
  if (language === undefined || bearers.has(words[index + 1]) || isNotWanted(words, index)) return undefined;
  if (words.length <= MOST_WORDS_ALONE || said !== undefined) return language;
  const isCue = (other: Word, at: number): boolean => at !== index && cues.has(other);
  return around(words, index).some(([at, other]) => isCue(other, at)) ? language : undefined;
}

/** «I don't know Hindi», «hindi padhni nahi aati, english»: a word that refuses it, before another language is named. */
function isNotWanted(words: readonly Word[], index: number): boolean {
  if (refusing.has(words[index - 1]) || refusing.has(words[index - 2])) return true;
  for (let at = index + 1; at <= index + REACH_OF_NOT; at += 1) {
    const word = words[at];
    if (!word || names.has(word)) return false;
    if (notWanted.has(word)) return true;
    if (cues.has(word)) return false;
  }
  return false;
}

function around(words: readonly Word[], index: number): readonly (readonly [number, Word])[] {
  const from = Math.max(0, index - NEAR);
  return words.slice(from, index + NEAR + 1).map((word, offset) => [from + offset, word] as const);
}
