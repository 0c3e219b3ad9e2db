import type { Instant, Json } from '../engine/json.ts';

/** Somebody who answers for complaints, as the platform or the roster knows him. */
export interface Official {
  /** Employee code. */
  readonly code: string;
  readonly name: string;
  /** Ten digits. */
  readonly mobile?: string;
  /** Whom he reports to: the platform's id, the roster's code. */
  readonly above: { readonly id?: string; readonly code?: string };
}

/** An official who was to be told, and whether he could be. */
export interface Told {
  readonly level: number;
  readonly official: Official;
  readonly reach: 'told' | 'never_wrote' | 'no_mobile';
}

/** Why a case asked the platform something. */
export type Purpose =
  | { readonly kind: 'next_level' }
  | { readonly kind: 'who'; readonly level: number }
  /** An official who had never written has come. */
  | { readonly kind: 'tell_late'; readonly official: string };

/** What is watched from filing on. */
export interface WatchedComplaint {
  readonly id: string;
  readonly serviceCode: string;
  /** The platform's locality code. */
  readonly locality: string;
  /** The place as the citizen was shown it: a value of a text. */
  readonly place: Json;
  readonly filedAt: Instant;
}

/** One complaint over its time, from the limit to the end: the session of a conversation that no person has. */
export interface EscalationCase {
  readonly version: 1;
  readonly complaint: WatchedComplaint;
  readonly dueAt: Instant;
  readonly state: 'open' | 'acknowledged' | 'dealt_with' | 'ended';
  /** When the next level's turn comes; a timer that was overtaken rings before. */
  readonly wakeAt: Instant;
  /** The level told last, from 1; 0: nobody yet. */
  readonly level: number;
  /** Who has it, by the platform's ids, as last read. */
  readonly assignees: readonly string[];
  readonly told: readonly Told[];
  readonly pending: Readonly<Record<string, Purpose>>;
  readonly acknowledged?: { readonly code: string; readonly name: string; readonly at: Instant };
}

export const CASE_VERSION = 1;

export function newCase(complaint: WatchedComplaint, dueAt: Instant): EscalationCase {
  return {
    version: CASE_VERSION,
    complaint,
    dueAt,
    wakeAt: dueAt,
    state: 'open',
    level: 0,
    assignees: [],
    told: [],
    pending: {},
  };
}

/** Those of one level. */
export function toldAt({ told }: EscalationCase, level: number): readonly Told[] {
  return told.filter((each) => each.level === level);
}

/** Those of the last level below this one that was for anybody. */
export function toldBelow({ told }: EscalationCase, level: number): readonly Told[] {
  const last = Math.max(...told.filter((each) => each.level < level).map((each) => each.level));
  return told.filter((each) => each.level === last);
}
