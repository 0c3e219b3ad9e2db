import SqliteDatabase, { type Database } from 'better-sqlite3';
import { accessLog, recordAccess } from '../keeping/access-log.ts';
import { deleteAged } from '../keeping/delete-aged.ts';
import { eraseCitizen } from '../keeping/erase-citizen.ts';
import { keptCitizen } from '../keeping/kept-citizen.ts';
import { markRestored } from '../keeping/mark-restored.ts';
import { relinkCitizen } from '../keeping/relink-citizen.ts';
import { replaceKeys } from '../keeping/replace-keys.ts';
import type { RunSql, SqlStatement } from '../keeping/sql.ts';
import type { StoreKeeping } from '../keeping/store-keeping.ts';
import type { Writer } from './writer.ts';

const ALL_PAGES = 0x7fffffff;

/** A number that was given since the copy must not come again. */
const AFTER_RESTORE: readonly SqlStatement[] = [
  { text: `update sqlite_sequence set seq = seq + 1000000 where name = 'outbox'` },
];

/** What is done to the file as a whole. */
export function keepingOn(db: Database, writer: Writer): StoreKeeping {
  const runOne = ({ text, values = [] }: SqlStatement) => {
    const statement = db.prepare<unknown[], Record<string, unknown>>(text);
    // `$1` is a name to SQLite.
    const named = Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
    if (statement.reader) return { rows: statement.all(named) };
    statement.run(named);
    return { rows: [] };
  };
  const run: RunSql = (statements) => writer.write(() => statements.map(runOne));
  return {
    keptCitizen: (mobile) => keptCitizen(run, 'user', mobile),
    eraseCitizen: (mobile, options) => eraseFromDisk(db, () => eraseCitizen(run, 'user', mobile, options)),
    relinkCitizen: (mobile, options) => relinkCitizen(run, mobile, options),
    deleteAged: (before, options) => eraseFromDisk(db, () => deleteAged(run, before, options)),
    recordAccess: (entry) => recordAccess(run, entry),
    accessLog: (page) => accessLog(run, page),
    replaceKeys: (change) => eraseFromDisk(db, () => replaceKeys(run, change)),
    backUp: async (file) => {
      // In one step: a copy that the service writes in between would begin again, and never end under load.
      await db.backup(file, { progress: () => ALL_PAGES });
      asOneFile(file);
    },
    markRestored: (at) => markRestored(run, at, AFTER_RESTORE),
  };
}

/** Without a log beside it, so that it may be moved and read as it is. */
function asOneFile(file: string): void {
  const copy = new SqliteDatabase(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** What is deleted is overwritten in the file, and its log is emptied: a destroyed key must not be found there. */
async function eraseFromDisk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  db.pragma('secure_delete = ON');
  try {
    return await work();
  } finally {
    db.pragma('secure_delete = OFF');
    db.pragma('wal_checkpoint(TRUNCATE)');
  }
}
