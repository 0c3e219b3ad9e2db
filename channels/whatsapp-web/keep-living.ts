import { setTimeout as sleep } from 'node:timers/promises';
import type { End } from './life.ts';

export interface Lived {
  readonly why: End;
  /** How long it was ready, milliseconds; 0: never. */
  readonly readyForMs: number;
}

export interface Patience {
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** A life that was ready this long counts as a good one: what ended it is a new matter. */
const GOOD_LIFE_MS = 60_000;
export const PATIENCE: Patience = { firstWaitMs: 2_000, longestWaitMs: 5 * 60_000 };

/**
 * Begins a new life whenever one has ended, each time after twice the wait, until told to stop. A number that the provider
 * has blocked is not tried again: that would be the surest way to keep it blocked.
 */
export async function keepLiving(
  live: () => Promise<Lived>,
  onEnd: (why: End, waitMs: number | undefined) => void,
  signal: AbortSignal,
  { firstWaitMs, longestWaitMs }: Patience = PATIENCE,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const { why, readyForMs } = await live();
    if (signal.aborted) return;
    if (why === 'blocked') return onEnd(why, undefined);
    // Nobody failed where nobody came to scan, and an operator who unlinked us wants the next code soon.
    const isNew = readyForMs >= GOOD_LIFE_MS || why === 'not_scanned' || why === 'unlinked';
    failures = isNew ? 0 : failures + 1;
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(Math.max(0, failures - 1), 16));
    onEnd(why, waitMs);
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
