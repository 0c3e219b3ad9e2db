import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { message, outcome } from '../conformance/samples.ts';
import { Inbox } from './inbox.ts';
import { migrate } from './migrate.ts';
import { Turns } from './turns.ts';
import { Writer } from './writer.ts';

const MORE_THAN_FITS = 'x'.repeat(2_000_000);
const NOW = 1_000;

/** On a full disk SQLite may undo the whole transaction by itself: what shares a commit then shares its end. */
describe('a full disk', () => {
  let folder: string;
  let db: Database.Database;
  let writer: Writer;
  let inbox: Inbox;
  beforeEach(() => {
    folder = mkdtempSync(`${tmpdir()}/samvaad-full-`);
    db = new Database(`${folder}/store.db`);
    db.pragma('journal_mode = WAL');
    migrate(db, folder);
    db.pragma('max_page_count = 200');
    // Small, so that pages leave memory in the middle of a transaction, as they do under load.
    db.pragma('cache_size = 10');
    writer = new Writer(db);
    inbox = new Inbox(db);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const receive = (user: string, body = 'short') =>
    writer.write(() => inbox.receive(message(user, '1', { body })));
  const waiting = (): number =>
    (db.prepare('select count(*) as n from inputs').get() as { readonly n: number }).n;

  test('undoes all that was to be committed together, and says so to each', async () => {
    const all = await Promise.allSettled([receive('a'), receive('b', MORE_THAN_FITS), receive('c')]);
    expect(all).toMatchObject(
      ['a', 'b', 'c'].map(() => ({ status: 'rejected', reason: { code: 'SQLITE_FULL' } })),
    );
    expect(waiting()).toBe(0);
  });

  test('keeps nobody from writing once there is room', async () => {
    await Promise.allSettled([receive('b', MORE_THAN_FITS)]);
    expect(await receive('a')).toMatchObject({ kind: 'stored' });
    expect(waiting()).toBe(1);
  });

  test('is no failure of the conversation that was being written', async () => {
    await receive('a');
    const turns = new Turns(db, writer, inbox);
    const work = (record: string) =>
      writer.write(() =>
        turns.work(
          10,
          NOW,
          () => outcome({ record }),
          () => expect.unreachable(),
        ),
      );
    await expect(work(MORE_THAN_FITS)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(db.prepare('select failures, turn from conversations').all()).toEqual([{ failures: 0, turn: 0 }]);
    expect(await work('fits')).toBe(1);
  });
});
