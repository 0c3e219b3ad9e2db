import { keysOf } from '../phonetic.ts';
import { isLong } from './is-long.ts';
import { senses, type Sense } from './senses.ts';

/** People use the same few thousand words: what each is, is kept, up to this many. */
const MOST_KEPT = 20_000;
/** No word is longer; what comes behind is left out of its keys. */
const LONGEST_WORD = 40;
/** Room for those who ask what a word is; there may be more. */
const NOTHING_ASKED: readonly unknown[] = Array.from({ length: 8 });

/** A word as it is wherever it stands. */
export class WordForm {
  /** What was found out about it, by the number of who asked; null: nothing. */
  readonly kept: unknown[] = NOTHING_ASKED.slice();
  #senses: readonly Sense[] = [];
  #listsAsked = 0;

  constructor(
    readonly text: string,
    readonly isNumber: boolean,
    readonly keyA: string,
    readonly keyB: string,
  ) {}

  /** What the lists of words take it for. */
  get senses(): readonly Sense[] {
    if (this.#listsAsked !== senses.count()) {
      this.#senses = isLong(this.text) ? senses.spokenOf(this.text, this.keyA) : senses.spelt(this.text);
      this.#listsAsked = senses.count();
    }
    return this.#senses;
  }
}

const kept = new Map<string, WordForm>();

/** The form of a normalised word or number, made once for each spelling. */
export function wordForm(text: string, isNumber: boolean): WordForm {
  const known = kept.get(text);
  if (known) return known;
  const form = isNumber ? new WordForm(text, true, text, text) : ofLetters(text);
  if (text.length > LONGEST_WORD) return form;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, form);
  return form;
}

function ofLetters(text: string): WordForm {
  const { a, b } = keysOf(text.slice(0, LONGEST_WORD));
  return new WordForm(text, false, a, b);
}
