import type pg from 'pg';
import { deleteAged } from '../keeping/delete-aged.ts';
import { eraseCitizen } from '../keeping/erase-citizen.ts';
import { keptCitizen } from '../keeping/kept-citizen.ts';
import type { RunSql, SqlOutcome } from '../keeping/sql.ts';
import type { StoreKeeping } from '../keeping/store-keeping.ts';
import { backUp } from './back-up.ts';
import { inTransaction } from './pool.ts';

/** What is done to the database as a whole. */
export function keepingOn(pool: pg.Pool): StoreKeeping {
  const run: RunSql = (statements) =>
    inTransaction(pool, async (connection) => {
      const outcomes: SqlOutcome[] = [];
      for (const { text, values } of statements)
        outcomes.push({
          rows: (await connection.query(text, [...(values ?? [])])).rows as SqlOutcome['rows'],
        });
      return outcomes;
    });
  return {
    keptCitizen: (mobile) => keptCitizen(run, 'person', mobile),
    eraseCitizen: (mobile, options) => eraseCitizen(run, 'person', mobile, options),
    deleteAged: (before, options) => deleteAged(run, before, options),
    backUp: (file) => backUp(pool, file),
  };
}
