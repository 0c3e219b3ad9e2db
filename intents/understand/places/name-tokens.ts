import { inflectedNumberAt } from '../entities/inflected-number.ts';
import { inflections } from '../entities/inflections.ts';
import { keptPerWord } from '../entities/kept-per-word.ts';
import { lexicon, wordSet } from '../entities/lexicon.ts';
import type { Word } from '../entities/reading.ts';
import { normalise } from '../normalise.ts';
import { timeUnitOf } from '../entities/time-unit.ts';
import {
  EVERYDAY,
  KIND_ENDINGS,
  KINDS,
  LANDMARK_KINDS,
  MEANINGS,
  NUMBER_FILLERS,
  SILENT,
  WHERE_BEFORE,
  WHERE_BEHIND,
} from './place-words.ts';

/** A word of a place's name, or of a text in which a name is looked for. */
export interface NameToken {
  /** `#4` for a number (not one that counts days), `@school` for a word with a shared meaning, else its sound. */
  readonly id: string;
  readonly word: Word;
  /** Where it stands in the text, first and last word. */
  readonly from: number;
  readonly to: number;
  /** Set where a word is a number too («char»): the number's id. */
  readonly numberId: string | undefined;
  /** Whether nothing but «number», «no.» or a hyphen stands between the token before and this one. */
  readonly followsClosely: boolean;
  readonly isKind: boolean;
  /** A kind of which a district has few («temple»), so that it may be asked which one. */
  readonly isLandmarkKind: boolean;
  /** «near», «ganda», «light»: part of a name only exactly as it is, never as a slip. */
  readonly isOrdinary: boolean;
}

const kinds = lexicon(Object.entries(KINDS));
/** «বাজারে», «ரோட்டுல»: a kind of place with a case ending. */
const inflectedKind = inflections(KIND_ENDINGS, (text) => kinds.getSpelt({ text }));
const meanings = lexicon(Object.entries(MEANINGS));
const silent = wordSet(SILENT);
const fillers = wordSet(NUMBER_FILLERS);
/** «paas» is «near», even where a bus sounds like it. */
const everyday = new Set(normalise(EVERYDAY).split(' '));
const positional = new Set(normalise(`${WHERE_BEFORE} ${WHERE_BEHIND}`).split(' '));
/** «sector do not …»: no two. «Sector 4 nahi» denies the place, whereas «sector 5 not 4» means 5. */
const NOT = /^(not|nt|nahi|nahin|नहीं)$/;
const NOT_BEHIND = /^(nahi|nahin|nhi|नहीं|नही|illa|illai|இல்ல|இல்லை)$/;

/** Cuts words into the tokens of names: silent words go, numbers in words and in digits become one. */
export function nameTokens(words: readonly Word[]): readonly NameToken[] {
  const at = (index: number): Word | undefined => words[index];
  const tokens: NameToken[] = [];
  let isClose = true;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (fillers.has(word)) continue;
    if (silent.has(word)) {
      isClose = false;
      continue;
    }
    const number = numberToken(at, index);
    const to = word.isNumber ? index + (number?.length ?? 1) - 1 : index;
    const { id, isKind, isLandmarkKind, isOrdinary } = identityOf(word) ?? ofNumber(word, number?.id);
    tokens.push({
      id,
      word,
      from: index,
      to,
      numberId: number?.id,
      followsClosely: isClose,
      isKind,
      isLandmarkKind,
      isOrdinary,
    });
    isClose = true;
  }
  return tokens;
}

type Identity = Pick<NameToken, 'id' | 'isKind' | 'isLandmarkKind' | 'isOrdinary'>;

function ofNumber(word: Word, numberId: string | undefined): Identity {
  return { id: numberId ?? `count ${word.text}`, isKind: false, isLandmarkKind: false, isOrdinary: false };
}

const identityOf = keptPerWord((word): Identity => {
  const none = { isKind: false, isLandmarkKind: false, isOrdinary: everyday.has(word.text) };
  if (positional.has(word.text) && kinds.getSpelt(word) === undefined) {
    return { ...none, id: word.keyA, isOrdinary: true };
  }
  const kind = kinds.get(word) ?? inflectedKind(word);
  if (kind !== undefined) {
    return { id: `@${kind}`, isKind: true, isLandmarkKind: LANDMARK_KINDS.has(kind), isOrdinary: false };
  }
  const meaning = meanings.get(word);
  return { id: meaning === undefined ? word.keyA : `@${meaning}`, ...none };
});

/** A whole number that counts no days: «sector 4 din se» is four days in some sector. */
function numberToken(
  at: (index: number) => Word | undefined,
  index: number,
): { readonly id: string; readonly length: number } | undefined {
  const word = at(index);
  const single = word?.isNumber ? { value: Number(word.text), length: 1 } : inflectedNumberAt(at, index);
  if (!single || !Number.isInteger(single.value)) return undefined;
  const behind = at(index + single.length);
  const denies = word?.isNumber ? NOT_BEHIND : NOT;
  if (isTimeUnit(behind) || denies.test(behind?.text ?? '')) return undefined;
  return { id: `#${single.value}`, length: single.length };
}

function isTimeUnit(word: Word | undefined): boolean {
  const unit = timeUnitOf(word);
  return unit !== undefined && unit.number === undefined;
}
