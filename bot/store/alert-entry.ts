import type { Instant } from './records.ts';

/** A line in the log of alerts. */
export interface AlertEntry {
  readonly tenant: string;
  /** The complaint's number. */
  readonly complaint: string;
  readonly event: AlertEvent;
  /** From 1; 0 where nobody had to be told yet. */
  readonly level: number;
  /** Employee code. */
  readonly official?: string;
  /** Ten digits; shown masked. */
  readonly mobile?: string;
  readonly reason?: string;
  /** Joins the entry to the message that carries it. */
  readonly message?: string;
}

/**
 * - `told`: the alert stands in an official's outbox. `not_told`: it could not, and why (SKIPPED).
 * - `acknowledged`; `refused`: somebody who was not told of it tried to.
 * - `dealt_with`: the platform says so. `ended`: there is no further level, or the complaint cannot be read.
 */
export type AlertEvent = 'told' | 'not_told' | 'acknowledged' | 'refused' | 'dealt_with' | 'ended';

export interface LoggedAlert extends AlertEntry {
  readonly id: string;
  readonly at: Instant;
  /** Of the message that carried it: accepted by the provider, on its way, or given up. */
  readonly delivery?: 'sent' | 'waiting' | 'failed';
}
