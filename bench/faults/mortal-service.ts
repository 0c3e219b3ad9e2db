import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import type { Platform } from '../../backend-adapter/platform.ts';
import { activeCities, type ActiveCities } from '../../bot/city/active-cities.ts';
import type { Cities } from '../../bot/city/load-cities.ts';
import type { Clock } from '../../bot/clock.ts';
import { storedFilings } from '../../bot/effects/stored-filings.ts';
import { startService, type Service } from '../../bot/service/service.ts';
import type { StorePlace } from '../../bot/store/conformance/stage.ts';
import type { Store } from '../../bot/store/port.ts';
import type { Transport } from '../../channels/channel.ts';
import type { Understander } from '../../intents/understanding.ts';
import type { Catalog } from '../../locales/catalog.ts';
import { killable, type Fate } from './killable-store.ts';

export interface World {
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly cities: Cities;
  readonly place: () => Promise<StorePlace>;
}

interface Surroundings {
  readonly clock: Clock;
  readonly platformUrl: string;
  readonly transport: Transport;
  /** What becomes of the next commit. */
  readonly fate: () => Fate;
}

/** No real time passes for a loop that rests after an error. */
const REST_AFTER_ERROR_MS = 5;

/** The real service on a store that kills it at commits; it is started again on what the store has kept. */
export class MortalService {
  /** The store as it is, without fate. */
  inner!: Store;
  store!: Store;
  service!: Service;
  isDead = false;
  death!: Promise<void>;
  kills = 0;
  readonly errors: string[] = [];
  private platform!: Platform;
  private active!: ActiveCities;

  private constructor(
    private readonly world: World,
    private readonly around: Surroundings,
    private readonly place: StorePlace,
  ) {}

  static async start(world: World, around: Surroundings): Promise<MortalService> {
    const mortal = new MortalService(world, around, await world.place());
    await mortal.start();
    return mortal;
  }

  async restart(): Promise<void> {
    await this.stopParts();
    await this.place.kill(this.inner);
    await this.start();
  }

  async close(): Promise<void> {
    // It may die of the very last commit, and then never stops.
    await Promise.race([this.service.stop(), this.death]);
    await this.stopParts();
    await this.inner.close();
    await this.place.remove();
  }

  private async start(): Promise<void> {
    this.inner = await this.place.open();
    this.isDead = false;
    this.death = new Promise((resolve) => {
      this.store = killable(this.inner, this.around.fate, () => {
        this.isDead = true;
        this.kills += 1;
        resolve();
      });
    });
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (event: string) => void this.errors.push(event),
    };
    const { clock, platformUrl, transport } = this.around;
    this.platform = createUpyogPlatform({
      url: platformUrl,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'service',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
      now: () => clock.now(),
      log,
      filingMemory: storedFilings(this.store),
    });
    this.active = activeCities(this.world.cities, this.platform);
    this.service = startService({
      ...this.world,
      store: this.store,
      platform: this.platform,
      cities: this.active,
      clock,
      log: { ...log, error: () => undefined },
      transports: { console: transport },
      restAfterErrorMs: REST_AFTER_ERROR_MS,
    });
  }

  private async stopParts(): Promise<void> {
    this.active.stop();
    await this.platform.close();
  }
}
