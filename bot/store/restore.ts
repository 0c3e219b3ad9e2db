import type { Restored } from './keeping/store-keeping.ts';
import { sqliteFile } from './open-store.ts';
import type { Instant } from './port.ts';
import { restorePostgres } from './postgres/restore.ts';
import type { KeyPlace } from './sealed/store-key.ts';
import { restoreSqlite } from './sqlite/restore.ts';

/**
 * Puts a backup into the store of the settings, which has to be empty and unused, and marks it so that it can go on. Throws
 * a `StoreFault` with the mend, and then has changed nothing.
 */
export function restore(file: string, place: KeyPlace, at: Instant): Promise<Restored> {
  return place.databaseUrl === undefined
    ? restoreSqlite({ file, place, path: sqliteFile(place), at })
    : restorePostgres({ file, place, url: place.databaseUrl, at });
}
