import type { Database } from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StoreFault } from '../store-fault.ts';

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Brings a database forward to this version, each step in its own transaction; `user_version` counts the steps done. */
export function migrate(db: Database, path: string): void {
  const steps = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const done = db.pragma('user_version', { simple: true }) as number;
  if (done > steps.length) {
    throw new StoreFault(
      `${path} was written by a newer version (schema ${done}, this one knows ${steps.length}); run that version, or restore a backup made before it`,
    );
  }
  for (const [index, name] of steps.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(readFileSync(`${FOLDER}${name}`, 'utf8'));
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
