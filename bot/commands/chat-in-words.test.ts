import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { screenOf } from '../console/screen.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

test(
  'in a plain pipe only the answers are written, without colours or a prompt',
  { timeout: 40_000 },
  async () => {
    const data = mkdtempSync(`${tmpdir()}/samvaad-words-`);
    const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'chat', '--data', data], {
      env: {},
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(
      'office phone number\n/voice nowhere.ogg\n/voice package.json\n/as +919800000003\nhello\n',
    );
    const [said, code] = await Promise.all([
      text(child.stdout),
      new Promise((resolve) => child.once('close', resolve)),
    ]);
    rmSync(data, { recursive: true, force: true });
    expect(code).toBe(0);
    expect(said).not.toMatch(/\u001b|\r|›/);
    expect(said).toMatch(/^→ \+919800000001\n {2}\S/);
    expect(said).toContain('1800-000-1070');
    expect(said).toContain('voice: no such file\n');
    expect(said.match(/^→ \+919800000003$/gm)?.length).toBeGreaterThan(0);
  },
);

test('colours are for terminals that show them', () => {
  expect(screenOf({}).paint('green', 'yes')).toBe('yes');
  expect(screenOf({ isTTY: true, hasColors: () => false }).paint('green', 'yes')).toBe('yes');
  expect(screenOf({ isTTY: true, hasColors: () => true }).paint('green', 'yes')).toBe(
    '\u001b[32myes\u001b[39m',
  );
});
