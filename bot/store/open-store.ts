import type { Store } from './port.ts';
import { openPostgresStore } from './postgres/open.ts';
import { openSqliteStore } from './sqlite/open.ts';

export interface StorePlace {
  /** Where the embedded store keeps its file, unless `databaseUrl` says otherwise. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

export interface StoreOptions {
  /** For the command line, beside a running service. */
  readonly beside?: boolean;
  /** A turn's work threw, and will be tried again. */
  readonly onThrow?: (error: unknown) => void;
}

/** The store that the settings name. Throws a `StoreFault` where it cannot be used. */
export function openStore({ dataDir, databaseUrl }: StorePlace, options: StoreOptions = {}): Promise<Store> {
  return databaseUrl === undefined
    ? openSqliteStore({ path: sqliteFile({ dataDir }), ...options })
    : openPostgresStore({ url: databaseUrl, ...options });
}

export function sqliteFile({ dataDir }: Pick<StorePlace, 'dataDir'>): string {
  return `${dataDir}/samvaad.db`;
}
