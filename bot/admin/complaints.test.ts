import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess } from '../commands/command-process.ts';
import { message, outcome } from '../store/conformance/samples.ts';
import { openStore } from '../store/open-store.ts';

const DAY_MS = 86_400_000;
const ID = 'PG-PGR-2026-01-05-000002';
const data = mkdtempSync(`${tmpdir()}/samvaad-complaints-`);
afterAll(() => rmSync(data, { recursive: true, force: true }));

beforeAll(async () => {
  const store = await openStore({ dataDir: data });
  const now = Date.now();
  const keep = (bytes: string) =>
    store.keepMedia({ type: 'audio/ogg', bytes: Buffer.from(bytes), expiresAt: now - 10 * DAY_MS });
  const [first, second, old] = [await keep('first'), await keep('second'), await keep('old')];
  await store.receive([message('+919800000001', '1')]);
  const until = now + DAY_MS;
  const kept = [
    { media: first, until, complaint: ID },
    { media: second, until, complaint: ID },
    { media: old, until: now - DAY_MS, complaint: 'PG-PGR-2025-01-05-000001' },
  ];
  await store.workTurns({ limit: 1, now: Number.MAX_SAFE_INTEGER }, () => outcome({ keepMedia: kept }));
  await store.close();
});

async function voice(...args: readonly string[]) {
  const { code, lines } = await new CommandProcess(['admin', 'complaints', 'voice', '--json', ...args], {
    DATA_DIR: data,
  }).end();
  return { code, lines };
}

describe('the voice notes of complaints', () => {
  test('are listed until their time is over', async () => {
    const { code, lines } = await voice();
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { complaint: ID, note: 1, type: 'audio/ogg' },
      { complaint: ID, note: 2, type: 'audio/ogg' },
    ]);
    expect((await voice('--id', 'PG-PGR-2025-01-05-000001')).lines).toEqual([]);
  });

  test('are written to a new file that nobody else can read, and over none that is there', async () => {
    const out = `${data}/note.ogg`;
    expect(await voice('--id', ID, '--note', '2', '--out', out)).toMatchObject({
      code: 0,
      lines: [{ complaint: ID, file: out, bytes: 6 }],
    });
    expect(readFileSync(out, 'utf8')).toBe('second');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect((await voice('--id', ID, '--out', out)).code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('second');
  });

  test.each([
    ['a note that is not there', 1, ['--id', ID, '--note', '3', '--out', `${data}/none`]],
    ['a note whose time is over', 1, ['--id', 'PG-PGR-2025-01-05-000001', '--out', `${data}/none`]],
    ['no complaint', 2, ['--out', `${data}/none`]],
    ['no number', 2, ['--id', ID, '--note', 'zero', '--out', `${data}/none`]],
  ])('%s is said, and nothing is written', async (_what, code, args) => {
    expect((await voice(...args)).code).toBe(code);
    expect(existsSync(`${data}/none`)).toBe(false);
  });
});
