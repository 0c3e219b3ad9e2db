import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { CommandProcess } from '../commands/command-process.ts';

const data = mkdtempSync(`${tmpdir()}/samvaad-handovers-`);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const admin = (...args: readonly string[]) =>
  new CommandProcess(['admin', '--json', ...args], { DATA_DIR: data }).end();

test('what corrects a filed complaint reaches whoever reads what was passed on, with its number', async () => {
  const chat = new CommandProcess([
    'chat',
    '--jsonl',
    '--data',
    data,
    '--clock',
    '2026-01-05T09:00:00+05:30',
  ]);
  const talk = ['street light not working in sector 4', 'yes', 'sector 5 not 4'];
  for (const text of talk) chat.write({ from: '+919800000001', text });
  expect((await chat.end()).code).toBe(0);

  const { lines: listed } = await admin('handovers');
  expect(listed).toMatchObject([
    { reason: 'about_a_filed_complaint', complaint: 'PG-PGR-2026-01-05-000002' },
  ]);
  expect(JSON.stringify(listed)).not.toContain('sector 5');

  const [only] = listed as readonly { readonly id: string }[];
  const { lines: shown } = await admin('handovers', '--id', only?.id ?? '');
  expect(shown).toMatchObject([{ body: { heard: 'sector 5 not 4' } }]);
  expect((await admin('handovers', '--id', 'nobody')).code).toBe(1);
}, 60_000);
