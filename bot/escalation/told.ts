import type { Instant, Json } from '../engine/json.ts';

/**
 * What a case and the officials' conversations tell each other, as plain data. No citizen's name or number is in it.
 */
export interface OfficialAlert {
  readonly kind: 'alert';
  readonly tenant: string;
  readonly complaint: string;
  readonly serviceCode: string;
  /** As the citizen was shown it: a value of a text. */
  readonly place: Json;
  readonly filedAt: Instant;
  readonly dueAt: Instant;
  readonly level: number;
  /** Nobody is told after him. */
  readonly isLast: boolean;
  /** Who is told: employee code and verified number. */
  readonly official: string;
  readonly mobile: string;
  /** Those of the level below, and what came of telling them. */
  readonly below: readonly { readonly name: string; readonly how: 'silent' | 'not_reached' }[];
  /** Somebody else has it already. */
  readonly takenBy?: string;
}

/** An official pressed the button. The mobile is the one his conversation is verified for. */
export interface Acknowledge {
  readonly kind: 'acknowledge';
  readonly mobile: string;
}

/** What became of it. */
export interface Acknowledgement {
  readonly kind: 'acknowledgement';
  readonly complaint: string;
  readonly result: 'recorded' | 'recorded_late' | 'again' | 'by_other' | 'dealt_with' | 'not_yours';
  /** Who has acknowledged it. */
  readonly name?: string;
  readonly at?: Instant;
}

/** Told to the others who were alerted: somebody has it. */
export interface Taken {
  readonly kind: 'taken';
  readonly complaint: string;
  readonly name: string;
}

export type ToOfficial = OfficialAlert | Acknowledgement | Taken;

/** What a case hears of its own tells: an official never wrote, or now he does. */
export interface Reach {
  readonly kind: 'nobody' | 'came';
  readonly official: string;
}
