import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Connection } from './pool.ts';

const ROWS_AT_ONCE = 500;
/** A picture is up to five megabytes. */
const FILES_AT_ONCE = 4;
/** Made by the migrations themselves, or meaningless elsewhere. */
const NOT_COPIED = new Set(['migrations']);

/** First line of a backup. */
export interface BackupHeader {
  readonly samvaad: 'backup';
  readonly store: 'postgres';
  /** Steps of migration that had been done. */
  readonly schema: number;
  readonly at: string;
  readonly keyCheck: string | null;
  readonly tables: readonly string[];
}

/** A line of rows; `bytea` is written as base64, everything else as the database writes it as text. */
export interface BackupRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Last line: without it the file is not whole. */
export interface BackupEnd {
  readonly end: true;
  readonly rows: number;
  /** SHA-256 over all lines before, hex. */
  readonly hash: string;
}

/** Writes one file of gzipped JSON Lines: a snapshot of one instant, while all processes go on. */
export async function backUp(pool: pg.Pool, file: string): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('begin isolation level repeatable read read only');
    await writeCopy(connection, file);
  } finally {
    await connection.query('rollback').catch(() => undefined);
    connection.release();
  }
}

async function writeCopy(connection: Connection, file: string): Promise<void> {
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  // A full disk is told by whoever waits for it next, at the latest below.
  written.catch(() => undefined);
  const put = async (text: string): Promise<void> => {
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
  };
  const hash = createHash('sha256');
  const write = async (line: BackupHeader | BackupRows): Promise<void> => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    await put(text);
  };
  const tables = await tablesOf(connection);
  await write(await headerOf(connection, tables));
  let rows = 0;
  for (const table of tables)
    for await (const part of rowsOf(connection, table)) {
      rows += part.rows.length;
      await write(part);
    }
  await put(`${JSON.stringify({ end: true, rows, hash: hash.digest('hex') } satisfies BackupEnd)}\n`);
  gzip.end();
  await written;
}

/** Parents before those that refer to them. */
async function tablesOf(connection: Connection): Promise<readonly string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
     order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.relname`,
  );
  const names = rows.map(({ name }) => name).filter((name) => !NOT_COPIED.has(name));
  const first = ['citizens', 'conversations'];
  return [...first, ...names.filter((name) => !first.includes(name))];
}

async function headerOf(connection: Connection, tables: readonly string[]): Promise<BackupHeader> {
  const { rows: steps } = await connection.query<{ n: number }>('select count(*)::int as n from migrations');
  const { rows: notes } = await connection.query<{ value: string }>(
    `select value from notes where name = 'key_check'`,
  );
  return {
    samvaad: 'backup',
    store: 'postgres',
    schema: steps[0]?.n ?? 0,
    at: new Date().toISOString(),
    keyCheck: notes[0]?.value ?? null,
    tables,
  };
}

async function* rowsOf(connection: Connection, table: string): AsyncGenerator<BackupRows> {
  const { rows: described } = await connection.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  );
  const columns = described.map(({ name }) => name);
  const atOnce = described.some(({ type }) => type === 'bytea') ? FILES_AT_ONCE : ROWS_AT_ONCE;
  const selected = described.map(({ name, type }) =>
    type === 'bytea' ? `encode("${name}", 'base64')` : `"${name}"::text`,
  );
  await connection.query(`declare copied no scroll cursor for select ${selected.join(', ')} from "${table}"`);
  for (;;) {
    const { rows } = await connection.query<(string | null)[]>({
      text: `fetch ${atOnce} from copied`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    yield { table, columns, rows };
  }
  await connection.query('close copied');
}
