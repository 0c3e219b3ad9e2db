import type { CitySnapshot } from './city.ts';
import type { Answer, Content, TextContent } from './input.ts';
import type { Instant, Json } from './json.ts';
import type { Option, Question } from './question.ts';
import type { Facts } from './session.ts';
import type { SlotContext, SlotTable, SlotValues } from './slots.ts';
import type { Text } from './text.ts';

export interface FlowContext {
  readonly now: Instant;
  readonly city: CitySnapshot;
  readonly facts: Facts;
  /** Nothing here tells the person's number by itself: a code sent to a number may prove it. */
  readonly provesByCode?: true;
}

export type Identity = 'same' | 'another' | 'unnamed';

/** Things that may go with any step. */
export interface StepExtras {
  readonly say?: readonly Text[];
  readonly learn?: Partial<Facts>;
  /** Purposes that the person has just agreed to. */
  readonly consents?: readonly string[];
  /** Kept files that are needed longer now. */
  readonly keep?: {
    readonly media: readonly string[];
    readonly until: Instant;
    /** Officials find them under this number. */
    readonly complaint?: string;
  };
  readonly handOver?: { readonly reason: string; readonly body: Json };
  /** Lets another conversation know something; its answer comes back as something told. */
  readonly tell?: { readonly to: string; readonly what: Json };
  /** A complaint has its number: its time limit begins to run. */
  readonly startClock?: Json;
  /** The work is done: what would correct it opens this flow, which is told so much about it. */
  readonly afterwards?: { readonly flow: string; readonly values: Readonly<Record<string, Json>> };
  /** The person chose this language. */
  readonly locale?: string;
  /** Who writes here is settled: the person we know, somebody else, or nobody we have a name for. */
  readonly identity?: Identity;
  /** Whose number it is was proved just now: who that is may be in doubt. */
  readonly proved?: true;
}

/** What a flow wants next. */
export type FlowStep = StepExtras &
  (
    | { readonly kind: 'done'; readonly offer?: readonly Option[] }
    | { readonly kind: 'call'; readonly request: Json }
    /** Holds these values and goes on with whatever is missing then. */
    | { readonly kind: 'hold'; readonly values: Readonly<Record<string, Json>> }
    /** Forgets a slot, holds these values, and asks for the slot. */
    | {
        readonly kind: 'ask_again';
        readonly slot: string;
        readonly values?: Readonly<Record<string, Json>>;
      }
    /** Ends here and goes on as another flow. */
    | { readonly kind: 'become'; readonly flow: string; readonly values: Readonly<Record<string, Json>> }
  );

/**
 * One thing a person can do: slots, filled in any order from any message, then an optional card to confirm, then an
 * ending that sees only filled slots.
 */
export interface Flow<S extends SlotTable = SlotTable> {
  readonly name: string;
  readonly slots: S;
  /** Names the work where it is offered again («your complaint about …»). Absent: not worth keeping when left. */
  label?(values: Partial<SlotValues<S>>): Text | undefined;
  /** Whether a message that comes while this is being done tells of another matter of the same kind: it is kept, and comes next. */
  isAnother?(content: Content, context: SlotContext): boolean;
  /** Whether a message would correct work that has ended (`afterwards`, whose values it is given); it opens this flow then. */
  hearsAfterwards?(content: Content, context: SlotContext): boolean;
  /**
   * What of a person it touches, with the values it has: `reads` what the platform keeps under the mobile, or `uses` the
   * person's name and number for something new. Both wait while it is doubted who writes, and nothing is read for
   * somebody whose number the platform keeps for another. Absent or undefined: what anybody may hear.
   */
  personal?(values: Partial<SlotValues<S>>): 'reads' | 'uses' | undefined;
  /** The card shown before `finish`; the engine adds «change», where a slot has a title, and «cancel». */
  confirm?(
    values: SlotValues<S>,
    context: FlowContext,
  ): {
    readonly card: Question;
    readonly yes: Text;
    /** In place of the whole card where it was shown before and something else was said in between. */
    readonly brief?: Text;
  };
  finish(values: SlotValues<S>, context: FlowContext): FlowStep;
  /** The answer to a call that `finish` or `resume` asked for; never `late`. */
  resume?(values: SlotValues<S>, answer: Exclude<Answer, { kind: 'late' }>, context: FlowContext): FlowStep;
  /** Said when the answer is late; `nothing` where nobody waits for it. */
  readonly late?: Text | 'nothing';
}

/** A flow whose slots are not known at this place. Made only by `flow()`, which checks them. */
export type AnyFlow = Flow<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a table holds flows of any slots

export function flow<const S extends SlotTable>(definition: Flow<S>): Flow<S> {
  return definition;
}

/** What a person is told of something another conversation let this one know. */
export interface Announcement {
  readonly say: readonly Text[];
  readonly options?: readonly Option[];
  /** An alert: what the log says of it, and the name under which the log follows this message. */
  readonly alert?: { readonly entry: Json; readonly message: string };
}

/** Puts something told into words; by the `kind` of what was told. `isMoved`: it could not be sent on another channel. */
export type Announce = (what: Json, from: string, context: FlowContext, isMoved: boolean) => Announcement;

/** What the engine is given to work with: it names no flow itself. */
export interface FlowTable {
  readonly flows: Readonly<Record<string, AnyFlow>>;
  /** Which flow an intent opens; intents that only answer (`affirm`, `deny`, …) open none. */
  readonly opens: Readonly<Record<string, string | undefined>>;
  /** Intents that answer a question and open nothing while one is open (`affirm`, `deny`). */
  readonly onlyAnswers: ReadonlySet<string>;
  /** How each kind of thing that another conversation tells is announced. */
  readonly announces: Readonly<Record<string, Announce | undefined>>;
  /** Opened beneath the first turn of a conversation. */
  readonly welcome: string;
  /** Goes before everything, also before the welcome. */
  readonly urgentIntent: string;
  /** Opened by a photo or a pin that nothing asked for. */
  readonly forPhoto: string;
  readonly forPlace: string;
  readonly agency: string;
  readonly language: string;
  readonly person: string;
  /** Asks «are you …?» before anything personal, where that is doubted. */
  readonly identity: string;
  /** Has the person prove the number to the platform, where that asks for it; what waits for it goes on afterwards. */
  readonly proof: string;
  /** In the place of what would be read for somebody whose number the platform keeps for another. */
  readonly notTheirs: string;
  /** The short menu offered when nothing was understood, and by `help`. */
  menu(context: FlowContext): readonly Option[];
  /** What an exact word opens wherever it is said («START»), before anything else is made of it. */
  atWord(
    content: TextContent,
    context: FlowContext,
  ): { readonly flow: string; readonly values: Readonly<Record<string, Json>> } | undefined;
  /** Offered to «stop» where nothing is being done: also what else it may have meant. */
  nothingToCancel(context: FlowContext): readonly Option[];
  /** Whether words ask for something on a card to be changed, without saying what. */
  wantsChange(content: TextContent): boolean;
  /** Added to the very first reply: a tap to another language, which blocks nothing. */
  firstOptions(context: FlowContext): readonly Option[];
  /** Names an intent when asking «did you mean …?»; undefined: not worth asking. */
  intentTitle(intent: string): Text | undefined;
}
