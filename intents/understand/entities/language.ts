import { lexicon, wordSet } from './lexicon.ts';
import { LANGUAGE_CUES, LANGUAGE_NAMES } from './language-names.ts';
import type { Utterance } from './utterance.ts';

const names = lexicon(Object.entries(LANGUAGE_NAMES));
const cues = wordSet(LANGUAGE_CUES);
/** A name alone, or with one word beside it, asks for the language; in a longer text a cue has to stand near. */
const MOST_WORDS_ALONE = 2;
const NEAR = 2;

/** The language asked for («தமிழில் பேசுங்க», «english please», «hindi me batao»). */
export function languageOf(utterance: Utterance): string | undefined {
  const { words } = utterance;
  for (let index = 0; index < words.length; index += 1) {
    const language = names.get(words[index]);
    if (language === undefined) continue;
    if (words.length <= MOST_WORDS_ALONE) return language;
    const nearby = words.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    if (nearby.some((word) => word !== words[index] && cues.has(word)) || carriesIn(words[index]?.text))
      return language;
  }
  return undefined;
}

/** Endings that say «in»: தமிழில், తెలుగులో, ಕನ್ನಡದಲ್ಲಿ, മലയാളത്തിൽ, मराठीत, বাংলায়, ગુજરાતીમાં, ଓଡ଼ିଆରେ. */
function carriesIn(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /(ில்|ల్ల|ழ்ல|లో|ದಲ್ಲಿ|ಯಲ್ಲಿ|ത്തിൽ|യിൽ|षेत|ठीत|दीत|তে|লায়|মীয়াত|માં|ରେ|athil|hilo)$/u.test(word)
  );
}
