import { keyA } from '../understand/phonetic.ts';
import { add, start } from './hash.ts';

/** The seed of the hashes of words; any number that no group of features has. */
const SEED = 0x6c65;
/** A word also means what a listed word means that it begins with, if that has at least so many letters: «tanirai» is water as «tanir» is. */
const MIN_STEM_LENGTH = 5;
const MAX_WORD_LENGTH = 24;

/** A concept and the words for it, in any language and script. */
export interface ConceptWords {
  readonly concept: string;
  readonly words: readonly string[];
}

/**
 * Which concepts a word may stand for: one number for पानी, paani, neeru, thanneer and jol. Words are known by the hash
 * of their sound (phonetic key A), so one entry serves native script and most spellings in Latin letters.
 */
export class Lexicon {
  /** Hashes of words, ascending, and the concept of each; a word of two concepts stands there twice. */
  constructor(
    readonly hashes: Int32Array,
    readonly concepts: Uint8Array,
  ) {}

  static readonly EMPTY = new Lexicon(new Int32Array(0), new Uint8Array(0));

  static of(lists: readonly ConceptWords[]): Lexicon {
    const numbers = new Map<string, number>();
    for (const { concept } of lists) if (!numbers.has(concept)) numbers.set(concept, numbers.size);
    const entries = new Map<string, readonly [hash: number, concept: number]>();
    for (const { concept, words } of lists) {
      const number = numbers.get(concept) as number;
      for (const word of words) {
        const hash = hashOf(keyA(word));
        entries.set(`${hash} ${number}`, [hash, number]);
      }
    }
    const sorted = [...entries.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    return new Lexicon(
      Int32Array.from(sorted, ([hash]) => hash),
      Uint8Array.from(sorted, ([, concept]) => concept),
    );
  }

  /** Calls `found` with each concept of a word, given by its key A: of the whole word, else of its longest listed stem. */
  eachConcept(key: string, found: (concept: number) => void): void {
    let hash = start(SEED);
    let first = -1;
    const length = Math.min(key.length, MAX_WORD_LENGTH);
    for (let at = 0; at < length; at += 1) {
      hash = add(hash, key.charCodeAt(at));
      if (at + 1 < MIN_STEM_LENGTH && at + 1 < key.length) continue;
      const here = this.find(hash);
      if (here >= 0) first = here;
    }
    if (first < 0) return;
    for (let at = first; this.hashes[at] === this.hashes[first]; at += 1) found(this.concepts[at] as number);
  }

  /** Index of the first entry of a hash; -1: none. */
  private find(hash: number): number {
    let [from, to] = [0, this.hashes.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.hashes[middle] as number) < hash) from = middle + 1;
      else to = middle;
    }
    return this.hashes[from] === hash ? from : -1;
  }
}

function hashOf(key: string): number {
  let hash = start(SEED);
  for (let at = 0; at < Math.min(key.length, MAX_WORD_LENGTH); at += 1) hash = add(hash, key.charCodeAt(at));
  return hash;
}
