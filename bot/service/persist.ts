import { setTimeout as sleep } from 'node:timers/promises';

/** Writes down what has already happened outside, however often the store refuses. */
export type Persist = (write: () => Promise<void>) => Promise<void>;

const REST_MS = 1_000;

/**
 * A message that was sent or a call that was answered cannot be undone: while the store cannot take it (a full disk, a
 * database that is away) it is offered again and again. Ends without it only when the service stops; then it is sent or
 * asked for again after the next start, as after a kill.
 */
export function persistence(
  onError: (error: unknown) => void,
  restMs = REST_MS,
): { readonly persist: Persist; readonly giveUp: () => void } {
  const stopping = new AbortController();
  return {
    persist: async (write) => {
      for (;;) {
        try {
          return await write();
        } catch (error) {
          onError(error);
          if (stopping.signal.aborted) return;
          await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      }
    },
    giveUp: () => stopping.abort(),
  };
}
