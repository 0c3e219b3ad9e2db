import { scored, type Classifier } from '../classify/classifier.ts';
import type { Vector } from '../classify/vector.ts';
import type { ScriptCode } from '../understanding.ts';
import { wordsOf } from '../classify/features.ts';
import { hindiOrUrdu } from './hindustani.ts';
import { otherLanguage } from './other-languages.ts';
import { LANGUAGES_OF_SCRIPT, scriptsOf } from './script.ts';

export interface LanguageGuess {
  /** BCP 47; `und` where nothing can be said. */
  readonly language: string;
  readonly script: ScriptCode;
  /** 0–1. */
  readonly confidence: number;
}

/** Letters that only Assamese has among those who share its script. */
const ASSAMESE = /[ৰৱ]/;
/** Below this share of known features a Latin text is no language that we can name. */
const MIN_KNOWN = 0.12;
const SURE_BY_SCRIPT = 0.99;
const SURE_BY_WORDS = 0.9;
const SHARPNESS = 3;
const ENGLISH = 'en';
const TWINS: Readonly<Record<string, string>> = { hi: 'ur', ur: 'hi' };

/** Where a text was said: the city's languages in its own order, and the one replies are in. */
export interface Spoken {
  readonly languages?: readonly string[] | undefined;
  readonly locale?: string | undefined;
}

/** Which language a text is in, among those that may be spoken here. */
export function guessLanguage(
  text: string,
  vector: Vector,
  model: Classifier,
  { languages, locale }: Spoken,
): LanguageGuess {
  const [script = 'Zyyy', ...more] = scriptsOf(text);
  const unknown = { language: 'und', script, confidence: 0 };
  // «tax double pay ಆಗಿದೆ»: whoever writes a word in a script of India speaks one of its languages.
  const telling = script === 'Latn' ? (more[0] ?? script) : script;
  if (telling === 'Zyyy') return unknown;
  if (telling === 'Latn') {
    if (vector.known < MIN_KNOWN) return unknown;
    const guess = amongst(vector, model, languages && [...languages, ENGLISH]);
    return { script, ...guess, language: ofHindustani(guess.language, text, { languages, locale }) };
  }
  const other = otherLanguage(wordsOf(text), telling);
  if (other !== undefined) return { language: other, script, confidence: SURE_BY_WORDS };
  const spoken = LANGUAGES_OF_SCRIPT[telling] ?? [];
  const allowed = spoken.filter((language) => languages?.includes(language) ?? true);
  const candidates = allowed.length > 0 ? allowed : spoken;
  const [only, another] = candidates;
  if (only === undefined) return unknown;
  if (another === undefined) return { language: only, script, confidence: SURE_BY_SCRIPT };
  if (candidates.includes('as') && ASSAMESE.test(text))
    return { language: 'as', script, confidence: SURE_BY_SCRIPT };
  return { script, ...amongst(vector, model, candidates) };
}

function ofHindustani(language: string, text: string, { languages, locale }: Spoken): string {
  const isEither = language === 'hi' || language === 'ur';
  if (!isEither || (languages && !(languages.includes('hi') && languages.includes('ur')))) return language;
  return hindiOrUrdu(wordsOf(text), locale, languages) ?? language;
}

/** Hindi and Urdu count as one here, so that their likeness takes nothing from the confidence. */
function amongst(
  vector: Vector,
  model: Classifier,
  candidates: readonly string[] | undefined,
): { readonly language: string; readonly confidence: number } {
  const known = model.labels.filter((label) => candidates?.includes(label) ?? true);
  const [first] = known.length > 0 ? known : (candidates ?? []);
  if (known.length < 2) return { language: first ?? 'und', confidence: 0.9 };
  const { scores } = scored(model, vector);
  const weights = known.map((label) => Math.exp(SHARPNESS * (scores[model.labels.indexOf(label)] ?? 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const best = weights.indexOf(Math.max(...weights));
  const language = known[best] ?? 'und';
  const twin = TWINS[language];
  const own = (weights[best] ?? 0) + (twin === undefined ? 0 : (weights[known.indexOf(twin)] ?? 0));
  return { language, confidence: own / total };
}

const MIN_WORDS_TO_SWITCH = 3;
const MIN_CONFIDENCE_TO_SWITCH = 0.8;

/**
 * The language that replies should change to, if any: a native script says it at once; Latin letters only with three
 * words and a clear margin, because names and loans look like English.
 */
export function replyLanguage(
  { language, script, confidence }: LanguageGuess,
  words: number,
  locale: string | undefined,
  languages: readonly string[] | undefined,
): string | undefined {
  if (language === 'und' || language === locale || !(languages?.includes(language) ?? true)) return undefined;
  if (script !== 'Latn') return language;
  return words >= MIN_WORDS_TO_SWITCH && confidence >= MIN_CONFIDENCE_TO_SWITCH ? language : undefined;
}
