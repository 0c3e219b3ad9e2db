import { normalise } from '../normalise.ts';
import { wordForm } from './word-form.ts';
import type { WordForm } from './word-form.ts';

/** Longer texts are read up to here: nobody states a number or a place behind it, and the time stays bounded. */
export const MAX_CHARACTERS_READ = 2_000;

/** A word or a number of an utterance. */
export interface Word {
  /** Normalised: lower case, NFC, ASCII digits. Grouping commas of a number are gone. */
  readonly text: string;
  /** Offsets in the reading's text. */
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  /** Phonetic keys, the same for every script. */
  readonly keyA: string;
  readonly keyB: string;
  /** The word wherever else it stands. */
  readonly form: WordForm;
}

export interface Reading {
  /** Normalised, cut at MAX_CHARACTERS_READ. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** Letters and digits are told apart even without a space between them: «sector4», «3din», «செக்டர் 4ல்». */
const WORD = /(\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)|[\p{L}\p{M}]+/gu;

let last: { readonly raw: string; readonly reading: Reading } | undefined;

/** Cuts a text into words with their keys. The last answer is kept: places, agencies and entities read the same text. */
export function read(raw: string): Reading {
  if (last?.raw === raw) return last.reading;
  const reading = readAfresh(raw);
  last = { raw, reading };
  return reading;
}

function readAfresh(raw: string): Reading {
  const text = normalise(raw.slice(0, MAX_CHARACTERS_READ));
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const isNumber = match[1] !== undefined;
    const word = isNumber ? match[0].replaceAll(',', '') : match[0];
    const { index } = match;
    const form = wordForm(word, isNumber);
    const { keyA, keyB } = form;
    words.push({ text: word, start: index, end: index + match[0].length, isNumber, keyA, keyB, form });
  }
  return { text, words };
}
