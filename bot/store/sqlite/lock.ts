import Database from 'better-sqlite3';
import { StoreFault } from '../store-fault.ts';

/** A process that was killed is given this long to vanish before a second one is refused, milliseconds. */
const WAIT_FOR_THE_DEAD_MS = 3_000;

/**
 * Holds the file for this process's life: an exclusive lock on a small database beside it, which the operating system
 * lets go however the process ends.
 */
export function lockFile(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: WAIT_FOR_THE_DEAD_MS });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw new StoreFault(
      `${path} is in use by another process; stop that one, give this one another DATA_DIR, or use DATABASE_URL for several processes`,
      { cause: error },
    );
  }
  return () => lock.close();
}
