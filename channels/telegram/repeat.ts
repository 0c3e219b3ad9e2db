import { setTimeout as sleep } from 'node:timers/promises';
import { troubleOf, type TroubleReason } from './trouble.ts';

/**
 * One attempt; gives how long to rest before the next, milliseconds, and what is wrong although it went well. After a
 * failure the next one is not to take long: until it ends nobody knows that the trouble is over.
 */
export type Step = (
  signal: AbortSignal,
  isAfterFailure: boolean,
) => Promise<{ readonly restMs: number; readonly trouble?: TroubleReason }>;

export interface Repeating {
  /** undefined: the last attempt went well. Waits a moment for the first one. */
  trouble(): Promise<TroubleReason | undefined>;
  /** Breaks off what waits for the provider; what is being stored is stored. */
  stop(): Promise<void>;
}

const LONGEST_REST_MS = 60_000;
const FIRST_ANSWER_WITHIN_MS = 2_000;

/** Repeats a step until it is stopped. After a failure it rests, longer each time where the failure does not say. */
export function startRepeating(
  step: Step,
  onTrouble: (reason: TroubleReason, error?: unknown) => void,
): Repeating {
  const stopping = new AbortController();
  const { signal } = stopping;
  let trouble: TroubleReason | undefined;
  let hasAnswered = false;
  let isFirstOver = (): void => undefined;
  const first = new Promise<void>((resolve) => (isFirstOver = resolve));
  const note = (reason: TroubleReason | undefined, error?: unknown): void => {
    if (reason !== undefined && reason !== trouble) onTrouble(reason, error);
    trouble = reason;
    hasAnswered = true;
    isFirstOver();
  };
  const run = async (): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      const restMs = await step(signal, failures > 0).then(
        (done) => {
          failures = 0;
          note(done.trouble);
          return done.restMs;
        },
        (error: unknown) => {
          if (signal.aborted) return 0;
          const { reason, restMs: least, grows } = troubleOf(error);
          note(reason, error);
          failures += 1;
          return grows ? Math.min(LONGEST_REST_MS, least * 2 ** Math.min(failures - 1, 10)) : least;
        },
      );
      if (restMs > 0) await sleep(restMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    trouble: async () => {
      const late = new AbortController();
      await Promise.race([
        first,
        sleep(FIRST_ANSWER_WITHIN_MS, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      late.abort();
      return hasAnswered ? trouble : 'unreachable';
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
