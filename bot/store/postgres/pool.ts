import pg from 'pg';

/** Instants are epoch milliseconds, far below where a number loses whole ones. */
const INT8 = 20;
const MAX_CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 5_000;

/** Reads bigint as numbers, on our connections alone. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);

export function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: 'samvaad',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  };
}

export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url), max: MAX_CONNECTIONS });
  // An idle connection that the server ends is replaced by the next question; without a listener it would end us.
  pool.on('error', () => undefined);
  // So would one that ends between two questions of a transaction: its next question fails, and that is told.
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}

export type Connection = pg.ClientBase;

/** Two transactions waited for each other, and this one was chosen to be undone: it may just be run again. */
const CONFLICTS = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 5;

/** Runs `work` between begin and commit on one connection; a throw undoes all of it. `work` may run more than once. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(pool, work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!CONFLICTS.has(code) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

async function transact<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  let isBroken = false;
  try {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch(() => (isBroken = true));
    throw error;
  } finally {
    connection.release(isBroken);
  }
}

/** What a claim writes need not survive the database's crash: whoever claimed is gone then too. */
export const WITHOUT_WAITING_FOR_DISK = 'set local synchronous_commit = off';
