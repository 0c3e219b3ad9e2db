import type { Store } from './port.ts';
import { openPostgresStore } from './postgres/open.ts';
import { sealedStore } from './sealed/sealed-store.ts';
import { storeKeyFile, type KeyPlace } from './sealed/store-key.ts';
import { unlock } from './sealed/unlock.ts';
import { openSqliteStore } from './sqlite/open.ts';

/** Where the embedded store keeps its file, unless `databaseUrl` says otherwise, and the key to either. */
export type StorePlace = KeyPlace;

export interface StoreOptions {
  /** For the command line, beside a running service. */
  readonly beside?: boolean;
  /** A turn's work threw and will be tried again, or something stored cannot be read. */
  readonly onThrow?: (error: unknown) => void;
}

/** The store that the settings name, its contents sealed. Throws a `StoreFault` where it cannot be used. */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  storeKeyFile(place);
  const inner = await openInner(place, options);
  try {
    return sealedStore(inner, await unlock(inner, place), options.onThrow);
  } catch (error) {
    await inner.close();
    throw error;
  }
}

/** The same without seals: what lies in it cannot be read. */
export function openInner({ dataDir, databaseUrl }: StorePlace, options: StoreOptions): Promise<Store> {
  return databaseUrl === undefined
    ? openSqliteStore({ path: sqliteFile({ dataDir }), ...options })
    : openPostgresStore({ url: databaseUrl, ...options });
}

export function sqliteFile({ dataDir }: Pick<StorePlace, 'dataDir'>): string {
  return `${dataDir}/samvaad.db`;
}
