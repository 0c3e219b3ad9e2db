import type { Clock } from '../clock.ts';
import { errorFields, type Log } from '../service/log.ts';
import type { Store } from '../store/port.ts';
import { retain } from './retain.ts';

const DAY_MS = 86_400_000;
/** Not in the first minutes, when everything that waited is worked. */
const FIRST_AFTER_MS = 5 * 60_000;

export interface RetentionParts {
  readonly store: Pick<Store, 'deleteAged'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Deletes daily what is past its limit. Returns the way to stop; several processes on one database may all do it. */
export function startRetention({ store, clock, log }: RetentionParts): () => void {
  const run = (): void => {
    retain(store, clock.now(), { isDryRun: false }).then(
      (deleted) => log.info('retention', deleted),
      (error: unknown) => log.error('retention_failed', errorFields(error)),
    );
  };
  const first = setTimeout(run, FIRST_AFTER_MS).unref();
  const daily = setInterval(run, DAY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
