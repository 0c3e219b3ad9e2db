import Database from 'better-sqlite3';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { standingClock } from '../clock.ts';
import { filedComplaints } from '../conversations/sandbox-side.ts';
import { outcome } from './conformance.ts';
import { openStore } from './open-store.ts';
import type { ClaimedTurn, Store } from './port.ts';
import { openPostgresStore } from './postgres/open.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { makeStoreKey, type KeyPlace } from './sealed/store-key.ts';
import { openSqliteStore } from './sqlite/open.ts';
import { Town, townParts } from './town.ts';

const AT = 1_767_583_900_000;
const HOUR_MS = 3_600_000;
/** What these versions stored was not sealed yet. */
const UNSEALED: Readonly<Record<string, readonly string[]>> = {
  sqlite: ['0001.sql', '0002.sql', '0003.sql'],
  postgres: ['0001.sql', '0002.sql'],
};

let root: string;
let server: TestServer;
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-earlier-`);
  server = await startTestServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const named = (store: string, folder: string): readonly string[] =>
  readdirSync(fileURLToPath(new URL(`./${store}/${folder}/`, import.meta.url))).toSorted();
const unsealed = (store: string): readonly string[] => UNSEALED[store] ?? [];
const sealed = (store: string): readonly string[] =>
  named(store, 'fixtures').filter((name) => !unsealed(store).includes(name));
const read = (store: string, name: string): string =>
  readFileSync(new URL(`./${store}/fixtures/${name}`, import.meta.url), 'utf8');

function sqliteDatabase(name: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/samvaad.db`;
  const db = new Database(path);
  db.exec(read('sqlite', name));
  db.close();
  return path;
}

async function postgresDatabase(name: string): Promise<string> {
  const url = await server.createDatabase();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(read('postgres', name));
  await client.end();
  return url;
}

/** One of each thing that the fixture holds is there, and goes on. */
async function goesOn(store: Store): Promise<void> {
  const turns: ClaimedTurn[] = [];
  await store.workTurns({ limit: 10, now: AT }, (claimed) => {
    turns.push(claimed);
    return outcome({ calls: [{ id: 'call-2', key: 'key-2', request: null }] });
  });
  expect(turns).toMatchObject([
    {
      turn: 2,
      address: { user: 'asha' },
      session: { version: 1, body: { seen: true } },
      citizen: { mobile: '9800000001', facts: { name: 'Asha' } },
      inputs: [{ providerId: 'm2', body: { text: 'm2' } }],
    },
  ]);
  expect(await store.claimSends({ limit: 10, now: AT })).toMatchObject([
    { body: { text: 'hello' }, replyTo: 'm1' },
  ]);
  expect(await store.claimCalls({ limit: 10, now: AT })).toMatchObject([
    { id: 'call-1', isRestored: false },
    { id: 'call-2', isRestored: false },
  ]);
  expect(await store.turns('conversation-1', { limit: 10 })).toMatchObject([
    { record: { why: 'fixture' } },
    {},
  ]);
  expect(await store.readMedia('picture-1')).toMatchObject({ type: 'image/png' });
  expect(await store.stats()).toMatchObject({ timersSet: 1, handoversOpen: 1, messages: 2 });
  await store.close();
}

describe('a SQLite file of an earlier schema', () => {
  test.each(unsealed('sqlite'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openSqliteStore({ path: sqliteDatabase(name, `${root}/${name}`) }));
  });

  test.each(unsealed('sqlite'))(
    '%s, whose contents were never sealed, is refused by the service',
    async (name) => {
      const dataDir = `${root}/service-${name}`;
      sqliteDatabase(name, dataDir);
      await expect(openStore({ dataDir })).rejects.toThrow(
        /version that did not seal them, .* move them away/,
      );
    },
  );
});

describe('a PostgreSQL database of an earlier schema', () => {
  test.each(unsealed('postgres'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openPostgresStore({ url: await postgresDatabase(name) }));
  });

  test.each(unsealed('postgres'))('%s, never sealed, is refused by the service', async (name) => {
    const storeKeyFile = `${root}/${name}.key`;
    makeStoreKey(storeKeyFile);
    const place = { dataDir: root, storeKeyFile, databaseUrl: await postgresDatabase(name) };
    await expect(openStore(place)).rejects.toThrow(/version that did not seal them, .* move them away/);
  });
});

/** The key of the fixtures that are sealed. */
function fixtureKey(): string {
  const file = `${root}/fixtures.key`;
  writeFileSync(file, Buffer.alloc(32, 'test').toString('base64'));
  return file;
}

async function placeOf(store: string, name: string): Promise<KeyPlace> {
  const dataDir = `${root}/sealed-${store}-${name}`;
  const place = { dataDir, storeKeyFile: fixtureKey() };
  if (store === 'postgres') return { ...place, databaseUrl: await postgresDatabase(name) };
  sqliteDatabase(name, dataDir);
  return place;
}

/**
 * A service of that version was killed: Asha has confirmed a complaint while the platform was down, the welcome to a
 * stranger is not sent yet, and Imran's message is not worked yet.
 */
describe.each(['sqlite', 'postgres'])('the service works on what an earlier version left, on %s', (store) => {
  test.each(sealed(store))('%s', { timeout: 30_000 }, async (name) => {
    const clock = standingClock(AT);
    const sandbox = await startSandbox({ now: AT });
    const seeded = await filedComplaints(sandbox.url);
    const town = new Town(clock, sandbox.url, await townParts());
    await town.live(await placeOf(store, name));
    await town.pass(HOUR_MS);
    const filed = (await filedComplaints(sandbox.url)).filter((each) => !seeded.includes(each));
    expect(filed).toEqual([expect.stringContaining('SEC04')]);
    expect(town.to('+919800000001').join('\n')).toContain(filed[0]?.split(' ')[0]);
    expect(town.said.filter(({ to }) => to === '+919800000002')).toMatchObject([{ replyTo: 'c1' }]);
    expect(town.said.filter(({ to }) => to === '+919800000003')).toMatchObject([{ replyTo: 'b1' }]);
    expect(await town.store.stats()).toMatchObject({ inboxWaiting: 0, outboxWaiting: 0, callsWaiting: 0 });
    await town.die();
    await sandbox.close();
  });

  test('every version before this one has its fixture', () => {
    const versions = named(store, 'migrations').map(
      (_name, index) => `${String(index + 1).padStart(4, '0')}.sql`,
    );
    expect(named(store, 'fixtures')).toEqual(expect.arrayContaining(versions.slice(0, -1)));
  });
});
