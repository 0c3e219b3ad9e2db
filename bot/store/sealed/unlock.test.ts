import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { message } from '../conformance/samples.ts';
import { openStore } from '../open-store.ts';
import { openSqliteStore } from '../sqlite/open.ts';
import { makeStoreKey } from './store-key.ts';
import { KEYS, unlock } from './unlock.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(`${tmpdir()}/samvaad-key-`);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function started(storeKeyFile?: string): Promise<void> {
  const store = await openStore({ dataDir, ...(storeKeyFile === undefined ? {} : { storeKeyFile }) });
  await store.receive([message('a', '1')]);
  await store.close();
}

describe('the key of a store', () => {
  test('is made at the first start, for the owner alone, and stays', async () => {
    await started();
    const key = readFileSync(`${dataDir}/store.key`, 'utf8');
    expect([Buffer.from(key, 'base64').length, statSync(`${dataDir}/store.key`).mode & 0o777]).toEqual([
      32, 0o600,
    ]);
    await started();
    expect(readFileSync(`${dataDir}/store.key`, 'utf8')).toBe(key);
  });

  test('that is another one is refused with the mend', async () => {
    await started();
    makeStoreKey(`${dataDir}/other.key`);
    await expect(started(`${dataDir}/other.key`)).rejects.toThrow(
      /^STORE_KEY_FILE: the key in .*other\.key is not the one .* put the right key there$/,
    );
  });

  test('that is gone is refused, and not made anew', async () => {
    await started();
    rmSync(`${dataDir}/store.key`);
    await expect(started()).rejects.toThrow(/store\.key cannot be read; put the key back/);
  });

  test('that was named is never made', async () => {
    await expect(started(`${dataDir}/named.key`)).rejects.toThrow(/named\.key cannot be read/);
  });

  test.each([
    ['too short', Buffer.alloc(16, 1).toString('base64')],
    ['no base64', 'this is not a key at all, only some words'],
    ['empty', ''],
  ])('that is %s is refused with the mend', async (_how, text) => {
    writeFileSync(`${dataDir}/bad.key`, text);
    await expect(started(`${dataDir}/bad.key`)).rejects.toThrow(
      /bad\.key holds no key of 32 bytes in base64; .*admin -- key new FILE/,
    );
  });

  test('is never overwritten', async () => {
    makeStoreKey(`${dataDir}/once.key`);
    expect(() => makeStoreKey(`${dataDir}/once.key`)).toThrow(/is there already; a key is never overwritten/);
    expect(() => makeStoreKey(`${dataDir}/no/such/folder.key`)).toThrow(/cannot be written; name a file/);
  });

  test('has to be named where several processes share a database', async () => {
    const place = { dataDir, databaseUrl: 'postgres://nobody:none@127.0.0.1:1/none' };
    await expect(openStore(place)).rejects.toThrow(/^STORE_KEY_FILE: has to be set with DATABASE_URL/);
  });

  test('comes too late for data that were never sealed: they are refused', async () => {
    const plain = await openSqliteStore({ path: `${dataDir}/samvaad.db` });
    await plain.receive([message('a', '1')]);
    await plain.close();
    await expect(started()).rejects.toThrow(/did not seal them, .* move them away to begin anew/);
  });
});

test('two processes that start at once go on with the same keys', async () => {
  const store = await openSqliteStore({ path: `${dataDir}/samvaad.db` });
  const first = await unlock(store, { dataDir });
  await store.receive([message('a', '1')]);
  let looks = 0;
  const asItWas: typeof store = {
    ...store,
    // It looked before the first process had left the keys.
    note: (name) => (name === KEYS && (looks += 1) === 1 ? Promise.resolve(null) : store.note(name)),
  };
  const second = await unlock(asItWas, { dataDir });
  expect(second.token('user', 'asha')).toBe(first.token('user', 'asha'));
  await store.close();
});
