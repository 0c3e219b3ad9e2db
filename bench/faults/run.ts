import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadCities } from '../../bot/city/load-cities.ts';
import type { StorePlace } from '../../bot/store/conformance/stage.ts';
import type { PostgresStore } from '../../bot/store/postgres/open.ts';
import { openPostgresStore } from '../../bot/store/postgres/open.ts';
import { sealedForTest } from '../../bot/store/sealed/test-seals.ts';
import { startTestServer } from '../../bot/store/postgres/test-server.ts';
import { openSqliteStore } from '../../bot/store/sqlite/open.ts';
import { loadUnderstander } from '../../intents/load.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import type { World } from './mortal-service.ts';
import { simulate, type Outcome } from './simulate.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));

export interface FaultsOptions {
  readonly seeds: number;
  /** The first seed. */
  readonly from: number;
  /** From each seed to the next; absent: 1. */
  readonly step?: number;
  readonly store: 'sqlite' | 'postgres';
}

/** Runs seed after seed in this process. */
export async function runSeeds(
  { seeds, from, step = 1, store }: FaultsOptions,
  onSeed: (outcome: Outcome) => void,
): Promise<void> {
  const { place, end } = await placesOf(store);
  const world = await worldWith(place);
  try {
    for (let n = 0; n < seeds; n += 1) onSeed(await simulate(from + n * step, world));
  } finally {
    await end();
  }
}

export async function worldWith(place: World['place']): Promise<World> {
  const loaded = loadCities(CITIES);
  if (!loaded.ok) throw new Error('the sandbox cities have faults');
  const [understander, catalog] = await Promise.all([loadUnderstander(), loadCatalog()]);
  return { understander, catalog, cities: loaded.value, place };
}

export async function placesOf(
  store: FaultsOptions['store'],
): Promise<{ readonly place: World['place']; readonly end: () => Promise<void> }> {
  return store === 'sqlite' ? { place: sqlitePlace, end: () => Promise.resolve() } : postgresPlaces();
}

/** In memory where the machine offers that: it outlives a process as a disk does, and nothing waits for it. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A killed process leaves file and log as they are at that instant: so they are copied, and the next opens the copy. */
export function sqlitePlace(): Promise<StorePlace> {
  const folder = mkdtempSync(`${FOLDER}/samvaad-faults-`);
  let lives = 0;
  const path = (): string => `${folder}/${lives}.db`;
  return Promise.resolve({
    open: async () => sealedForTest(await openSqliteStore({ path: path() })),
    kill: async (store) => {
      const before = path();
      lives += 1;
      for (const end of ['', '-wal']) copyFileSync(`${before}${end}`, `${path()}${end}`);
      await store.close();
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  });
}

type Sealed = ReturnType<typeof sealedForTest<PostgresStore>>;

/** The dead are looked for more often than in real use, so that no run waits half a second for it. */
const SWEEP_EVERY_MS = 100;
/** A life is a second long: most of its time would go into making eight. */
const CONNECTIONS = 3;

/** Every run gets a copy of one migrated database. */
async function postgresPlaces(): ReturnType<typeof placesOf> {
  const server = await startTestServer();
  const migrated = await server.createDatabase();
  await (await openPostgresStore({ url: migrated })).close();
  const place = async (): Promise<StorePlace> => {
    const url = await server.createDatabase(migrated);
    return {
      open: async () =>
        sealedForTest(
          await openPostgresStore({ url, sweepEveryMs: SWEEP_EVERY_MS, connections: CONNECTIONS }),
        ),
      kill: (store) => (store as Sealed).inner.vanish(),
      remove: () => server.dropDatabase(url),
    };
  };
  return { place, end: () => server.stop() };
}
