import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestServer } from './postgres/test-server.ts';

export type StoreKind = 'sqlite' | 'postgres';

/** What these versions stored was not sealed yet. */
const UNSEALED: Readonly<Record<StoreKind, readonly string[]>> = {
  sqlite: ['0001.sql', '0002.sql', '0003.sql'],
  postgres: ['0001.sql', '0002.sql'],
};

/**
 * Stores as each earlier version left them. Sealed ones hold: Asha has confirmed a complaint while the platform was down,
 * the welcome to a stranger is not sent yet, and Imran's message is not worked yet.
 */
export const fixtures = {
  unsealed: (kind: StoreKind): readonly string[] => UNSEALED[kind],
  sealed: (kind: StoreKind): readonly string[] =>
    namesIn(kind, 'fixtures').filter((name) => !UNSEALED[kind].includes(name)),
  /** The names that there would be with one for every version, this one too. */
  ofAllVersions: (kind: StoreKind): readonly string[] =>
    namesIn(kind, 'migrations').map((_name, index) => `${String(index + 1).padStart(4, '0')}.sql`),

  /** Gives the file, in a new folder. */
  sqlite: (name: string, folder: string): string => {
    mkdirSync(folder, { recursive: true });
    const path = `${folder}/samvaad.db`;
    const db = new Database(path);
    db.exec(textOf('sqlite', name));
    db.close();
    return path;
  },

  /** Gives the address. */
  postgres: async (name: string, server: TestServer): Promise<string> => {
    const url = await server.createDatabase();
    const client = new pg.Client(url);
    await client.connect();
    await client.query(textOf('postgres', name));
    await client.end();
    return url;
  },

  /** The key of those that are sealed; gives the file. */
  key: (folder: string): string => {
    const file = `${folder}/fixtures.key`;
    writeFileSync(file, Buffer.alloc(32, 'test').toString('base64'));
    return file;
  },
};

function namesIn(kind: StoreKind, folder: string): readonly string[] {
  return readdirSync(fileURLToPath(new URL(`./${kind}/${folder}/`, import.meta.url)))
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
}

function textOf(kind: StoreKind, name: string): string {
  return readFileSync(new URL(`./${kind}/fixtures/${name}`, import.meta.url), 'utf8');
}
