import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import type { Platform } from '../../backend-adapter/platform.ts';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import type { Transport } from '../../channels/channel.ts';
import { loadUnderstander } from '../../intents/load.ts';
import type { Understander } from '../../intents/understanding.ts';
import { loadCatalog, type Catalog } from '../../locales/catalog.ts';
import { activeCities, type ActiveCities } from '../city/active-cities.ts';
import { loadCities, type Cities } from '../city/load-cities.ts';
import { standingClock, type Clock } from '../clock.ts';
import { fileURLToPath } from 'node:url';
import { advanceTo } from '../console/advance.ts';
import { filedComplaints, setSandbox } from '../conversations/sandbox-side.ts';
import { storedFilings } from '../effects/stored-filings.ts';
import { startService, type Service } from '../service/service.ts';
import { openStore } from './open-store.ts';
import type { Store } from './port.ts';
import { startTestServer, type TestServer } from './postgres/test-server.ts';
import { restore } from './restore.ts';
import { makeStoreKey, type KeyPlace } from './sealed/store-key.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const ASHA = '+919800000001';
const IMRAN = '+919800000002';
const NEW = '+919800000003';
const START = Date.parse('2026-01-05T09:00:00+05:30');
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let root: string;
let server: TestServer;
let parts: { understander: Understander; catalog: Catalog; cities: Cities };
beforeAll(async () => {
  root = mkdtempSync(`${tmpdir()}/samvaad-restore-`);
  server = await startTestServer();
  const loaded = loadCities(CITIES);
  if (!loaded.ok) throw new Error('the sandbox cities have faults');
  const [understander, catalog] = await Promise.all([loadUnderstander(), loadCatalog()]);
  parts = { understander, catalog, cities: loaded.value };
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

interface Said {
  readonly to: string;
  readonly text: string;
}

/** The real service on a store that is lost and restored, with a platform that goes on as if nothing had happened. */
class Town {
  readonly said: Said[] = [];
  /** Nothing can be delivered to these people for now. */
  readonly unreachable = new Set<string>();
  store!: Store;
  private service!: Service;
  private platform!: Platform;
  private active!: ActiveCities;
  private messages = 0;

  constructor(
    readonly clock: Clock,
    readonly platformUrl: string,
  ) {}

  async live(place: KeyPlace): Promise<void> {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    this.store = await openStore(place);
    this.platform = createUpyogPlatform({
      url: this.platformUrl,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'service',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
      now: () => this.clock.now(),
      log,
      filingMemory: storedFilings(this.store),
    });
    this.active = activeCities(parts.cities, this.platform);
    await this.active.refresh();
    const transport: Transport = {
      deliver: (line) => {
        const said = line as unknown as Said;
        if (this.unreachable.has(said.to)) return Promise.resolve({ kind: 'retry', afterMs: MINUTE_MS });
        this.said.push(said);
        return Promise.resolve({ kind: 'accepted', providerId: 'p' });
      },
    } as Transport;
    this.service = startService({
      ...parts,
      store: this.store,
      platform: this.platform,
      cities: this.active,
      clock: this.clock,
      log,
      transports: { console: transport },
    });
  }

  async die(): Promise<void> {
    await this.service.stop();
    this.active.stop();
    await this.platform.close();
    await this.store.close();
  }

  async says(user: string, text: string): Promise<void> {
    await this.store.receive([
      {
        channel: 'console',
        account: 'pg.citya',
        user,
        verifiedMobile: user.slice(-10),
        providerId: `m${(this.messages += 1)}`,
        receivedAt: this.clock.now(),
        body: { kind: 'text', text },
      },
    ]);
    this.service.wake();
    await this.service.idle();
  }

  async pass(ms: number): Promise<void> {
    const { clock, store, service, platformUrl } = this;
    await advanceTo(clock.now() + ms, { clock, store, service, platformUrl });
    await service.idle();
  }

  to(user: string): readonly string[] {
    return this.said.filter(({ to }) => to === user).map(({ text }) => text);
  }
}

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
    const town = new Town(clock, sandbox.url);
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
