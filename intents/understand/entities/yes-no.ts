import { wordSet } from './lexicon.ts';
import { phraseSet } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';
import type { Word } from './reading.ts';
import type { Utterance } from './utterance.ts';
import { AROUND_ANSWERS, DONE, GO_AHEAD, NO, NOT_DONE, YES } from './yes-no-words.ts';

type YesNo = 'yes' | 'no';

const said: readonly (readonly [YesNo, PhraseSet])[] = [
  ['yes', phraseSet(...YES)],
  ['no', phraseSet(...NO)],
];
const saidOfRepair: readonly (readonly [YesNo, PhraseSet])[] = [
  ['yes', phraseSet(DONE)],
  ['no', phraseSet(NOT_DONE)],
];
const around = wordSet(AROUND_ANSWERS);
const goAhead = wordSet(GO_AHEAD);

/** Thumbs may have a skin colour. */
const YES_SIGN = /^(?:\s|👍|✅|🆗|✔|[\u{1f3fb}-\u{1f3ff}])+$/u;
const NO_SIGN = /^(?:\s|👎|❌|🚫|✖|[\u{1f3fb}-\u{1f3ff}])+$/u;
/** Longer utterances say something else, even where they begin with «no». */
const MOST_WORDS = 6;

/**
 * Yes or no, where that is what the utterance says as a whole («haan ji», «வேண்டாம்», 👍) or what stands before its
 * first comma («yes, sector 4»). «nahi jal rahi» is a description, not a no.
 */
export function yesNoOf(utterance: Utterance, asking: string | undefined): YesNo | undefined {
  const { words, text } = utterance;
  if (words.length === 0) return YES_SIGN.test(text) ? 'yes' : NO_SIGN.test(text) ? 'no' : undefined;
  if (words.length <= MOST_WORDS) {
    const ofRepair = asking === undefined ? undefined : answerIn(words, saidOfRepair);
    const whole = answerIn(words, said) ?? repeated(words) ?? agreed(words) ?? ofRepair;
    if (whole) return whole;
  }
  const comma = /[,;.!।–—\n]|\s-\s/.exec(text)?.index;
  if (comma === undefined) return undefined;
  const before = words.filter((word) => word.end <= comma);
  return before.some((word) => word.text.length > 1) ? answerIn(before, said) : undefined;
}

function answerIn(words: readonly Word[], answers: typeof said): YesNo | undefined {
  const bare = stripped(words);
  return answers.find(([, phrases]) => phrases.has(words) || phrases.has(bare))?.[0];
}

/** «haan haan», «yes ok», «no nahi»: several answers that say the same. */
function repeated(words: readonly Word[]): YesNo | undefined {
  const answers = new Set(stripped(words).map((word) => answerIn([word], said)));
  return answers.size === 1 ? [...answers][0] : undefined;
}

/** «haan file kar do»: yes, and nothing but what was offered. */
function agreed(words: readonly Word[]): YesNo | undefined {
  const [first, ...rest] = stripped(words);
  const isYes = first !== undefined && answerIn([first], said) === 'yes';
  return isYes && rest.every((word) => goAhead.has(word) || around.has(word)) ? 'yes' : undefined;
}

function stripped(words: readonly Word[]): readonly Word[] {
  const isAround = (word: Word | undefined): boolean => around.has(word);
  let from = 0;
  let to = words.length;
  while (from < to && isAround(words[from])) from += 1;
  while (to > from && isAround(words[to - 1])) to -= 1;
  return from < to ? words.slice(from, to) : words;
}
