import type pg from 'pg';
import { accessLog, recordAccess } from '../keeping/access-log.ts';
import { deleteAged } from '../keeping/delete-aged.ts';
import { eraseCitizen } from '../keeping/erase-citizen.ts';
import { keptCitizen } from '../keeping/kept-citizen.ts';
import { markRestored } from '../keeping/mark-restored.ts';
import { relinkCitizen } from '../keeping/relink-citizen.ts';
import { replaceKeys } from '../keeping/replace-keys.ts';
import type { RunSql, SqlOutcome, SqlStatement } from '../keeping/sql.ts';
import type { StoreKeeping } from '../keeping/store-keeping.ts';
import { backUp } from './back-up.ts';
import { inTransaction, type Connection } from './pool.ts';

/** Claims of processes that are not of this database; a number that was given since the copy must not come again. */
export const AFTER_RESTORE: readonly SqlStatement[] = [
  { text: 'update outbox set claimed_by = null' },
  { text: 'update calls set claimed_by = null' },
  {
    text: `select setval(pg_get_serial_sequence('outbox', 'id'), (select coalesce(max(id), 0) + 1000000 from outbox))`,
  },
];

/** Runs statements in the transaction of this connection. */
export function runOn(connection: Connection): RunSql {
  return async (statements) => {
    const outcomes: SqlOutcome[] = [];
    for (const { text, values } of statements)
      outcomes.push({ rows: (await connection.query(text, [...(values ?? [])])).rows as SqlOutcome['rows'] });
    return outcomes;
  };
}

/** What is done to the database as a whole. */
export function keepingOn(pool: pg.Pool): StoreKeeping {
  const run: RunSql = (statements) => inTransaction(pool, (connection) => runOn(connection)(statements));
  return {
    keptCitizen: (mobile) => keptCitizen(run, 'person', mobile),
    eraseCitizen: (mobile, options) => eraseCitizen(run, 'person', mobile, options),
    relinkCitizen: (mobile, options) => relinkCitizen(run, mobile, options),
    deleteAged: (before, options) => deleteAged(run, before, options),
    recordAccess: (entry) => recordAccess(run, entry),
    accessLog: (page) => accessLog(run, page),
    replaceKeys: (change) => replaceKeys(run, change),
    backUp: (file) => backUp(pool, file),
    markRestored: (at) => markRestored(run, at, AFTER_RESTORE),
  };
}
