import { fileURLToPath } from 'node:url';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import type { Platform } from '../../backend-adapter/platform.ts';
import type { Transport } from '../../channels/channel.ts';
import { loadUnderstander } from '../../intents/load.ts';
import type { Understander } from '../../intents/understanding.ts';
import { loadCatalog, type Catalog } from '../../locales/catalog.ts';
import { activeCities, type ActiveCities } from '../city/active-cities.ts';
import { loadCities, type Cities } from '../city/load-cities.ts';
import type { Clock } from '../clock.ts';
import { advanceTo } from '../console/advance.ts';
import { storedFilings } from '../effects/stored-filings.ts';
import { startService, type Service } from '../service/service.ts';
import { openStore } from './open-store.ts';
import type { Store } from './port.ts';
import type { KeyPlace } from './sealed/store-key.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const MINUTE_MS = 60_000;

interface TownParts {
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly cities: Cities;
}

/** What takes time to load, once for all towns of a test. */
export async function townParts(): Promise<TownParts> {
  const loaded = loadCities(CITIES);
  if (!loaded.ok) throw new Error('the sandbox cities have faults');
  const [understander, catalog] = await Promise.all([loadUnderstander(), loadCatalog()]);
  return { understander, catalog, cities: loaded.value };
}

export interface Said {
  readonly to: string;
  readonly text: string;
  readonly replyTo?: string;
}

/**
 * The real service with one console channel, on a store that may be lost, restored or brought forward, beside a platform
 * that goes on as if nothing had happened. For tests.
 */
export class Town {
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
    private readonly parts: TownParts,
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
    this.active = activeCities(this.parts.cities, this.platform);
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
      ...this.parts,
      store: this.store,
      platform: this.platform,
      cities: this.active,
      clock: this.clock,
      log,
      transports: { console: transport },
    });
    await this.service.idle();
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
