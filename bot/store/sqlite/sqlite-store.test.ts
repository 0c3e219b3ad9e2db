import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { storeConformance } from '../conformance.ts';
import { message, outcome } from '../conformance/samples.ts';
import type { StorePlace } from '../conformance/stage.ts';
import { accessLogConformance } from '../keeping/access-log-conformance.ts';
import { keepingConformance } from '../keeping/keeping-conformance.ts';
import type { Store } from '../port.ts';
import { sealedForTest } from '../sealed/test-seals.ts';
import { openSqliteStore } from './open.ts';

const root = mkdtempSync(`${tmpdir()}/samvaad-sqlite-`);
let folders = 0;
const fresh = (): string => `${root}/${(folders += 1)}.db`;
afterAll(() => rmSync(root, { recursive: true, force: true }));

storeConformance('SQLite', () => place((store) => store));
storeConformance('sealed SQLite', () => place(sealedForTest));
keepingConformance('sealed SQLite', () => place(sealedForTest));
accessLogConformance('sealed SQLite', () => place(sealedForTest));

function place(sealed: (store: Store) => Store): Promise<StorePlace> {
  let path = fresh();
  return Promise.resolve({
    open: async () => sealed(await openSqliteStore({ path })),
    // A killed process leaves the file and its log as they are at that instant: so they are copied, and the next opens the copy.
    kill: async (store) => {
      const copy = fresh();
      for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);
      path = copy;
      await store.close();
    },
    remove: () => Promise.resolve(),
  });
}

describe('a SQLite file', () => {
  test('that another process uses is refused with the mend', async () => {
    const path = fresh();
    const store = await openSqliteStore({ path });
    await expect(openSqliteStore({ path })).rejects.toThrow(/in use by another process; stop that one/);
    await store.close();
  });

  test('that is no database is refused with the mend', async () => {
    const path = fresh();
    writeFileSync(path, 'this is no database at all, but long enough to look like one '.repeat(50));
    await expect(openSqliteStore({ path })).rejects.toThrow(
      /cannot be read as a database .*restore the last backup/,
    );
  });

  test('of a newer version is refused with the mend', async () => {
    const path = fresh();
    await (await openSqliteStore({ path })).close();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    await expect(openSqliteStore({ path })).rejects.toThrow(/written by a newer version \(schema 99/);
  });

  test('is copied whole while the service writes without a pause', async () => {
    const path = fresh();
    const service = await openSqliteStore({ path });
    const beside = await openSqliteStore({ path, beside: true });
    let received = 0;
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await service.receive([message('a', String((received += 1)))]);
    })();
    const copy = fresh();
    await beside.backUp(copy);
    isDone = true;
    await writing;
    const restored = await openSqliteStore({ path: copy });
    const { messages, inboxWaiting } = await restored.stats();
    expect(messages).toBe(inboxWaiting);
    expect(messages).toBeLessThanOrEqual(received);
    await Promise.all([service.close(), beside.close(), restored.close()]);
  });

  test('holds no key of who was erased, in no corner of it', async () => {
    const path = fresh();
    const store = sealedForTest(await openSqliteStore({ path }));
    const user = message('a', '1', { verifiedMobile: '9800000001' });
    await store.receive([user]);
    await store.workTurns({ limit: 10, now: Date.now() }, () => outcome());
    const db = new Database(path, { readonly: true });
    const vaults = db
      .prepare('select vault from conversations union all select vault from citizens')
      .pluck()
      .all() as string[];
    db.close();
    const everywhere = (): string =>
      ['', '-wal'].map((end) => readFileSync(`${path}${end}`, 'latin1')).join('');
    expect(vaults.map((vault) => everywhere().includes(vault))).toEqual([true, true]);
    await store.eraseCitizen('9800000001', { media: [], isDryRun: false });
    expect(vaults.map((vault) => everywhere().includes(vault))).toEqual([false, false]);
    await store.close();
  });

  test('can be read beside the running service', async () => {
    const path = fresh();
    const service = await openSqliteStore({ path });
    await service.receive([message('a', '1')]);
    const beside = await openSqliteStore({ path, beside: true });
    expect((await beside.stats()).inboxWaiting).toBe(1);
    await beside.close();
    await service.close();
  });

  test('with a session that cannot be read hands it on as unreadable, and holds up no other conversation', async () => {
    const path = fresh();
    const before = await openSqliteStore({ path });
    await before.receive([message('broken', '1'), message('whole', '2')]);
    await before.workTurns({ limit: 10, now: Date.now() }, () => outcome());
    await before.close();
    const db = new Database(path);
    db.exec(`update conversations set session = '{broken' where user = 'broken'`);
    db.close();
    const after = await openSqliteStore({ path });
    await after.receive([message('broken', '3'), message('whole', '4')]);
    const sessions: unknown[] = [];
    await after.workTurns({ limit: 10, now: Date.now() }, ({ address, session }) => {
      sessions.push([address.user, session?.body]);
      return outcome();
    });
    expect(sessions).toEqual([
      ['broken', null],
      ['whole', { seen: true }],
    ]);
    await after.close();
  });
});
