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

export function openPool(url: string, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url), max: MAX_CONNECTIONS, ...more });
  // An idle connection that the server ends is replaced by the next question; without a listener it would end us.
  pool.on('error', () => undefined);
  // So would one that ends between two questions of a transaction: its next question fails, and that is told.
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  return pool;
}

export type Connection = pg.ClientBase;
/** Where single statements are run, each a transaction of its own. */
export type Statements = Pick<pg.Pool, 'query'>;

/** Two transactions waited for each other, and this one was chosen to be undone: it may just be run again. */
const CONFLICTS = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 5;

/** Runs `work` between begin and commit on one connection; a throw undoes all of it. `work` may run more than once. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return withoutConflict(() => transact(pool, work));
}

async function withoutConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
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

const MAX_CLAIMING = 2;

export interface Claims {
  /** `work` is one statement, and may run more than once. */
  run<T>(work: (statements: Statements) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/**
 * Connections for claims, which are one statement each: one way to the server and back, and no waiting for its disk,
 * because what a claim writes need not survive the database's crash: whoever claimed is gone then too.
 */
export function openClaims(url: string): Claims {
  const pool = openPool(url, { max: MAX_CLAIMING, options: '-c synchronous_commit=off' });
  return { run: (work) => withoutConflict(() => work(pool)), end: () => pool.end() };
}
