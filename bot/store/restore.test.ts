import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { standingClock } from '../clock.ts';
import { filedComplaints, setSandbox } from '../conversations/sandbox-side.ts';
import { openStore } from './open-store.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { restore } from './restore.ts';
import { makeStoreKey, type KeyPlace } from './sealed/store-key.ts';
import { Town, townParts } from './town.ts';

const ASHA = '+919800000001';
const IMRAN = '+919800000002';
const NEW = '+919800000003';
const START = Date.parse('2026-01-05T09:00:00+05:30');
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let root: string;
let server: TestServer;
let parts: Awaited<ReturnType<typeof townParts>>;
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-restore-`);
  server = await startTestServer();
  parts = await townParts();
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const numbersIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(/PG-PGR-[\d-]+/g) ?? []);
const about = (filed: readonly string[], place: string): number =>
  filed.filter((each) => each.includes(place)).length;

async function placeOn(kind: string, name: string): Promise<KeyPlace> {
  const dataDir = `${root}/${kind}-${name}`;
  const storeKeyFile = `${root}/${kind}.key`;
  return kind === 'sqlite'
    ? { dataDir, storeKeyFile }
    : { dataDir, storeKeyFile, databaseUrl: await server.createDatabase() };
}

describe.each(['sqlite', 'postgres'])('after yesterday’s copy was restored, on %s', (kind) => {
  test('nothing is filed twice, nothing is sent twice, and what was lost is told', async () => {
    makeStoreKey(`${root}/${kind}.key`);
    const place = await placeOn(kind, 'first');
    mkdirSync(place.dataDir, { recursive: true });
    const clock = standingClock(START);
    const sandbox = await startSandbox({ now: clock.now() });
    const town = new Town(clock, sandbox.url, parts);
    await town.live(place);
    const seeded = await filedComplaints(sandbox.url);

    // Asha is at the card; Imran has confirmed while the platform is down; a reply to a third cannot be delivered.
    await town.says(ASHA, 'street light not working in sector 4');
    await town.says(IMRAN, 'garbage heap not lifted in sector 5');
    town.unreachable.add(NEW);
    await town.says(NEW, 'namaste ji');
    await setSandbox(sandbox.url, 'the platform is down');
    await town.says(IMRAN, 'yes');
    expect(await town.store.stats()).toMatchObject({ callsWaiting: 1, outboxWaiting: 1 });
    const copy = `${root}/${kind}.backup`;
    await town.store.backUp(copy);

    // The world goes on.
    await setSandbox(sandbox.url, 'the platform works');
    town.unreachable.clear();
    await town.says(ASHA, 'yes');
    await town.pass(HOUR_MS);
    const filed = (await filedComplaints(sandbox.url)).filter((each) => !seeded.includes(each));
    expect([about(filed, 'SEC04'), about(filed, 'SEC05')]).toEqual([1, 1]);
    expect(town.to(NEW)).toHaveLength(1);
    const told = numbersIn([...town.to(ASHA), ...town.to(IMRAN)]);
    await town.die();

    // All is lost, and yesterday's copy is restored.
    clock.moveTo(clock.now() + 26 * HOUR_MS);
    const second = await placeOn(kind, 'second');
    mkdirSync(second.dataDir, { recursive: true });
    const restored = await restore(copy, second, clock.now());
    expect(restored).toMatchObject({ calls: 1, replies: 0, lostTurns: [] });
    expect(restored.lostReplies).toHaveLength(1);
    town.said.splice(0);
    await town.live(second);
    await town.pass(5 * MINUTE_MS);
    await town.says(ASHA, 'street light not working in sector 4');
    await town.says(ASHA, 'yes');
    await town.pass(5 * MINUTE_MS);

    expect((await filedComplaints(sandbox.url)).filter((each) => !seeded.includes(each))).toEqual(filed);
    expect(town.to(NEW)).toEqual([]);
    expect(new Set(numbersIn([...town.to(ASHA), ...town.to(IMRAN)]))).toEqual(new Set(told));

    // Another complaint is another complaint, though its key may have been used in the time that was lost.
    await town.says(ASHA, 'water pipe leaking in sector 8');
    await town.says(ASHA, 'yes');
    await town.pass(5 * MINUTE_MS);
    const after = (await filedComplaints(sandbox.url)).filter((each) => !seeded.includes(each));
    expect([after.length, about(after, 'SEC08')]).toEqual([3, 1]);
    await town.die();
    await sandbox.close();
  }, 60_000);

  test('a copy is refused with the mend where it cannot be right', async () => {
    const place = await placeOn(kind, 'full');
    mkdirSync(place.dataDir, { recursive: true });
    const store = await openStore(place);
    await store.receive([
      { channel: 'console', account: 'pg.citya', user: 'a', providerId: '1', receivedAt: START, body: {} },
    ]);
    const copy = `${root}/${kind}-full.backup`;
    await store.backUp(copy);
    await store.close();
    await expect(restore(copy, place, START)).rejects.toThrow(/into an empty (store|one) only/);
    const empty = await placeOn(kind, 'empty');
    await expect(restore(`${root}/none`, empty, START)).rejects.toThrow(/is not there; name the backup/);
    writeFileSync(`${root}/rubbish`, 'rubbish '.repeat(100));
    await expect(restore(`${root}/rubbish`, empty, START)).rejects.toThrow(/is no backup of/);
    const whole = readFileSync(copy);
    writeFileSync(`${root}/cut`, whole.subarray(0, Math.floor(whole.length * 0.7)));
    await expect(restore(`${root}/cut`, empty, START)).rejects.toThrow(
      /damaged; take another|damaged or was cut short|is damaged/,
    );
    makeStoreKey(`${root}/${kind}-other.key`);
    const other = { ...empty, storeKeyFile: `${root}/${kind}-other.key` };
    await expect(restore(copy, other, START)).rejects.toThrow(
      /is not the one that the stored data are sealed with/,
    );
    expect(await restore(copy, empty, START + 2 * HOUR_MS)).toMatchObject({
      lostTurns: [expect.any(String)],
    });
    const again = await openStore(empty);
    expect(await again.stats()).toMatchObject({ conversations: 1, inboxParked: 1, inboxWaiting: 0 });
    await again.close();
  }, 60_000);
});
