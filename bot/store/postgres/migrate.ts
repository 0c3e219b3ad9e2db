import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { StoreFault } from '../store-fault.ts';
import { inTransaction, type Connection } from './pool.ts';

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));
/** Any number of processes may start at once: one of them migrates, the others wait here. */
const MIGRATION_LOCK = 7_266_001;

/** Brings the database forward to this version, under a lock, all steps in one transaction. */
export function migrate(pool: pg.Pool): Promise<void> {
  return inTransaction(pool, (connection) => migrateOn(connection));
}

function stepNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
}

/** The version of the schema that this code knows. */
export function knownSteps(): number {
  return stepNames().length;
}

const MADE = /^create (table|sequence|function) (\w+)/gm;

/** Everything of a schema that the steps make, in the order in which they make it. */
export function madeBySteps(): readonly { readonly kind: string; readonly name: string }[] {
  return stepNames().flatMap((step) =>
    [...readFileSync(`${FOLDER}${step}`, 'utf8').matchAll(MADE)].map(([, kind, name]) => ({
      kind: kind as string,
      name: name as string,
    })),
  );
}

/** As far as `upTo` steps, or all; inside the transaction that calls it. */
export async function migrateOn(connection: Connection, upTo?: number): Promise<void> {
  const steps = stepNames();
  await connection.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await connection.query(
    'create table if not exists migrations (step integer primary key, name text not null)',
  );
  const { rows } = await connection.query<{ done: number }>('select count(*)::int as done from migrations');
  const done = Math.max(rows[0]?.done ?? 0, upTo ?? 0);
  if (done > steps.length) {
    throw new StoreFault(
      `the database was written by a newer version (schema ${done}, this one knows ${steps.length}); run that version, or restore a backup made before it`,
    );
  }
  for (const [index, name] of steps.slice(0, upTo).entries()) {
    if (index < (rows[0]?.done ?? 0)) continue;
    await connection.query(readFileSync(`${FOLDER}${name}`, 'utf8'));
    await connection.query('insert into migrations values ($1, $2)', [index + 1, name]);
  }
}
