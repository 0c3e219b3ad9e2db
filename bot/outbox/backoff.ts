import type { FailureReason, SendResult } from '../../channels/channel.ts';

/** Where nobody said how long it takes, each attempt waits twice as long as the one before. */
const GROWING: ReadonlySet<FailureReason> = new Set(['unreachable', 'provider_down', 'not_understood']);
const LONGEST_MS = 5 * 60_000;

/** How long a message waits before it is tried again, milliseconds. */
export function backoff(
  { afterMs, reason }: Extract<SendResult, { readonly kind: 'retry' }>,
  attempts: number,
): number {
  if (!GROWING.has(reason)) return afterMs;
  return Math.max(afterMs, Math.min(LONGEST_MS, afterMs * 2 ** Math.min(attempts, 16)));
}
