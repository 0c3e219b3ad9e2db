import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeConformance } from '../conformance.ts';
import { message, outcome } from '../conformance/samples.ts';
import type { StorePlace } from '../conformance/stage.ts';
import { accessLogConformance } from '../keeping/access-log-conformance.ts';
import { keepingConformance } from '../keeping/keeping-conformance.ts';
import type { Store } from '../port.ts';
import { sealedForTest } from '../sealed/test-seals.ts';
import { openPostgresStore, type PostgresStore } from './open.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
/** Each test has a database of its own: the server writes all of them down before it ends, which a busy disk makes long. */
afterAll(() => server.stop(), 240_000);

storeConformance('PostgreSQL', async () => {
  const url = await server.createDatabase();
  return {
    open: () => openPostgresStore({ url }),
    kill: (store: Store) => (store as PostgresStore).vanish(),
    remove: () => Promise.resolve(),
  };
});

storeConformance('sealed PostgreSQL', sealedPlace);
keepingConformance('sealed PostgreSQL', sealedPlace);
accessLogConformance('sealed PostgreSQL', sealedPlace);

async function sealedPlace(): Promise<StorePlace> {
  const url = await server.createDatabase();
  return {
    open: async () => sealedForTest(await openPostgresStore({ url })),
    kill: (store: Store) => (store as ReturnType<typeof sealedForTest<PostgresStore>>).inner.vanish(),
    remove: () => Promise.resolve(),
  };
}

const AT = Date.parse('2026-01-05T09:00:00+05:30');

const tellTo = (mobile: string) => ({
  to: { mobile },
  body: `alert ${mobile}`,
  otherwise: { nobody: `nobody ${mobile}`, came: `came ${mobile}` },
});

