import type pg from 'pg';
import { markRestored } from '../keeping/mark-restored.ts';
import type { Restored } from '../keeping/store-keeping.ts';
import type { Instant } from '../port.ts';
import { checkKey } from '../sealed/unlock.ts';
import type { KeyPlace } from '../sealed/store-key.ts';
import { StoreFault } from '../store-fault.ts';
import type { BackupRows } from './back-up.ts';
import { checkBackup, rowsOfBackup } from './backup-file.ts';
import { databaseFault } from './database-fault.ts';
import { AFTER_RESTORE, runOn } from './keeping.ts';
import { knownSteps, madeBySteps, migrateOn } from './migrate.ts';
import { inTransaction, openPool, type Connection } from './pool.ts';

export interface RestorePostgres {
  readonly file: string;
  readonly place: KeyPlace;
  readonly url: string;
  readonly at: Instant;
}

/** Everything in one transaction: made as it was, filled, brought forward, marked. */
export async function restorePostgres({ file, place, url, at }: RestorePostgres): Promise<Restored> {
  const header = await checkBackup(file);
  refuseNewer(file, header.schema);
  checkKey(header.keyCheck, place);
  const pool = openPool(url);
  try {
    return await inTransaction(pool, async (connection) => {
      await makeRoom(connection);
      await migrateOn(connection, header.schema);
      for await (const part of rowsOfBackup(file)) await insert(connection, part);
      await setSequences(connection, header.tables);
      await migrateOn(connection);
      return markRestored(runOn(connection), at, AFTER_RESTORE);
    });
  } catch (error) {
    throw databaseFault(error);
  } finally {
    await pool.end();
  }
}

function refuseNewer(file: string, schema: number): void {
  const known = knownSteps();
  if (schema > known)
    throw new StoreFault(
      `${file} was made by a newer version (schema ${schema}, this one knows ${known}); restore it with that version`,
    );
}

/**
 * A service that has started here once has left empty tables of its own version, which may be a later one than the copy's:
 * all of them go, and nothing else that somebody keeps in this database.
 */
async function makeRoom(connection: Connection): Promise<void> {
  // Who knows this version's steps knows all there is to go, unless a newer one has been here: that is refused.
  await migrateOn(connection);
  const { rowCount } = await connection.query('select 1 from conversations limit 1');
  if (rowCount !== 0)
    throw new StoreFault(
      'DATABASE_URL: the database holds data; a backup is restored into an empty one only: name another',
    );
  for (const { kind, name } of [...madeBySteps().toReversed(), { kind: 'table', name: 'migrations' }])
    await connection.query(`drop ${kind} "${name}" cascade`);
}

async function insert(connection: pg.ClientBase, { table, columns, rows }: BackupRows): Promise<void> {
  if (table === 'notes') await connection.query('delete from notes');
  const { rows: types } = await connection.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [`"${table}"`],
  );
  const typeOf = new Map(types.map(({ name, type }) => [name, type]));
  const values = columns.map((name, index) => {
    const column = `v."${name}"`;
    const type = typeOf.get(name) ?? 'text';
    return {
      unnest: `$${index + 1}::text[]`,
      value: type === 'bytea' ? `decode(${column}, 'base64')` : `${column}::${type}`,
    };
  });
  const names = columns.map((name) => `"${name}"`).join(', ');
  await connection.query(
    `insert into "${table}" (${names}) overriding system value
     select ${values.map(({ value }) => value).join(', ')} from unnest(${values.map(({ unnest }) => unnest).join(', ')}) as v (${names})`,
    columns.map((_name, index) => rows.map((row) => row[index] ?? null)),
  );
}

/** New rows are numbered after those that were copied. */
async function setSequences(connection: Connection, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await connection.query<{ sequence: string; column: string }>(
      `select pg_get_serial_sequence($1, column_name) as sequence, column_name as column
       from information_schema.columns where table_schema = current_schema() and table_name = $2 and is_identity = 'YES'`,
      [`"${table}"`, table],
    );
    for (const { sequence, column } of rows)
      await connection.query(
        `select setval($1, (select coalesce(max("${column}"), 0) + 1 from "${table}"), false)`,
        [sequence],
      );
  }
}
