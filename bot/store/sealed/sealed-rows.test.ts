import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess } from '../../commands/command-process.ts';
import { startTestServer, type TestServer } from '../postgres/test-server.ts';
import { makeStoreKey } from './store-key.ts';

const MOBILE = '9800000003';
/** All that this person says and is: none of it may be found in what is stored. */
const TOLD = [
  'namaste ji',
  'the lamp beside our mango tree is dark',
  'Sector 4',
  'Kasturi Devi',
  MOBILE,
  'StreetLight',
  'lamp',
  'SEC04',
];

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(`${tmpdir()}/samvaad-sealed-`);
  server = await startTestServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A whole first complaint: words, a place, a name, the button; then something that waits unanswered in a draft. */
async function talk(data: string, env: Readonly<Record<string, string>>): Promise<void> {
  const chat = new CommandProcess(['chat', '--jsonl', '--data', data], { LOG_LEVEL: 'debug', ...env });
  const say = (id: string, text: string) => chat.say({ id, from: `+91${MOBILE}`, text });
  const heard = [
    ...(await say('a1', 'namaste ji')),
    ...(await say('a2', 'the lamp beside our mango tree is dark')),
    ...(await say('a3', 'Sector 4')),
    ...(await say('a4', 'Kasturi Devi')),
    ...(await say('a5', 'yes')),
  ];
  expect(JSON.stringify(heard)).toMatch(/PG-PGR-/);
  await say('a6', 'the lamp beside our mango tree is dark');
  const { stderr } = await chat.end();
  for (const secret of TOLD) expect(stderr).not.toContain(secret);
}

function found(stored: string): readonly string[] {
  const encodings = (secret: string): readonly string[] => [
    secret,
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
  return TOLD.filter((secret) => encodings(secret).some((each) => stored.includes(each)));
}

describe('of a whole conversation nothing can be read in what is stored', () => {
  test('in the files of SQLite', async () => {
    const data = `${folder}/sqlite`;
    await talk(data, {});
    const files = readdirSync(data).filter((name) => name.startsWith('samvaad.db'));
    expect(files).toContain('samvaad.db');
    expect(statSync(`${data}/store.key`).mode & 0o777).toBe(0o600);
    for (const name of files) expect(found(readFileSync(`${data}/${name}`, 'latin1'))).toEqual([]);
  });

  test('in the rows of PostgreSQL', async () => {
    const url = await server.createDatabase();
    makeStoreKey(`${folder}/pg.key`);
    await talk(`${folder}/postgres`, { DATABASE_URL: url, STORE_KEY_FILE: `${folder}/pg.key` });
    const client = new pg.Client(url);
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    let stored = '';
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`);
      stored += rows.map(({ row }) => row).join('\n');
    }
    await client.end();
    expect(stored.length).toBeGreaterThan(5_000);
    expect(found(stored)).toEqual([]);
  });
});
