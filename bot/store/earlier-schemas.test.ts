import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { standingClock } from '../clock.ts';
import { filedComplaints } from '../conversations/sandbox-side.ts';
import { message, outcome } from './conformance/samples.ts';
import { fixtures, type StoreKind } from './fixtures.ts';
import { openStore } from './open-store.ts';
import type { ClaimedTurn, Store } from './port.ts';
import { backUp } from './postgres/back-up.ts';
import { openPostgresStore } from './postgres/open.ts';
import { openPool } from './postgres/pool.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { restore } from './restore.ts';
import { makeStoreKey, type KeyPlace } from './sealed/store-key.ts';
import { openSqliteStore } from './sqlite/open.ts';
import { Town, townParts } from './town.ts';

const AT = 1_767_583_900_000;
const HOUR_MS = 3_600_000;
let root: string;
let server: TestServer;
let parts: Awaited<ReturnType<typeof townParts>>;
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-earlier-`);
  server = await startTestServer();
  parts = await townParts();
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

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
  test.each(fixtures.unsealed('sqlite'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openSqliteStore({ path: fixtures.sqlite(name, `${root}/${name}`) }));
  });

  test.each(fixtures.unsealed('sqlite'))(
    '%s, whose contents were never sealed, is refused by the service',
    async (name) => {
      const dataDir = `${root}/service-${name}`;
      fixtures.sqlite(name, dataDir);
      await expect(openStore({ dataDir })).rejects.toThrow(
        /version that did not seal them, .* move them away/,
      );
    },
  );
});

describe('a PostgreSQL database of an earlier schema', () => {
  test.each(fixtures.unsealed('postgres'))('%s is brought forward with everything in it', async (name) => {
    await goesOn(await openPostgresStore({ url: await fixtures.postgres(name, server) }));
  });

  test.each(fixtures.unsealed('postgres'))('%s, never sealed, is refused by the service', async (name) => {
    const storeKeyFile = `${root}/${name}.key`;
    makeStoreKey(storeKeyFile);
    const place = { dataDir: root, storeKeyFile, databaseUrl: await fixtures.postgres(name, server) };
    await expect(openStore(place)).rejects.toThrow(/version that did not seal them, .* move them away/);
  });
});

async function placeOf(store: StoreKind, name: string): Promise<KeyPlace> {
  const dataDir = `${root}/sealed-${store}-${name}`;
  const place = { dataDir, storeKeyFile: fixtures.key(root) };
  if (store === 'postgres') return { ...place, databaseUrl: await fixtures.postgres(name, server) };
  fixtures.sqlite(name, dataDir);
  return place;
}

/** All three that waited there (`fixtures`) come to their end. */
async function everythingEnds(place: KeyPlace): Promise<void> {
  const clock = standingClock(AT);
  const sandbox = await startSandbox({ now: AT });
  const seeded = await filedComplaints(sandbox.url);
  const town = new Town(clock, sandbox.url, parts);
  await town.live(place);
  await town.pass(HOUR_MS);
  const filed = (await filedComplaints(sandbox.url)).filter((each) => !seeded.includes(each));
  expect(filed).toEqual([expect.stringContaining('SEC04')]);
  expect(town.to('+919800000001').join('\n')).toContain(filed[0]?.split(' ')[0]);
  expect(town.said.filter(({ to }) => to === '+919800000002')).toMatchObject([{ replyTo: 'c1' }]);
  expect(town.said.filter(({ to }) => to === '+919800000003')).toMatchObject([{ replyTo: 'b1' }]);
  expect(await town.store.stats()).toMatchObject({ inboxWaiting: 0, outboxWaiting: 0, callsWaiting: 0 });
  await town.die();
  await sandbox.close();
}

describe.each(['sqlite', 'postgres'] as const)(
  'the service works on what an earlier version left, on %s',
  (store) => {
    test.each(fixtures.sealed(store))('%s', { timeout: 30_000 }, async (name) => {
      await everythingEnds(await placeOf(store, name));
    });

    test('every version before this one has its fixture', () => {
      const there = [...fixtures.unsealed(store), ...fixtures.sealed(store)];
      expect(there).toEqual(expect.arrayContaining(fixtures.ofAllVersions(store).slice(0, -1)));
    });
  },
);

/** A backup as the version of the fixture made it: the copy says which version that is. */
async function backupOf(store: StoreKind, name: string): Promise<string> {
  const file = `${mkdtempSync(`${root}/backup-`)}/${name}.backup`;
  if (store === 'sqlite') copyFileSync(fixtures.sqlite(name, dirname(file)), file);
  else {
    const pool = openPool(await fixtures.postgres(name, server));
    await backUp(pool, file);
    await pool.end();
  }
  return file;
}

/** A place in which a service of this version has started once, and has stored nothing yet. */
async function startedOnce(store: StoreKind, name: string): Promise<KeyPlace> {
  const dataDir = `${root}/started-${store}-${name}`;
  mkdirSync(dataDir);
  const place = {
    dataDir,
    storeKeyFile: fixtures.key(root),
    ...(store === 'postgres' ? { databaseUrl: await server.createDatabase() } : {}),
  };
  await (await openStore(place)).close();
  return place;
}

describe.each(['sqlite', 'postgres'] as const)('a backup of an earlier version, on %s', (store) => {
  const [oldest, latest] = [fixtures.sealed(store)[0], fixtures.sealed(store).at(-1)] as [string, string];

  test.each([oldest, latest])(
    '%s is restored where a newer service has started, and goes on',
    { timeout: 30_000 },
    async (name) => {
      const place = await startedOnce(store, name);
      expect(await restore(await backupOf(store, name), place, AT)).toMatchObject({ calls: 1, replies: 1 });
      await everythingEnds(place);
    },
  );

  test('is refused where the newer service has stored something, and nothing is changed', async () => {
    const place = await startedOnce(store, 'full');
    const before = await openStore(place);
    await before.receive([message('a', '1')]);
    await before.close();
    await expect(restore(await backupOf(store, oldest), place, AT)).rejects.toThrow(/holds data/);
    const after = await openStore(place);
    expect(await after.stats()).toMatchObject({ conversations: 1, inboxWaiting: 1 });
    await after.close();
  });
});