describe('several processes on one PostgreSQL database', () => {
  async function two(): Promise<{ url: string; a: PostgresStore; b: PostgresStore }> {
    const url = await server.createDatabase();
    return { url, a: await openPostgresStore({ url }), b: await openPostgresStore({ url }) };
  }

  test('start at once and migrate once', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url })));
    expect(await stores[2]?.stats()).toMatchObject({ conversations: 0 });
    await Promise.all(stores.map((store) => store.close()));
  });

  test('hear of each other’s commits at once', async () => {
    const { a, b } = await two();
    const heard = new Promise((resolve) => b.onChange(() => resolve('heard')));
    await a.receive([message('x', '1')]);
    expect(await heard).toBe('heard');
    await Promise.all([a.close(), b.close()]);
  });

  test('what a killed one had claimed is free within two seconds, and not before', async () => {
    const { a, b } = await two();
    await a.receive([message('x', '1')]);
    await a.workTurns({ limit: 1, now: AT }, () =>
      outcome({ sends: [{ body: 'hello' }], calls: [{ id: 'c', key: 'k', request: null }] }),
    );
    await a.claimSends({ limit: 1, now: AT });
    await a.claimCalls({ limit: 1, now: AT });
    expect(await b.claimSends({ limit: 1, now: AT })).toEqual([]);
    expect(await b.claimCalls({ limit: 1, now: AT })).toEqual([]);
    await a.vanish();
    const claims = async () =>
      (await b.claimSends({ limit: 1, now: AT })).length + (await b.claimCalls({ limit: 1, now: AT })).length;
    let freed = 0;
    await expect.poll(async () => (freed += await claims()), { timeout: 2_000, interval: 50 }).toBe(2);
    await b.close();
  });

  test('work each message once between them, in order', async () => {
    const { a, b } = await two();
    const people = Array.from({ length: 20 }, (_, n) => `p${n}`);
    for (let n = 0; n < 4; n += 1) await a.receive(people.map((user) => message(user, String(n))));
    const seen: string[] = [];
    const run = async (store: Store): Promise<void> => {
      while (await store.isBusy(AT)) {
        await store.workTurns({ limit: 3, now: AT }, ({ address, inputs }) => {
          seen.push(...inputs.map(({ providerId }) => `${address.user}:${providerId}`));
          return outcome();
        });
      }
    };
    await Promise.all([run(a), run(b)]);
    expect(seen.toSorted()).toEqual(
      people.flatMap((user) => [0, 1, 2, 3].map((n) => `${user}:${n}`)).toSorted(),
    );
    await Promise.all([a.close(), b.close()]);
  });

  test('pass over what another holds and work what is behind it', async () => {
    const { url, a, b } = await two();
    const [first] = await a.receive([message('held', '1')]);
    await a.receive([message('free', '2')]);
    const other = new pg.Client(url);
    await other.connect();
    await other.query('begin');
    await other.query('select 1 from conversations where id = $1 for no key update', [first?.conversation]);
    const users: string[] = [];
    const one = () =>
      b.workTurns({ limit: 1, now: AT }, ({ address }) => {
        users.push(address.user);
        return outcome();
      });
    expect([await one(), await one()]).toEqual([1, 0]);
    await other.query('rollback');
    expect([await one(), users]).toEqual([1, ['free', 'held']]);
    await other.end();
    await Promise.all([a.close(), b.close()]);
  });

  test('are not taken for alive because of one with their number on another database', async () => {
    const elsewhere = await openPostgresStore({ url: await server.createDatabase() });
    const url = await server.createDatabase();
    const a = await openPostgresStore({ url });
    await a.receive([message('x', '1')]);
    await a.workTurns({ limit: 1, now: AT }, () => outcome({ sends: [{ body: 'hello' }] }));
    await a.claimSends({ limit: 1, now: AT });
    await a.vanish();
    const b = await openPostgresStore({ url });
    await expect
      .poll(async () => (await b.claimSends({ limit: 1, now: AT })).length, { timeout: 2_000 })
      .toBe(1);
    await Promise.all([elsewhere.close(), b.close()]);
  });

  test('are woken when another dies in the middle of a turn', async () => {
    const { a, b } = await two();
    const woken = new Promise((resolve) => b.onChange(() => resolve('woken')));
    await a.vanish();
    expect(await woken).toBe('woken');
    await b.close();
  });

  test('miss nobody who writes for the first time while another tells his number something', async () => {
    const { a, b } = await two();
    const told: string[] = [];
    const run = async (store: Store): Promise<void> => {
      while (await store.isBusy(AT)) {
        await store.workTurns({ limit: 4, now: AT }, ({ address, inputs }) => {
          for (const { kind, body } of inputs) if (kind === 'told') told.push(body as string);
          const tells = inputs.flatMap(({ kind, providerId }) =>
            kind === 'message' && address.user === 'teller' ? [tellTo(String(providerId))] : [],
          );
          return outcome({ tells });
        });
      }
    };
    const numbers = Array.from({ length: 30 }, (_, n) => `98000010${String(n).padStart(2, '0')}`);
    for (const mobile of numbers) {
      await a.receive([message('teller', mobile)]);
      const writes = b.receive([message(mobile, '1', { verifiedMobile: mobile })]);
      await Promise.all([run(a), writes]);
      await run(b);
    }
    for (const mobile of numbers) {
      const heard = told.filter((each) => each.endsWith(mobile)).map((each) => each.split(' ')[0]);
      expect([['alert'], ['nobody', 'came']]).toContainEqual(heard);
    }
    await Promise.all([a.close(), b.close()]);
  });

  test('lose none of a citizen’s facts that two learn at once', async () => {
    const { a, b } = await two();
    const mobile = { verifiedMobile: '9800000001' };
    for (let n = 0; n < 10; n += 1) {
      await a.receive([
        message('x', `x${n}`, mobile),
        message('y', `y${n}`, { ...mobile, channel: 'telegram' }),
      ]);
      const run = (store: Store) =>
        store.workTurns({ limit: 1, now: AT }, ({ address, citizen }) =>
          outcome({ citizenFacts: [...((citizen?.facts as string[] | null) ?? []), `${address.user}${n}`] }),
        );
      while (await a.isBusy(AT)) await Promise.all([run(a), run(b)]);
    }
    let facts: unknown;
    await a.receive([message('x', 'last', mobile)]);
    await a.workTurns({ limit: 1, now: AT }, ({ citizen }) => {
      facts = citizen?.facts;
      return outcome();
    });
    expect(facts).toHaveLength(20);
    await Promise.all([a.close(), b.close()]);
  });

  test('a database that answers slowly is not asked for the dead by ever more connections', async () => {
    const url = await server.createDatabase();
    const store = await openPostgresStore({ url, sweepEveryMs: 1 });
    const other = new pg.Client(url);
    await other.connect();
    await other.query('begin; lock table calls in access exclusive mode');
    await other.query('select pg_sleep(0.3)');
    const { rows } = await other.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
    await other.query('rollback');
    await other.end();
    await store.close();
  });

  test('a newer schema is refused with the mend', async () => {
    const url = await server.createDatabase();
    await (await openPostgresStore({ url })).close();
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`insert into migrations select n, 'future' from generate_series(90, 99) n`);
    await client.end();
    await expect(openPostgresStore({ url })).rejects.toThrow(/written by a newer version/);
  });

  test('a database that refuses connections is told in one sentence', async () => {
    await expect(openPostgresStore({ url: 'postgres://nobody:none@127.0.0.1:1/none' })).rejects.toThrow(
      /^DATABASE_URL: the database cannot be used \(ECONNREFUSED\); check/,
    );
  });

  test('a connection that the server ends is made again, and work goes on', async () => {
    const { url, a, b } = await two();
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await client.end();
    await expect
      .poll(
        () =>
          a.receive([message('x', '1')]).then(
            () => 'ok',
            () => 'away',
          ),
        { timeout: 5_000 },
      )
      .toBe('ok');
    await expect.poll(async () => (await b.stats()).inboxWaiting, { timeout: 5_000 }).toBe(1);
    await Promise.all([a.close(), b.close()]);
  });
});

test('a backup that cannot be written fails, and the store goes on', async () => {
  const store = await openPostgresStore({ url: await server.createDatabase() });
  await expect(store.backUp('/dev/full')).rejects.toThrow(/EEXIST/);
  await expect(store.backUp('/no/such/folder/file')).rejects.toThrow(/ENOENT/);
  await store.receive([message('a', '1')]);
  await store.close();
});
