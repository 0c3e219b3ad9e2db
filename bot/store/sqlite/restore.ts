import Database from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Restored } from '../keeping/store-keeping.ts';
import type { Instant } from '../port.ts';
import type { KeyPlace } from '../sealed/store-key.ts';
import { checkKey, KEY_CHECK } from '../sealed/unlock.ts';
import { StoreFault } from '../store-fault.ts';
import { lockFile } from './lock.ts';
import { openSqliteStore } from './open.ts';

const MAGIC = 'SQLite format 3\u0000';
const BESIDE = ['', '-wal', '-shm', '.lock'];

export interface RestoreSqlite {
  readonly file: string;
  readonly place: KeyPlace;
  readonly path: string;
  readonly at: Instant;
}

/** The copy is brought forward and marked beside the store's place, and takes it only when it is whole. */
export async function restoreSqlite({ file, place, path, at }: RestoreSqlite): Promise<Restored> {
  mkdirSync(dirname(path), { recursive: true });
  const unlock = lockFile(path);
  const part = `${path}.part`;
  try {
    refuseUnlessEmpty(path);
    checkCopy(file);
    remove(part);
    copyFileSync(file, part);
    const restored = await prepare(part, place, at);
    sync(part);
    remove(path, ['', '-wal', '-shm']);
    renameSync(part, path);
    sync(dirname(path));
    return restored;
  } finally {
    remove(part);
    unlock();
  }
}

async function prepare(part: string, place: KeyPlace, at: Instant): Promise<Restored> {
  const store = await openSqliteStore({ path: part });
  try {
    checkKey(await store.note(KEY_CHECK), place);
    return await store.markRestored(at);
  } finally {
    await store.close();
  }
}

function refuseUnlessEmpty(path: string): void {
  if (!existsSync(path)) return;
  const db = new Database(path);
  try {
    const rows = db.prepare(`select 1 from sqlite_master where name = 'conversations'`).all();
    if (rows.length === 0 || db.prepare('select 1 from conversations limit 1').all().length === 0) return;
  } finally {
    db.close();
  }
  throw new StoreFault(
    `${path} holds data; a backup is restored into an empty store only: move it away first`,
  );
}

/** Before anything is written: a backup that was cut short must not take the place of anything. */
function checkCopy(file: string): void {
  if (!existsSync(file)) throw new StoreFault(`${file} is not there; name the backup's file`);
  const head = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, 'r');
  readSync(handle, head);
  closeSync(handle);
  if (head.toString('latin1') !== MAGIC)
    throw new StoreFault(`${file} is no backup of this kind of store; one of PostgreSQL needs DATABASE_URL`);
  const db = new Database(file, { readonly: true });
  try {
    if (db.pragma('quick_check', { simple: true }) === 'ok') return;
  } catch (error) {
    throw new StoreFault(`${file} is damaged; take another backup`, { cause: error });
  } finally {
    db.close();
  }
  throw new StoreFault(`${file} is damaged; take another backup`);
}

function remove(path: string, ends: readonly string[] = BESIDE): void {
  for (const end of ends) rmSync(`${path}${end}`, { force: true });
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
