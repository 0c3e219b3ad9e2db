import { read } from '../entities/reading.ts';
import { keyC } from '../phonetic.ts';
import { Multimap } from './multimap.ts';
import { nameTokens } from './name-tokens.ts';
import type { NameToken } from './name-tokens.ts';
import type { PlaceRow } from './place-row.ts';
import type { WordInNames } from './word-in-names.ts';
import { withoutLetter } from './without-letter.ts';

/** Where a token stands in a name. */
export interface Posting {
  readonly name: Name;
  readonly position: number;
}

/** One spelling of one place. */
export interface Name {
  /** Index of the place in the city's rows. */
  readonly place: number;
  readonly ids: readonly string[];
  /** How much each token tells; filled in when all names are known. */
  readonly weights: number[];
  readonly total: number;
  /** Made of nothing but words for kinds of places: «Water Tank». */
  readonly isPlain: boolean;
  readonly hasNumber: boolean;
  /** Positions that hold a kind of place which one may be asked about. */
  readonly landmarkKinds: ReadonlySet<number>;
}

export interface NameIndex {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** Sounds (key A) → the id of the word that sounds so. */
  readonly bySound: ReadonlyMap<string, string>;
  /** Sounds without most vowels (key B) → ids that sound so. */
  readonly bySkeleton: ReadonlyMap<string, readonly string[]>;
  /** Only the consonants (key C), → ids: short vowels are not written in Urdu. */
  readonly byConsonants: ReadonlyMap<string, readonly string[]>;
  /** Names of several words written as one: «busstand». */
  readonly joined: ReadonlyMap<string, readonly Name[]>;
  /** What names of a single word begin with. */
  readonly beginnings: ReadonlySet<string>;
  /** Every word's sound with one letter left out → the word; what a slip of the finger is looked up in. */
  readonly withoutLetter: ReadonlyMap<number, readonly Sound[]>;
  /** What was found out about words of texts. */
  readonly kept: Map<string, WordInNames>;
}

export interface Sound {
  readonly keyA: string;
  readonly id: string;
}

/** A kind of place tells this much of what a word of its own would. */
const KIND_WEIGHT = 0.25;
const NUMBER_WEIGHT = 3;
/** Shorter words are too alike for slips. */
export const LEAST_LETTERS_FOR_SLIPS = 5;

interface Draft {
  readonly place: number;
  readonly tokens: readonly NameToken[];
}

/** Builds the index of all spellings in all languages. Linear in their words. */
export function nameIndex(rows: readonly PlaceRow[]): NameIndex {
  const drafts = rows.flatMap((row, place) =>
    distinctNames(Object.values(row.spellings).flat()).map((tokens): Draft => ({ place, tokens })),
  );
  const weightOf = weights(drafts, rows.length);
  const postings = new Multimap<Posting>();
  const joined = new Multimap<Name>();
  const skeletons = new Multimap<string>();
  const consonants = new Multimap<string>();
  const sounds = new Map<string, string>();
  for (const draft of drafts) {
    const name = nameOf(draft, weightOf);
    name.ids.forEach((id, position) => postings.add(id, { name, position }));
    if (draft.tokens.length > 1 && !draft.tokens.some((token) => token.word.isNumber)) {
      joined.add(joinedSound(draft.tokens), name);
    }
    for (const { id, word } of draft.tokens) {
      if (word.isNumber) continue;
      skeletons.addOnce(word.keyB, id);
      consonants.addOnce(keyC(word.text), id);
      sounds.set(word.keyA, id);
    }
  }
  return {
    postings: postings.map,
    bySound: sounds,
    joined: joined.map,
    bySkeleton: skeletons.map,
    byConsonants: consonants.map,
    beginnings: beginningsOf(postings.map),
    withoutLetter: slips(sounds),
    kept: new Map(),
  };
}

/** The sound of several words written as one. */
export function joinedSound(tokens: readonly NameToken[]): string {
  return tokens
    .map((token) => token.word.keyA)
    .join('')
    .replaceAll(/(.)\1/g, '$1');
}

function distinctNames(spellings: readonly string[]): readonly (readonly NameToken[])[] {
  const byIds = new Map<string, readonly NameToken[]>();
  for (const spelling of spellings) {
    const tokens = nameTokens(read(spelling).words);
    const key = tokens.map((token) => `${token.id}/${token.word.keyA}`).join(' ');
    if (tokens.length > 0 && !byIds.has(key)) byIds.set(key, tokens);
  }
  return [...byIds.values()];
}

function nameOf({ place, tokens }: Draft, weightOf: (token: NameToken) => number): Name {
  const tokenWeights = tokens.map(weightOf);
  return {
    place,
    ids: tokens.map((token) => token.id),
    weights: tokenWeights,
    total: tokenWeights.reduce((sum, weight) => sum + weight, 0),
    isPlain: tokens.every((token) => token.isKind),
    hasNumber: tokens.some((token) => token.id.startsWith('#')),
    landmarkKinds: positions(tokens, (token) => token.isLandmarkKind),
  };
}

function positions(tokens: readonly NameToken[], holds: (token: NameToken) => boolean): ReadonlySet<number> {
  return new Set(tokens.flatMap((token, position) => (holds(token) ? [position] : [])));
}

/** The fewer places have a word, the more it tells. */
function weights(drafts: readonly Draft[], places: number): (token: NameToken) => number {
  const having = new Map<string, Set<number>>();
  for (const { place, tokens } of drafts) {
    for (const { id } of tokens) having.set(id, (having.get(id) ?? new Set()).add(place));
  }
  return ({ id, word, isKind }) => {
    if (word.isNumber) return NUMBER_WEIGHT;
    const rarity = 1 + Math.log(places / (having.get(id)?.size ?? 1));
    return isKind ? rarity * KIND_WEIGHT : rarity;
  };
}

function slips(sounds: ReadonlyMap<string, string>): ReadonlyMap<number, readonly Sound[]> {
  const map = new Multimap<Sound, number>();
  for (const [keyA, id] of sounds) {
    if (keyA.length < LEAST_LETTERS_FOR_SLIPS) continue;
    for (const shorter of new Set(withoutLetter(keyA))) map.add(shorter, { keyA, id });
  }
  return map.map;
}

function beginningsOf(postings: ReadonlyMap<string, readonly Posting[]>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const [id, places] of postings) {
    if (!places.some(({ name }) => name.ids.length === 1)) continue;
    for (let length = 0; length <= id.length; length += 1) beginnings.add(id.slice(0, length));
  }
  return beginnings;
}
