import { read } from './reading.ts';
import type { Word } from './reading.ts';

/**
 * An utterance while its entities are taken out of it. What one entity has taken no other may have: a complaint
 * number is not also a pincode, a mobile or an amount.
 */
export class Utterance {
  readonly words: readonly Word[];
  /** Whether there is any digit: most of what is looked for has one. */
  readonly hasDigits: boolean;
  readonly #taken: boolean[];
  #text: string;

  constructor(text: string) {
    const reading = read(text);
    this.words = reading.words;
    this.hasDigits = reading.words.some((word) => word.isNumber);
    this.#text = reading.text;
    this.#taken = reading.words.map(() => false);
  }

  /** The normalised text; what was taken is blank. */
  get text(): string {
    return this.#text;
  }

  /** The word at an index, or undefined where there is none or it was taken. */
  free(index: number): Word | undefined {
    return this.#taken[index] ? undefined : this.words[index];
  }

  /** The same, to be handed on: made once, for it is asked for at every word. */
  readonly at = (index: number): Word | undefined => this.free(index);

  takeWords(from: number, length: number): void {
    const first = this.words[from];
    const last = this.words[from + length - 1];
    if (first && last) this.takeSpan(first.start, last.end);
  }

  takeSpan(start: number, end: number): void {
    this.#text = `${this.#text.slice(0, start)}${' '.repeat(end - start)}${this.#text.slice(end)}`;
    for (const [index, word] of this.words.entries()) {
      if (word.end > start && word.start < end) this.#taken[index] = true;
    }
  }

  /** Takes the first match of a pattern in what is left, if it is one that `accepts`. */
  takeMatch<T>(pattern: RegExp, accepts: (match: RegExpExecArray) => T | undefined): T | undefined {
    for (const match of this.#text.matchAll(pattern)) {
      const value = accepts(match);
      if (value === undefined) continue;
      this.takeSpan(match.index, match.index + match[0].length);
      return value;
    }
    return undefined;
  }
}
