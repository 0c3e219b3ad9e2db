import { wordSet } from './lexicon.ts';
import { phraseSet } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';
import type { Word } from './reading.ts';
import type { Utterance } from './utterance.ts';
import { AROUND_ANSWERS, DONE, GO_AHEAD, NO, NOT_DONE, YES, YES_ALONE } from './yes-no-words.ts';

type YesNo = 'yes' | 'no';

const yes = phraseSet(...YES);
const yesAlone = phraseSet(...YES, ...YES_ALONE);
const no = phraseSet(...NO);
const done = phraseSet(DONE);
const notDone = phraseSet(NOT_DONE);
const around = wordSet(AROUND_ANSWERS);
const goAhead = wordSet(GO_AHEAD);

/** Thumbs may have a skin colour. */
const YES_SIGN = /^(?:\s|👍|✅|🆗|✔|[\u{1f3fb}-\u{1f3ff}])+$/u;
const NO_SIGN = /^(?:\s|👎|❌|🚫|✖|[\u{1f3fb}-\u{1f3ff}])+$/u;
/** Longer utterances say something else, even where they begin with «no». */
const MOST_WORDS = 6;

/** The longest phrase that is an answer. */
const MOST_WORDS_IN_PHRASE = 3;

/**
 * Yes or no, where that is what the utterance says as a whole («haan ji», «ஆமாங்க சரி», «হয় দিয়ক», 👍) or what stands
 * before its first comma («yes, sector 4»). «nahi jal rahi» is a description, not a no.
 */
export function yesNoOf(utterance: Utterance, asking: string | undefined): YesNo | undefined {
  const { words, text } = utterance;
  if (words.length === 0) return YES_SIGN.test(text) ? 'yes' : NO_SIGN.test(text) ? 'no' : undefined;
  if (words.length <= MOST_WORDS) {
    const whole = answerIn(words) ?? (asking === undefined ? undefined : repairIn(words));
    if (whole) return whole;
  }
  const comma = /[,;.!।–—\n]|\s-\s/.exec(text)?.index;
  if (comma === undefined) return undefined;
  const before = words.filter((word) => word.end <= comma);
  const isOne = before.length <= MOST_WORDS && before.some((word) => word.text.length > 1);
  return isOne ? answerIn(before) : undefined;
}

function answerIn(words: readonly Word[]): YesNo | undefined {
  const bare = stripped(words);
  if (yesAlone.has(words) || yesAlone.has(bare)) return 'yes';
  if (no.has(words) || no.has(bare)) return 'no';
  if (isMadeOf(bare, yes, addsNothingToYes)) return 'yes';
  return isMadeOf(bare, no, around.has) ? 'no' : undefined;
}

function addsNothingToYes(word: Word): boolean {
  return around.has(word) || goAhead.has(word);
}

/** «ho gaya», right after «is it mended?». */
function repairIn(words: readonly Word[]): YesNo | undefined {
  const bare = stripped(words);
  if (done.has(words) || done.has(bare)) return 'yes';
  return notDone.has(words) || notDone.has(bare) ? 'no' : undefined;
}

/** Whether words begin with an answer and go on with nothing but answers that say the same, or words that add nothing. */
function isMadeOf(words: readonly Word[], answers: PhraseSet, addsNothing: (word: Word) => boolean): boolean {
  let at = phraseAt(words, 0, answers);
  if (at === 0) return false;
  while (at < words.length) {
    const word = words[at] as Word;
    const length = phraseAt(words, at, answers) || (addsNothing(word) ? 1 : 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many words the longest answer at an index has; 0 where there is none. */
function phraseAt(words: readonly Word[], index: number, answers: PhraseSet): number {
  for (let length = Math.min(MOST_WORDS_IN_PHRASE, words.length - index); length > 0; length -= 1) {
    if (answers.has(words.slice(index, index + length))) return length;
  }
  return 0;
}

function stripped(words: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && around.has(words[from])) from += 1;
  while (to > from && around.has(words[to - 1])) to -= 1;
  return from < to ? words.slice(from, to) : words;
}
