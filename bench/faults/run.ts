import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadCities } from '../../bot/city/load-cities.ts';
import type { StorePlace } from '../../bot/store/conformance.ts';
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
  readonly store: 'sqlite' | 'postgres';
}

/** Runs seed after seed; tells of each that broke something, with the command that repeats it. */
export async function runSeeds(
  { seeds, from, store }: FaultsOptions,
  onSeed: (outcome: Outcome) => void,
): Promise<object> {
  const { place, end } = await placesOf(store);
  const world = await worldWith(place);
  const total = { seeds, messages: 0, confirmed: 0, filed: 0, kills: 0, repeated: 0, brokenSeeds: 0 };
  try {
    for (let seed = from; seed < from + seeds; seed += 1) {
      const outcome = await simulate(seed, world);
      onSeed(outcome);
      total.messages += outcome.messages;
      total.confirmed += outcome.confirmed;
      total.filed += outcome.filed;
      total.kills += outcome.kills;
      total.repeated += outcome.repeated;
      total.brokenSeeds += outcome.broken.length > 0 ? 1 : 0;
    }
  } finally {
    await end();
  }
  return { bench: 'faults', store, from, ...total };
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
  if (store === 'sqlite') return { place: sqlitePlace, end: () => Promise.resolve() };
  const server = await startTestServer();
  return { place: async () => postgresPlace(await server.createDatabase()), end: () => server.stop() };
}

/** A killed process leaves file and log as they are at that instant: so they are copied, and the next opens the copy. */
export function sqlitePlace(): Promise<StorePlace> {
  const folder = mkdtempSync(`${tmpdir()}/samvaad-faults-`);
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

function postgresPlace(url: string): StorePlace {
  return {
    open: async () => sealedForTest(await openPostgresStore({ url })),
    kill: (store) => (store as Sealed).inner.vanish(),
    remove: () => Promise.resolve(),
  };
}
