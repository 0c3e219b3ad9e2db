import type { Database } from 'better-sqlite3';
import type { Store } from '../port.ts';
import type { Writer } from './writer.ts';

/** How often a change by another process (the command line) is looked for, milliseconds. */
const LOOK_EVERY_MS = 500;

/** Listens to our own commits at once, and to those of others soon; looks for others only while somebody listens. */
export function watchOthers(db: Database, writer: Writer): Store['onChange'] {
  let listeners = 0;
  let timer: NodeJS.Timeout | undefined;
  let version = 0;
  const dataVersion = (): number => db.pragma('data_version', { simple: true }) as number;
  const look = (): void => {
    // Whoever listens to a store that is closed hears nothing any more, and keeps nothing of it alive.
    if (!db.open) return clearInterval(timer);
    const now = dataVersion();
    if (now !== version) writer.notify();
    version = now;
  };
  return (listener) => {
    const stop = writer.onCommit(listener);
    if (listeners === 0) {
      version = dataVersion();
      timer = setInterval(look, LOOK_EVERY_MS).unref();
    }
    listeners += 1;
    return () => {
      stop();
      listeners -= 1;
      if (listeners === 0) clearInterval(timer);
    };
  };
}
