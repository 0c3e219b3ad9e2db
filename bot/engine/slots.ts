import type { CitySnapshot } from './city.ts';
import type { Content } from './input.ts';
import type { Instant, Json } from './json.ts';
import type { Question } from './question.ts';
import type { Facts } from './session.ts';
import type { Text } from './text.ts';

/** What a reading of a person's answer can be. */
export type Reading<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      /** Nothing else can be meant («my name is …»), also where any text is an answer. */
      readonly isSure?: true;
      /** Said where it came unasked and no card shows it: that it was taken. */
      readonly note?: Text;
      /** Where it came unasked: slots that told of what it replaces, forgotten with it. */
      readonly forgets?: readonly string[];
    }
  /** More than one thing could be meant: this is asked instead. */
  | { readonly kind: 'unclear'; readonly question: Question; readonly isSure?: true }
  /** Understood, and not acceptable; the person is told why. `isSure`, here and above: nothing else can be meant. */
  | { readonly kind: 'refused'; readonly why: Text; readonly isSure?: true }
  /** Something else comes first; when that flow ends, the question is looked at again. */
  | { readonly kind: 'first'; readonly flow: string; readonly values: Readonly<Record<string, Json>> }
  | { readonly kind: 'nothing' };

export interface SlotContext {
  readonly now: Instant;
  readonly city: CitySnapshot;
  readonly facts: Facts;
  readonly provesByCode?: true;
  /** What the run holds so far. */
  readonly values: Readonly<Record<string, Json>>;
  /** Misunderstandings in a row: from the second on, choices should be offered. */
  readonly misses: number;
}

/** Something a flow needs to know. */
export interface Slot<T extends Json = Json> {
  /** Whether it has to be asked for, when it is empty. Default: yes. */
  needed?(context: SlotContext): boolean;
  ask(context: SlotContext): Question;
  /** Reads an answer to its own question. */
  read(content: Content, context: SlotContext): Reading<T>;
  /** What a message that was no answer to this slot's question still says about it. */
  infer?(content: Content, context: SlotContext): Reading<T>;
  /**
   * Any text is an answer. A `short` one gives way to any wish that is clear; a `long` one, which may be about anything,
   * only to what is as short as a command, and it stays open a moment for a second part.
   */
  readonly freeText?: 'short' | 'long';
  /** Slots that make no sense without this one, forgotten with it. */
  readonly forgetsAlso?: readonly string[];
  /** What it asks for becomes a fact, by whatever happens in between: once it is not needed, it is not asked again. */
  readonly isFact?: true;
  /** The answer is a secret: no record of the turn keeps it. */
  readonly isSecret?: true;
  /** Names the slot where the person chooses what to change; absent: cannot be chosen. */
  readonly title?: Text;
  /** Phantom: the type of its value. */
  readonly holds?: T;
}

export type SlotTable = Readonly<Record<string, Slot<any>>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- variance: a table holds slots of any type

/** Only filled slots: what a flow's ending sees. Slots that may stay empty are marked by `optional`. */
export type SlotValues<S extends SlotTable> = {
  readonly [K in keyof S]: S[K] extends { readonly optional: true }
    ? SlotValue<S[K]> | undefined
    : SlotValue<S[K]>;
};

type SlotValue<S> = S extends Slot<infer T> ? T : never;

export const NOTHING: Reading<never> = { kind: 'nothing' };

export function value<T>(of: T): Reading<T> {
  return { kind: 'value', value: of };
}

export function sureValue<T>(of: T): Reading<T> {
  return { kind: 'value', value: of, isSure: true };
}

/** A slot that is never asked for: what the platform answered, or what may come by itself. */
export function kept<T extends Json>(
  infer?: (content: Content, context: SlotContext) => Reading<T>,
): Slot<T> & { readonly optional: true } {
  return {
    optional: true,
    needed: () => false,
    ask: () => ({ text: [], options: [] }),
    read: () => NOTHING,
    ...(infer ? { infer } : {}),
  };
}
