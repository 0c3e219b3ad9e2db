import { keyC } from '../phonetic.ts';
import { editDistance } from './edit-distance.ts';
import { LEAST_LETTERS_FOR_SLIPS, oneLetterLess } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { CASE_ENDING } from './place-words.ts';

/** A token of the index that a token of a text may be, and how surely. */
export interface Likeness {
  readonly id: string;
  /** 0–1; the same sound or meaning is 1. */
  readonly likeness: number;
}

const AS_NUMBER_WORD = 0.98;
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
  const add = ({ id, likeness }: Likeness): void => {
    if (likeness > (best.get(id) ?? 0)) best.set(id, likeness);
  };
  if (token.numberId !== undefined && index.postings.has(token.numberId)) {
    add({ id: token.numberId, likeness: AS_NUMBER_WORD });
  }
  if (index.postings.has(token.id)) add({ id: token.id, likeness: 1 });
  if (!token.isOrdinary && !token.word.isNumber && !token.id.startsWith('@')) {
    for (const like of bySkeleton(token, index)) add(like);
    for (const like of byConsonants(token, index)) add(like);
    for (const like of withoutEnding(token, index) ?? bySlip(token.word.keyA, index)) add(like);
  }
  return [...best].map(([id, likeness]) => ({ id, likeness }));
}

/** «bazaarla», «पार्कात», «மார்க்கெட்டில்»: the name with a case ending. */
function withoutEnding({ word }: NameToken, { bySound }: NameIndex): readonly Likeness[] | undefined {
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

function bySkeleton({ word }: NameToken, index: NameIndex): readonly Likeness[] {
  if (word.keyB.length < LEAST_SKELETON || word.keyA.length < LEAST_LETTERS_OF_SKELETON) return [];
  return (index.bySkeleton.get(word.keyB) ?? []).map((id) => ({ id, likeness: SAME_SKELETON }));
}

function byConsonants({ word }: NameToken, index: NameIndex): readonly Likeness[] {
  if (!WRITES_FEW_VOWELS.test(word.text)) return [];
  const consonants = keyC(word.text);
  if (consonants.length < LEAST_CONSONANTS) return [];
  return (index.byConsonants.get(consonants) ?? []).map((id) => ({ id, likeness: SAME_CONSONANTS }));
}

function bySlip(keyA: string, index: NameIndex): readonly Likeness[] {
  if (keyA.length < LEAST_LETTERS_FOR_SLIPS - 1) return [];
  const limit = keyA.length >= LEAST_LETTERS_FOR_TWO_SLIPS ? 2 : 1;
  const best = new Map<string, number>();
  for (const shorter of oneLetterLess(keyA)) {
    for (const sound of index.withoutLetter.get(shorter) ?? []) {
      const slips = editDistance(keyA, sound.keyA, limit);
      if (slips <= limit) best.set(sound.id, Math.min(slips, best.get(sound.id) ?? slips));
    }
  }
  return [...best].map(([id, slips]) => ({ id, likeness: slips <= 1 ? ONE_SLIP : TWO_SLIPS }));
}
