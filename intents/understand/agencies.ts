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
  const firstWords = new FirstWords(phrases);
  const unless = rows.map((row) => row.unless.map(partsOf).filter((parts) => parts.length > 0));
  return {
    match: (text) => {
      const { words } = read(text);
      const found: Phrase[] = [];
      for (let at = 0; at < words.length; at += 1) {
        for (const phrase of firstWords.candidates(words[at] as Word))
          if (matchesAt(words, at, phrase.parts)) found.push(phrase);
      }
      if (found.length === 0) return undefined;
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

/** Phrases by their first word. */
class FirstWords {
  readonly #byText = new Map<string, Phrase[]>();
  readonly #byKeyA = new Map<string, Phrase[]>();
  readonly #byKeyB = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) this.#add(phrase, phrase.parts[0] ?? null);
  }

  #add(phrase: Phrase, first: Sound | null): void {
    if (!first) return;
    if (!first.isLoose) return put(this.#byText, first.text, phrase);
    put(this.#byKeyA, first.keyA, phrase);
    put(this.#byKeyB, first.keyB, phrase);
  }

  /** Phrases that may begin with a word; one may be there twice. */
  candidates({ text, keyA, keyB }: Word): readonly Phrase[] {
    const [a, b, spelt] = [this.#byKeyA.get(keyA), this.#byKeyB.get(keyB), this.#byText.get(text)];
    if (!a && !b && !spelt) return NONE;
    return [...(a ?? NONE), ...(b ?? NONE), ...(spelt ?? NONE)];
  }
}

const NONE: readonly Phrase[] = [];

function put(groups: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const group = groups.get(key);
  if (group) group.push(phrase);
  else groups.set(key, [phrase]);
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
