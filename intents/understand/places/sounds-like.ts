import { keyC } from '../phonetic.ts';
import { editDistance } from './edit-distance.ts';
import { LEAST_LETTERS_FOR_SLIPS } from './name-index.ts';
import type { NameIndex, Posting } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { CASE_ENDING } from './place-words.ts';
import { withoutLetter } from './without-letter.ts';

/** A token of names that a word of a text may be, and how surely. */
export interface Likeness {
  /** Where the token stands in names. */
  readonly postings: readonly Posting[];
  /** 0–1; the same sound or meaning is 1. */
  readonly likeness: number;
}

const WITH_ENDING = 0.94;
const SAME_SKELETON = 0.93;
/** The same consonants, in a script that leaves short vowels out or writes them its own way. */
const SAME_CONSONANTS = 0.9;
const LEAST_CONSONANTS = 3;
/** Perso-Arabic and Gurmukhi. */
const WRITES_FEW_VOWELS = /^[\u0600-\u06ff\u0a00-\u0a7f]/;
const ONE_SLIP = 0.87;
const TWO_SLIPS = 0.78;
const LEAST_LETTERS_FOR_TWO_SLIPS = 10;
const LEAST_SKELETON = 2;
const LEAST_LETTERS_OF_SKELETON = 3;
const LEAST_STEM = 4;
/** «चर्चा» is no church: one letter is an ending only behind a longer stem. */
const LEAST_STEM_OF_SHORT_ENDING = 5;
const LONGEST_ENDING = 7;

/** The tokens of the index that a token of a text may be, by sound, by meaning, with a case ending or a slip. */
export function soundsLike(token: NameToken, index: NameIndex): readonly Likeness[] {
  const best = new Map<string, number>();
  if (index.postings.has(token.id)) best.set(token.id, 1);
  if (!token.isOrdinary && !token.word.isNumber && !token.id.startsWith('@')) {
    keepBest(best, bySkeleton(token, index));
    keepBest(best, byConsonants(token, index));
    keepBest(best, withoutEnding(token, index) ?? bySlip(token.word.keyA, index));
  }
  if (best.size === 0) return NONE;
  return [...best].map(([id, likeness]) => ({ postings: index.postings.get(id) ?? [], likeness }));
}

/** Most words are in no name: one answer serves them all. */
const NONE: readonly Likeness[] = [];

function keepBest(best: Map<string, number>, found: readonly Like[]): void {
  for (const { id, likeness } of found) {
    if (likeness > (best.get(id) ?? 0)) best.set(id, likeness);
  }
}

interface Like {
  readonly id: string;
  readonly likeness: number;
}

/** «bazaarla», «पार्कात», «மார்க்கெட்டில்»: the name with a case ending. */
function withoutEnding({ word }: NameToken, { bySound }: NameIndex): readonly Like[] | undefined {
  const { keyA } = word;
  for (
    let length = keyA.length - 1;
    length >= Math.max(LEAST_STEM, keyA.length - LONGEST_ENDING);
    length -= 1
  ) {
    const stem = keyA.slice(0, length);
    const id = bySound.get(stem);
    const isShort = length < LEAST_STEM_OF_SHORT_ENDING && keyA.length - length === 1;
    if (id !== undefined && !isShort && CASE_ENDING.test(keyA.slice(length)))
      return [{ id, likeness: WITH_ENDING }];
  }
  return undefined;
}

function bySkeleton({ word }: NameToken, index: NameIndex): readonly Like[] {
  if (word.keyB.length < LEAST_SKELETON || word.keyA.length < LEAST_LETTERS_OF_SKELETON) return [];
  return (index.bySkeleton.get(word.keyB) ?? []).map((id) => ({ id, likeness: SAME_SKELETON }));
}

function byConsonants({ word }: NameToken, index: NameIndex): readonly Like[] {
  if (!WRITES_FEW_VOWELS.test(word.text)) return [];
  const consonants = keyC(word.text);
  if (consonants.length < LEAST_CONSONANTS) return [];
  return (index.byConsonants.get(consonants) ?? []).map((id) => ({ id, likeness: SAME_CONSONANTS }));
}

function bySlip(keyA: string, index: NameIndex): readonly Like[] {
  if (keyA.length < LEAST_LETTERS_FOR_SLIPS - 1) return [];
  const limit = keyA.length >= LEAST_LETTERS_FOR_TWO_SLIPS ? 2 : 1;
  const found: Like[] = [];
  for (const shorter of withoutLetter(keyA)) {
    for (const sound of index.withoutLetter.get(shorter) ?? []) {
      const slips = editDistance(keyA, sound.keyA, limit);
      if (slips <= limit) found.push({ id: sound.id, likeness: slips <= 1 ? ONE_SLIP : TWO_SLIPS });
    }
  }
  return found;
}
