import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess } from '../commands/command-process.ts';
import { message, outcome } from './conformance/samples.ts';
import { fixtures } from './fixtures.ts';
import { openInner, openStore } from './open-store.ts';
import type { Store } from './port.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { restore } from './restore.ts';
import { rotateKey } from './rotate-key.ts';
import { openKeys } from './sealed/envelope.ts';
import { makeStoreKey, readStoreKey, type KeyPlace } from './sealed/store-key.ts';
import { derivedKeys } from './sealed/store-keys.ts';

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const ASHA = '9800000001';
const WRONG_KEY = /is not the one that the stored data are sealed with; put the right key there/;

let root: string;
let server: TestServer;
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-rotate-`);
  server = await startTestServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function newPlace(kind: string): Promise<KeyPlace & { readonly storeKeyFile: string }> {
  const dataDir = mkdtempSync(`${root}/data-`);
  const storeKeyFile = `${dataDir}/first.key`;
  makeStoreKey(storeKeyFile);
  return {
    dataDir,
    storeKeyFile,
    ...(kind === 'postgres' ? { databaseUrl: await server.createDatabase() } : {}),
  };
}

/** A picture, a turn with a session, and a message that waits. */
async function fill(store: Store): Promise<string> {
  const hello = message('asha', '1', { verifiedMobile: ASHA });
  await store.receive([hello]);
  await store.workTurns({ limit: 1, now: AT }, () =>
    outcome({ session: { version: 1, body: { at: 'the card' } }, citizenFacts: { name: 'Asha' } }),
  );
  await store.receive([{ ...hello, providerId: '2' }]);
  return store.keepMedia({ type: 'image/png', bytes: Uint8Array.of(1, 2), expiresAt: AT });
}

/** Everything that was filled in can be read, and the same person is known again. */
async function isWhole(store: Store, picture: string): Promise<void> {
  expect((await store.readMedia(picture))?.bytes).toEqual(Buffer.of(1, 2));
  expect(await store.receive([message('asha', '1', { verifiedMobile: ASHA })])).toMatchObject([
    { kind: 'known' },
  ]);
  await store.workTurns({ limit: 9, now: AT }, (claimed) => {
    expect(claimed).toMatchObject({
      address: { user: 'asha' },
      session: { body: { at: 'the card' } },
      citizen: { mobile: ASHA, facts: { name: 'Asha' } },
      inputs: [{ providerId: '2' }],
    });
    return outcome({ session: { version: 1, body: { at: 'the card' } } });
  });
  expect(await store.keptCitizen(ASHA)).toMatchObject({ conversations: [{ user: 'asha' }] });
}

const progress: string[] = [];
const rotateTo = (place: KeyPlace, file: string, onBegin = (): Promise<void> => Promise.resolve()) =>
  rotateKey({ place, file, onBegin, onProgress: (line) => progress.push(line) });

async function envelopeOf(place: KeyPlace): Promise<string> {
  const inner = await openInner(place, { beside: true });
  const envelope = await inner.note('keys');
  await inner.close();
  return envelope ?? '';
}

describe.each(['sqlite', 'postgres'])('another master key, on %s', { timeout: 30_000 }, (kind) => {
  test('is put in the old one’s place while the service runs, and only the new one opens the store', async () => {
    const place = await newPlace(kind);
    const running = await openStore(place);
    const picture = await fill(running);
    const newKey = `${place.dataDir}/second.key`;
    const rotated = await rotateTo(place, newKey);
    expect(rotated).toMatchObject({ isChanged: true, isDerived: false });
    expect(progress.at(-1)).toBe('they are read back');
    await isWhole(running, picture);
    await running.receive([message('imran', '1')]);
    await running.close();

    await expect(openStore(place)).rejects.toThrow(WRONG_KEY);
    const next = await openStore({ ...place, storeKeyFile: newKey });
    await isWhole(next, picture);
    expect(await next.stats()).toMatchObject({ conversations: 2 });
    await next.close();
  });

  test('makes the old one worthless for whoever copies the store afterwards', async () => {
    const place = await newPlace(kind);
    const running = await openStore(place);
    const before = await envelopeOf(place);
    const old = readStoreKey(place.storeKeyFile);
    const keys = openKeys(before, old);
    await rotateTo(place, `${place.dataDir}/second.key`);
    const after = await envelopeOf(place);
    expect(() => openKeys(after, old)).toThrow();
    expect(openKeys(after, readStoreKey(`${place.dataDir}/second.key`))).toEqual(keys);
    expect(Buffer.from(derivedKeys(old).vaults).equals(keys.vaults)).toBe(false);
    const files =
      kind === 'sqlite' ? readdirSync(place.dataDir).filter((name) => name.startsWith('samvaad')) : [];
    for (const name of files)
      expect(readFileSync(`${place.dataDir}/${name}`, 'latin1')).not.toContain(before.slice(0, 40));
    await running.close();
  });

  test('wherever an attempt ended, the next comes to the end', async () => {
    const place = await newPlace(kind);
    const store = await openStore(place);
    const picture = await fill(store);
    await store.close();
    const file = `${place.dataDir}/second.key`;
    const ends = rotateTo(place, file, () => Promise.reject(new Error('killed here')));
    await expect(ends).rejects.toThrow('killed here');
    await (await openStore(place)).close();
    const made = readFileSync(file, 'utf8');
    expect(await rotateTo(place, file)).toMatchObject({ isChanged: true });
    expect(await rotateTo(place, file)).toMatchObject({ isChanged: false });
    expect(await rotateTo({ ...place, storeKeyFile: file }, file)).toMatchObject({ isChanged: false });
    expect(readFileSync(file, 'utf8')).toBe(made);
    const again = await openStore({ ...place, storeKeyFile: file });
    await isWhole(again, picture);
    await again.close();
  });

  test('of two who change it at once one does, and the other is told', async () => {
    const place = await newPlace(kind);
    await (await openStore(place)).close();
    const files = [`${place.dataDir}/a.key`, `${place.dataDir}/b.key`];
    const [first, second] = files as [string, string];
    const both = rotateTo(place, first, async () => void (await rotateTo(place, second)));
    await expect(both).rejects.toThrow(/somebody else has just changed the key/);
    await (await openStore({ ...place, storeKeyFile: second })).close();
    await expect(openStore({ ...place, storeKeyFile: first })).rejects.toThrow(WRONG_KEY);
  });

  test('is refused to whoever has not the old one, and no file is made', async () => {
    const place = await newPlace(kind);
    await (await openStore(place)).close();
    makeStoreKey(`${place.dataDir}/other.key`);
    const other = { ...place, storeKeyFile: `${place.dataDir}/other.key` };
    await expect(rotateTo(other, `${place.dataDir}/new.key`)).rejects.toThrow(WRONG_KEY);
    expect(readdirSync(place.dataDir)).not.toContain('new.key');
    const missing = { ...place, storeKeyFile: `${place.dataDir}/none.key` };
    await expect(rotateTo(missing, `${place.dataDir}/new.key`)).rejects.toThrow(/none\.key cannot be read/);
    await expect(rotateTo(place, `${place.dataDir}/no/folder.key`)).rejects.toThrow(/cannot be written/);
    await (await openStore(place)).close();
  });

  test('leaves each backup under the key that it was made with', async () => {
    const place = await newPlace(kind);
    const store = await openStore(place);
    const picture = await fill(store);
    const file = `${place.dataDir}/second.key`;
    await store.backUp(`${place.dataDir}/before.backup`);
    await rotateTo(place, file);
    await store.backUp(`${place.dataDir}/after.backup`);
    await store.close();
    const [older, newer] = [await newPlace(kind), await newPlace(kind)];
    const withNew = { ...older, storeKeyFile: file };
    await expect(restore(`${place.dataDir}/before.backup`, withNew, AT)).rejects.toThrow(WRONG_KEY);
    const places = [
      { copy: 'before', place: { ...older, storeKeyFile: place.storeKeyFile } },
      { copy: 'after', place: { ...newer, storeKeyFile: file } },
    ];
    for (const { copy, place: to } of places) {
      await restore(`${place.dataDir}/${copy}.backup`, to, AT);
      const restored = await openStore(to);
      await isWhole(restored, picture);
      await restored.close();
    }
  });

  test('of a store that began with derived keys is changed too, and it is told what that is worth', async () => {
    const name = fixtures.sealed(kind as 'sqlite')[0] ?? '';
    const dataDir = mkdtempSync(`${root}/derived-`);
    if (kind === 'sqlite') fixtures.sqlite(name, dataDir);
    const database = kind === 'postgres' ? { databaseUrl: await fixtures.postgres(name, server) } : {};
    const place = { dataDir, storeKeyFile: fixtures.key(dataDir), ...database };
    expect(await rotateTo(place, `${dataDir}/b.key`)).toMatchObject({ isChanged: true, isDerived: true });
    const next = { ...place, storeKeyFile: `${dataDir}/b.key` };
    expect(await rotateTo(next, `${dataDir}/c.key`)).toMatchObject({ isChanged: true, isDerived: true });
    const store = await openStore({ ...place, storeKeyFile: `${dataDir}/c.key` });
    expect(await store.keptCitizen(ASHA)).toMatchObject({ conversations: [{ user: `+91${ASHA}` }] });
    await store.close();
  });
});

test('keys that are damaged in the store are told, with the mend', async () => {
  const place = await newPlace('sqlite');
  await (await openStore(place)).close();
  const db = new Database(`${place.dataDir}/samvaad.db`);
  db.prepare(`update notes set value = 'AAAA' where name = 'keys'`).run();
  db.close();
  await expect(openStore(place)).rejects.toThrow(
    /keys that lie in the store are damaged; restore the last backup/,
  );
});

test(
  'the command tells how far it is, what to do next, and leaves a trace',
  { timeout: 60_000 },
  async () => {
    const place = await newPlace('sqlite');
    await (await openStore(place)).close();
    const admin = (keyFile: string, ...args: readonly string[]) =>
      new CommandProcess(['admin', '--json', ...args], {
        DATA_DIR: place.dataDir,
        STORE_KEY_FILE: keyFile,
      }).end();
    const file = `${place.dataDir}/second.key`;
    const { code, lines, stderr } = await admin(place.storeKeyFile, 'key', 'rotate', '--new', file);
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(lines).toMatchObject([{ file, isChanged: true, isDerived: false }]);
    const log = await admin(file, 'access-log');
    expect(log.lines).toMatchObject([{ action: 'rotate_key', about: lines[0]?.['keyCheck'] }]);
    const refused = await admin(place.storeKeyFile, 'stats');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(WRONG_KEY);
  },
);
