import type { AgencyIndex } from '../understanding.ts';
import { wordSet } from './entities/lexicon.ts';
import { read } from './entities/reading.ts';
import type { Word } from './entities/reading.ts';

/** Another body, and how people name its matters. */
export interface AgencyRow {
  readonly id: string;
  /** In any language and script; ` * ` stands for up to three other words. */
  readonly phrases: readonly string[];
  /** Phrases beside which the matter is the city's own after all. */
  readonly unless: readonly string[];
}

interface Phrase {
  readonly agency: number;
  /** Sounds of its words; null for `*`. */
  readonly parts: readonly (Sound | null)[];
}

interface Sound extends Pick<Word, 'text' | 'keyA' | 'keyB'> {
  /** Counts as it sounds, not only as it is spelt. */
  readonly isLoose: boolean;
}

const MOST_WORDS_FOR_STAR = 3;
/** Shorter words count only as they are spelt; alone they have to be longer still («chor» is not छोर). */
const LEAST_LETTERS_FOR_SOUND = 4;
const LEAST_SOUNDS = 3;
const LEAST_SOUNDS_ALONE = 5;
/** From here on the coarser key is enough: «pulis» is the police. */
const LEAST_LETTERS_OF_SKELETON = 4;
/** Pass between two words of a phrase: «bijli ka bill», «ration wala card». */
const PARTICLES = wordSet(
  'ka ki ke ko hi bhi to का की के को ही भी तो the my our mera meri hamara hamari मेरा मेरी हमारा हमारी',
);

/** Whole words only, in the phrase's order; the longest phrase decides, the city's order where two are equally long. */
export function buildAgencyIndex(rows: readonly AgencyRow[]): AgencyIndex {
  const phrases = rows.flatMap((row, agency) =>
    row.phrases.map((text): Phrase => ({ agency, parts: partsOf(text) })),
  );
  const byFirst = groupByFirst(phrases.filter((phrase) => phrase.parts.length > 0));
  const unless = rows.map((row) => row.unless.map(partsOf).filter((parts) => parts.length > 0));
  return {
    match: (text) => {
      const { words } = read(text);
      const found = words.flatMap((word, at) =>
        candidates(byFirst, word).filter((phrase) => matchesAt(words, at, phrase.parts)),
      );
      const best = found
        .toSorted((a, b) => b.parts.length - a.parts.length || a.agency - b.agency)
        .find(
          ({ agency }) =>
            !unless[agency]?.some((parts) => words.some((_, at) => matchesAt(words, at, parts))),
        );
      return best && rows[best.agency]?.id;
    },
  };
}

function partsOf(phrase: string): readonly (Sound | null)[] {
  const pieces = phrase.split(/\s+/);
  const least = pieces.length > 1 ? LEAST_SOUNDS : LEAST_SOUNDS_ALONE;
  return pieces.flatMap((piece) => {
    if (piece === '*') return [null];
    const words = read(piece).words.filter((word) => !PARTICLES.has(word));
    return words.map((word) => ({ ...word, isLoose: isLong(word.text) && word.keyA.length >= least }));
  });
}

function groupByFirst(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const key of keysOf(phrase.parts[0] ?? null)) groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  return groups;
}

function keysOf(sound: Sound | null): readonly string[] {
  if (!sound) return [];
  if (!sound.isLoose) return [`t ${sound.text}`];
  return [`a ${sound.keyA}`, `b ${sound.keyB}`];
}

function candidates(byFirst: ReadonlyMap<string, readonly Phrase[]>, word: Word): readonly Phrase[] {
  return [`a ${word.keyA}`, `b ${word.keyB}`, `t ${word.text}`].flatMap((key) => byFirst.get(key) ?? []);
}

function matchesAt(words: readonly Word[], from: number, parts: readonly (Sound | null)[]): boolean {
  let at = from;
  let slack = 0;
  for (const [index, part] of parts.entries()) {
    if (!part) {
      slack = MOST_WORDS_FOR_STAR;
      continue;
    }
    while (index > 0 && !isSame(words[at], part) && at < words.length) {
      if (!PARTICLES.has(words[at])) slack -= 1;
      if (slack < 0) return false;
      at += 1;
    }
    if (!isSame(words[at], part)) return false;
    at += 1;
    slack = 0;
  }
  return true;
}

function isSame(word: Word | undefined, sound: Sound): boolean {
  if (!word) return false;
  if (word.text === sound.text) return true;
  if (!sound.isLoose || !isLong(word.text)) return false;
  return (
    word.keyA === sound.keyA || (sound.keyB.length >= LEAST_LETTERS_OF_SKELETON && word.keyB === sound.keyB)
  );
}

function isLong(text: string): boolean {
  return text.length >= LEAST_LETTERS_FOR_SOUND || !/^[a-z]/.test(text);
}
