import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess, type Line } from '../commands/command-process.ts';
import { message, outcome } from './conformance/samples.ts';
import type { Store } from './port.ts';
import { openPostgresStore } from './postgres/open.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { makeStoreKey } from './sealed/store-key.ts';
import { sealedForTest } from './sealed/test-seals.ts';
import { openSqliteStore } from './sqlite/open.ts';

const ASHA = '+919800000001';
const IMRAN = '+919800000002';
const AT = Date.parse('2026-01-05T09:00:00+05:30');

let root: string;
let server: TestServer;
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-corrupt-`);
  server = await startTestServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

interface Place {
  /** For a process of its own. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  open(): Promise<Store>;
  /** As a fault of the disk or a hand on the database would. */
  corrupt(sql: string): Promise<void>;
}

function sqlitePlace(name: string): Promise<Place> {
  const data = `${root}/${name}`;
  const path = `${data}/samvaad.db`;
  return Promise.resolve({
    args: ['--data', data],
    env: {},
    open: () => openSqliteStore({ path: `${data}.db` }),
    corrupt: (sql) => {
      const db = new Database(name === 'service' ? path : `${data}.db`);
      db.exec(sql);
      db.close();
      return Promise.resolve();
    },
  });
}

async function postgresPlace(name: string): Promise<Place> {
  const url = await server.createDatabase();
  const key = `${root}/pg-${name}.key`;
  makeStoreKey(key);
  return {
    args: ['--data', `${root}/pg-${name}`],
    env: { DATABASE_URL: url, STORE_KEY_FILE: key },
    open: () => openPostgresStore({ url }),
    corrupt: async (sql) => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query(sql);
      await client.end();
    },
  };
}

const textsTo = (user: string, lines: readonly Line[]): readonly unknown[] =>
  lines.filter(({ to }) => to === user).map(({ text }) => text);

describe.each([
  ['SQLite', sqlitePlace],
  ['PostgreSQL', postgresPlace],
])('a row that cannot be read, on %s', (_store, makePlace) => {
  test('of a session: its person is told and can begin anew, and others go on', async () => {
    const place = await makePlace('service');
    const chat = (clock: string): CommandProcess =>
      new CommandProcess(['chat', '--jsonl', '--clock', clock, ...place.args], place.env);
    const before = chat('2026-01-05T09:00+05:30');
    await before.say({ id: 'a1', from: ASHA, text: 'street light not working in sector 4' });
    await before.say({ id: 'b1', from: IMRAN, text: 'street light not working in sector 5' });
    await before.end();
    await place.corrupt(
      `update conversations set session = '"broken"' where id = (select conversation from turns order by at, conversation limit 1)`,
    );
    const after = chat('2026-01-05T09:10+05:30');
    const lines = [
      ...(await after.say({ id: 'a2', from: ASHA, text: 'yes' })),
      ...(await after.say({ id: 'b2', from: IMRAN, text: 'yes' })),
      ...(await after.say({ id: 't', advance: 'PT30S' })),
    ];
    const isFiled = (user: string): boolean =>
      String(textsTo(user, lines)[0]).startsWith('Your complaint is filed');
    const [broken, whole] = isFiled(IMRAN) ? [ASHA, IMRAN] : [IMRAN, ASHA];
    expect(isFiled(whole)).toBe(true);
    expect(textsTo(broken, lines)).toEqual([expect.stringMatching(/गड़बड़ हो गई/)]);
    const again = await after.say({ id: 'c', from: broken, text: 'garbage heap not lifted in sector 7' });
    expect(String(textsTo(broken, again)[0])).toMatch(/Garbage not cleared/);
    await after.end();
  }, 60_000);

  async function said(name: string) {
    const place = await makePlace(name);
    const store = sealedForTest(await place.open());
    await store.receive([message('a', '1'), message('b', '2')]);
    await store.workTurns({ limit: 10, now: AT }, ({ address }) =>
      outcome({
        sends: [{ body: `first to ${address.user}` }, { body: `second to ${address.user}` }],
        calls: [{ id: address.user, key: address.user, request: { for: address.user } }],
        record: { of: address.user },
      }),
    );
    return { place, store };
  }
  const bodies = async (store: Store) =>
    (await store.claimSends({ limit: 10, now: AT })).map(({ body }) => JSON.stringify(body));

  test.each([`'{half'`, `'"moved"'`, `''`])(
    'of a reply (%s): it is given up, and what is behind it is sent',
    async (value) => {
      const { place, store } = await said(`reply${value.length}`);
      await place.corrupt(`update outbox set body = ${value} where id = (select min(id) from outbox)`);
      const sent = [...(await bodies(store)), ...(await bodies(store))];
      expect(sent).toHaveLength(2);
      expect(sent.filter((body) => body.startsWith('"second'))).toHaveLength(1);
      expect(await store.stats()).toMatchObject({ outboxFailed: 1, outboxWaiting: 3 });
      await store.close();
    },
  );

  test('of a call: it is handed out as unreadable, and those beside it as they are', async () => {
    const { place, store } = await said('call');
    await place.corrupt(`update calls set request = '{half' where id = 'a'`);
    const claimed = await store.claimCalls({ limit: 10, now: AT });
    expect(Object.fromEntries(claimed.map(({ id, request }) => [id, request]))).toEqual({
      a: null,
      b: { for: 'b' },
    });
    await store.close();
  });

  test('of a turn’s record: the others are shown', async () => {
    const { place, store } = await said('record');
    const [{ conversation } = { conversation: '' }] = await store.receive([message('a', '3')]);
    await store.workTurns({ limit: 10, now: AT }, () => outcome({ record: { of: 'the second' } }));
    await place.corrupt(`update turns set record = '{half' where turn = 1`);
    expect((await store.turns(conversation, { limit: 10 })).map(({ record }) => record)).toEqual([
      null,
      { of: 'the second' },
    ]);
    await store.close();
  });

  test('of the keys: the conversation begins anew with its next message', async () => {
    const { place, store } = await said('vault');
    await place.corrupt(`update conversations set vault = 'AAAA'`);
    await store.receive([message('a', '3')]);
    const seen: unknown[] = [];
    await store.workTurns({ limit: 10, now: AT }, ({ address, session }) => {
      seen.push([address.user, session?.body]);
      return outcome({ sends: [{ body: 'anew' }] });
    });
    expect(seen).toEqual([['a', null]]);
    await bodies(store);
    await bodies(store);
    expect(await bodies(store)).toEqual(['"anew"']);
    await store.close();
  });

  test('of a message: the turn is told of it as unreadable, not held up', async () => {
    const { place, store } = await said('message');
    await store.receive([message('a', '3'), message('b', '4')]);
    await place.corrupt(`update inputs set body = '{half' where id = (select min(id) from inputs)`);
    const seen: unknown[] = [];
    await store.workTurns({ limit: 10, now: AT }, ({ inputs }) => {
      seen.push(inputs.map(({ body }) => body));
      return outcome();
    });
    expect(seen).toEqual([[null], [{ text: '4' }]]);
    await store.close();
  });
});

describe('a start that cannot be', () => {
  const refused = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const { code, stderr, lines } = await new CommandProcess(['serve'], { PORT: '0', ...env }).end();
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };

  test('because the database refuses connections is told in one sentence, exit 2', async () => {
    const key = `${root}/refused.key`;
    makeStoreKey(key);
    const env = { DATA_DIR: root, STORE_KEY_FILE: key, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' };
    expect(await refused(env)).toMatch(/^DATABASE_URL: the database cannot be used \(ECONNREFUSED\); check/);
  });

  test('because no key was named for a database is told in one sentence, exit 2', async () => {
    const env = { DATA_DIR: root, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' };
    expect(await refused(env)).toMatch(/^STORE_KEY_FILE: has to be set with DATABASE_URL/);
  });

  test('because the key is another one, or no key, is told in one sentence, exit 2', async () => {
    const data = `${root}/keyed`;
    await new CommandProcess(['chat', '--jsonl', '--data', data]).end();
    makeStoreKey(`${root}/wrong.key`);
    const wrong = await refused({ DATA_DIR: data, STORE_KEY_FILE: `${root}/wrong.key` });
    expect(wrong).toMatch(/^STORE_KEY_FILE: the key in .*wrong\.key is not the one/);
    const none = await refused({ DATA_DIR: data, STORE_KEY_FILE: `${root}/none.key` });
    expect(none).toMatch(/^STORE_KEY_FILE: .*none\.key cannot be read; put the key back/);
  }, 60_000);
});
