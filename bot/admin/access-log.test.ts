import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess } from '../commands/command-process.ts';
import { message, outcome } from '../store/conformance/samples.ts';
import { openStore } from '../store/open-store.ts';

const ASHA = '9800000001';
const STRANGER = '9800000009';
const ME = userInfo().username;
const root = mkdtempSync(`${tmpdir()}/samvaad-access-`);
const data = `${root}/data`;
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  await admin('key', 'new', `${root}/store.key`);
  rmSync(data, { recursive: true, force: true });
  const place = { dataDir: mkdtempSync(`${root}/`), storeKeyFile: `${root}/store.key` };
  const store = await openStore(place);
  await store.receive([message(`+91${ASHA}`, '1', { verifiedMobile: ASHA })]);
  await store.workTurns({ limit: 1, now: Date.now() }, () => outcome({}));
  await store.backUp(`${root}/first.backup`);
  await store.close();
  await admin('restore', `${root}/first.backup`);
}, 60_000);

async function admin(...args: readonly string[]) {
  const env = { DATA_DIR: data, STORE_KEY_FILE: `${root}/store.key` };
  return new CommandProcess(['admin', '--json', ...args], env).end();
}

describe('what operators have done', { timeout: 60_000 }, () => {
  test('is written down with who, when and what, and names no citizen', async () => {
    expect((await admin('citizens', 'export', '--mobile', ASHA)).code).toBe(0);
    expect((await admin('citizens', 'export', '--mobile', STRANGER)).code).toBe(1);
    expect((await admin('--as', 'R. Rao', 'citizens', 'erase', '--mobile', ASHA, '--dry-run')).code).toBe(0);
    expect((await admin('citizens', 'erase', '--mobile', ASHA)).code).toBe(0);
    expect((await admin('backup', `${root}/second.backup`)).code).toBe(0);

    const { code, lines, stderr } = await admin('access-log', '--limit', '10');
    expect([code, stderr]).toEqual([0, '']);
    expect(lines).toMatchObject([
      { action: 'back_up', operator: ME },
      { action: 'erase_citizen', operator: ME, isDryRun: false, isKnown: true },
      { action: 'erase_citizen', operator: ME, stated: 'R. Rao', isDryRun: true },
      { action: 'export_citizen', isKnown: false },
      { action: 'export_citizen', isKnown: true },
      { action: 'restore', operator: ME },
    ]);
    expect(lines[4]?.['citizen']).toBe(lines[1]?.['citizen']);
    expect(JSON.stringify(lines)).not.toMatch(/98000000/);

    const aboutAsha = await admin('access-log', '--mobile', ASHA, '--limit', '2');
    expect(aboutAsha.lines.map(({ action }) => action)).toEqual(['erase_citizen', 'erase_citizen']);
    const last = String(aboutAsha.lines.at(-1)?.['id']);
    expect(aboutAsha.stderr).toBe(`there may be more: --before ${last}\n`);
    const older = await admin('access-log', '--mobile', ASHA, '--before', last);
    expect(older.lines).toMatchObject([{ action: 'export_citizen' }]);
  });

  test.each([
    [['access-log', '--limit', '0'], /has to be a whole number from 1 to 1000/],
    [['access-log', '--before', 'x'], /has to be an id that this command printed/],
    [['--as', '', 'access-log'], /has to be a name/],
  ])('%j is refused in one line', async (args, sentence) => {
    const { code, stderr } = await admin(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
