import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { checkWhatsAppWeb } from './check-whatsapp-web.ts';

const whatsAppWeb = { executable: '/usr/bin/chromium' };

test('the doctor says of a pilot what it risks and what is still to do', () => {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-doctor-`);
  const lines = (more: object) =>
    checkWhatsAppWeb({ dataDir, ...more }).map(({ level, line }) => `${level}: ${line}`);
  expect(lines({})).toEqual(['ok: not set, so it does not run']);
  expect(lines({ whatsAppWeb })).toEqual([
    expect.stringMatching(/^warning: .*can ban/),
    expect.stringMatching(/^warning: .*scan the code/),
  ]);
  mkdirSync(`${dataDir}/whatsapp-web/session`, { recursive: true });
  expect(lines({ whatsAppWeb, databaseUrl: 'postgres://db/samvaad' })).toEqual([
    expect.stringMatching(/^warning: .*can ban/),
    expect.stringMatching(/^ok: has a session/),
    expect.stringMatching(/^warning: only one process/),
  ]);
  rmSync(dataDir, { recursive: true });
});
