import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import { openStore } from '../store/open-store.ts';
import { storedTokens } from './stored-tokens.ts';

const CALLER = { tenant: 'pg.citya', mobile: '9800000001' };
const NOW = Date.parse('2026-01-05T09:00:00+05:30');

test('who proved the number once is known to the next process, and the token lies sealed', async () => {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-tokens-`);
  const sandbox = await startSandbox({ now: NOW });
  const store = await openStore({ dataDir });
  const process = () =>
    createUpyogPlatform({
      url: sandbox.url,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'otp',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
      now: () => NOW,
      log: { warn: () => undefined },
      tokenVault: storedTokens(store, () => NOW),
    });
  const [first, second] = [process(), process()];
  const bills = () => second.findBills(CALLER, { kind: 'mine' });
  expect(await bills()).toMatchObject({ ok: false, failure: { code: 'needs_otp' } });
  expect(await first.verifyOtp(CALLER, '123456')).toMatchObject({ ok: true });
  expect(await bills()).toMatchObject({ ok: true });
  const { access } = (await store.recallToken(CALLER.mobile)) as { readonly access: string };
  await Promise.all([first.close(), second.close(), store.close()]);
  expect(access.length).toBeGreaterThan(10);
  expect(readFileSync(`${dataDir}/samvaad.db`, 'latin1')).not.toContain(access);
  await sandbox.close();
  rmSync(dataDir, { recursive: true });
});
