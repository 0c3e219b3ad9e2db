import type { Instant, Json } from './json.ts';
import type { Question, ShownQuestion } from './question.ts';

/** What is known of the citizen behind a conversation; shared by all of a citizen's channels. */
export interface Facts {
  /** Ten digits, verified by the channel or the platform. */
  readonly mobile?: string;
  /** null: the platform was asked and knows no name. Absent: not known yet. */
  readonly name?: string | null;
  readonly consents: readonly string[];
  /** Where the last complaints were, newest first. */
  readonly lastPlaces: readonly Json[];
  /** When this person was last heard of, on any channel, without any doubt who it is; to the day. */
  readonly knownAt?: Instant;
  /**
   * Whether the mobile is still that person's. `doubted`: the provider said that it changed hands. `unlinked`: somebody
   * who writes with it said «no, that is not me»; what the platform keeps under it is another's. Absent: nothing speaks
   * against it.
   */
  readonly standing?: 'doubted' | 'unlinked';
  /** Wants nothing that was not asked for: no reminders. */
  readonly quiet?: boolean;
}

/** One thing that is being done. The last of a session's runs is what the talk is about; those below wait. */
export interface Run {
  readonly id: string;
  readonly flow: string;
  readonly values: Readonly<Record<string, Json>>;
  /** Slots in the order in which they were asked for and answered: the way back. */
  readonly trail: readonly string[];
  readonly confirmed: boolean;
  readonly at: RunState;
}

/** There is no asking without a slot, and no waiting without a call. */
export type RunState =
  /** `instead`: asked in place of the slot's own question («which of these?»). */
  | { readonly kind: 'asking'; readonly slot: string; readonly instead?: Question }
  /** `shownIn`: the language in which the whole card was shown. */
  | { readonly kind: 'confirming'; readonly shownIn?: string }
  | { readonly kind: 'waiting'; readonly call: string }
  /** Wants something personal, and who it is has to be asked or proved first. */
  | { readonly kind: 'held' }
  | { readonly kind: 'starting' };

/** Work set aside, which can be taken up again. */
export interface SetAside {
  readonly run: Run;
  readonly at: Instant;
  /** The person has been asked since whether to go on with it. */
  readonly offered: boolean;
  /** Told while something else was being done: it comes next. */
  readonly isNext?: true;
}

/** Work that has ended and cannot be changed here any more: which flow hears what would correct it. */
export interface Afterwards {
  readonly flow: string;
  readonly values: Readonly<Record<string, Json>>;
  readonly at: Instant;
}

export interface PendingCall {
  readonly run: string;
  /** The message whose answer this is; replies name it. */
  readonly cause?: string;
  readonly saidLate: boolean;
}

export interface Session {
  readonly version: 1;
  readonly locale: string;
  /** The person asked for this language: only asking again changes it at once. */
  readonly localeChosen: boolean;
  /** The first reply, with the privacy notice, has been given. */
  readonly welcomed: boolean;
  readonly facts: Facts;
  /** Whoever writes here may be somebody else by now: until that is answered nothing personal is said. Absent: no doubt. */
  readonly doubted?: boolean;
  readonly runs: readonly Run[];
  readonly setAside: readonly SetAside[];
  readonly afterwards?: Afterwards;
  readonly pending: Readonly<Record<string, PendingCall>>;
  /** The questions shown last, newest first: what buttons and typed numbers refer to. */
  readonly shown: readonly ShownQuestion[];
  /** Misunderstandings in a row. */
  readonly misses: number;
  readonly revision: number;
  readonly runCount: number;
  /** A free-text answer that may still get a second part. */
  readonly openText?: { readonly run: string; readonly slot: string; readonly at: Instant };
  readonly lastMessageAt: Instant;
  /** A reminder of unfinished work is set. */
  readonly reminderSet: boolean;
}

export const SESSION_VERSION = 1;

export function newSession(locale: string, facts: Facts, now: Instant): Session {
  return {
    version: SESSION_VERSION,
    locale,
    localeChosen: false,
    welcomed: false,
    facts,
    runs: [],
    setAside: [],
    pending: {},
    shown: [],
    misses: 0,
    revision: 0,
    runCount: 0,
    lastMessageAt: now,
    reminderSet: false,
  };
}

export const NO_FACTS: Facts = { consents: [], lastPlaces: [] };
