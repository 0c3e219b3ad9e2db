import Database from 'better-sqlite3';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from './conformance.ts';
import { openStore } from './open-store.ts';
import type { ClaimedTurn, Store } from './port.ts';
import { openPostgresStore } from './postgres/open.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { makeStoreKey } from './sealed/store-key.ts';
import { openSqliteStore } from './sqlite/open.ts';

const AT = 1_767_583_900_000;

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

const fixtures = (store: string): readonly string[] =>
  readdirSync(fileURLToPath(new URL(`./${store}/fixtures/`, import.meta.url)));
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
  test.each(fixtures('sqlite'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openSqliteStore({ path: sqliteDatabase(name, `${root}/${name}`) }));
  });

  test.each(fixtures('sqlite'))(
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
  test.each(fixtures('postgres'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openPostgresStore({ url: await postgresDatabase(name) }));
  });

  test.each(fixtures('postgres'))('%s, never sealed, is refused by the service', async (name) => {
    const storeKeyFile = `${root}/${name}.key`;
    makeStoreKey(storeKeyFile);
    const place = { dataDir: root, storeKeyFile, databaseUrl: await postgresDatabase(name) };
    await expect(openStore(place)).rejects.toThrow(/version that did not seal them, .* move them away/);
  });
});
