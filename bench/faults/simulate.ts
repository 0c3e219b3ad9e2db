import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import type { Platform } from '../../backend-adapter/platform.ts';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { activeCities, type ActiveCities } from '../../bot/city/active-cities.ts';
import type { Cities } from '../../bot/city/load-cities.ts';
import { standingClock } from '../../bot/clock.ts';
import { advanceTo } from '../../bot/console/advance.ts';
import { storedFilings } from '../../bot/effects/stored-filings.ts';
import { startService, type Service } from '../../bot/service/service.ts';
import type { StorePlace } from '../../bot/store/conformance.ts';
import type { NewMessage, Store } from '../../bot/store/port.ts';
import type { Understander } from '../../intents/understanding.ts';
import { seeded } from '../../intents/classify/linear.ts';
import type { Catalog } from '../../locales/catalog.ts';
import { Citizen, cuesOf } from './citizen.ts';
import { complaintsOf, control } from './city-side.ts';
import { killable, type Fate } from './killable-store.ts';
import { Provider, type Treatment } from './provider.ts';
import { broken, type Ending } from './invariants.ts';

export interface World {
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly cities: Cities;
  readonly place: () => Promise<StorePlace>;
}

export interface Outcome {
  readonly seed: number;
  readonly messages: number;
  readonly confirmed: number;
  readonly filed: number;
  readonly kills: number;
  /** Messages that a person got twice: no more than kills and lost answers make unavoidable. */
  readonly repeated: number;
  /** Sentences; none: all held. */
  readonly broken: readonly string[];
}

const START = Date.parse('2026-01-05T09:00:00+05:30');
const STEPS = 60;
const CITIZENS = 4;
const MINUTE_MS = 60_000;
const LET_IT_END_MS = 26 * 60 * MINUTE_MS;
const MOST_KILLS = 6;
/** Real time; a run takes about a second. */
const STUCK_AFTER_MS = 60_000;
/** No real time passes for a loop that rests after an error. */
const REST_AFTER_ERROR_MS = 5;

const TROUBLES: readonly (readonly object[])[] = [
  [],
  [{ kind: 'down', times: 3 }],
  [{ kind: 'fail', status: 500, times: 2 }],
  [{ kind: 'fail', status: 503, retryAfter: 30, path: '/pgr-services', times: 2 }],
  [{ kind: 'drop_after_work', path: '/pgr-services/v2/request/_create', times: 1 }],
  [
    { kind: 'drop_after_work', path: '/pgr-services/v2/request/_create', times: 2 },
    { kind: 'late_visibility', delayMs: 45_000 },
  ],
  [{ kind: 'garbage', times: 2 }],
  [{ kind: 'fail', status: 401, times: 1 }],
];

/** One seeded run of citizens, provider, platform and clock against the real code, with everything going wrong. */
export async function simulate(seed: number, world: World): Promise<Outcome> {
  const run = new Run(seed, world);
  await run.begin();
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(run.stuck()), STUCK_AFTER_MS);
  });
  const outcome = await Promise.race([live(run), stuck]);
  clearTimeout(timer);
  return outcome;
}

async function live(run: Run): Promise<Outcome> {
  try {
    await run.troubledTimes();
    await run.quietTimes();
    return await run.end();
  } finally {
    await run.close();
  }
}

class Run {
  private readonly random;
  private readonly clock = standingClock(START);
  private readonly citizens: readonly Citizen[];
  private readonly provider: Provider;
  private sandbox!: Awaited<ReturnType<typeof startSandbox>>;
  private place!: StorePlace;
  private inner!: Store;
  private store!: Store;
  private platform!: Platform;
  private active!: ActiveCities;
  private service!: Service;
  private death!: Promise<void>;
  private isDead = false;
  private kills = 0;
  private isTroubled = true;
  private readonly errors: string[] = [];
  /** Webhooks that got no 2xx: the provider brings them again. */
  private undelivered: NewMessage[] = [];

  constructor(
    private readonly seed: number,
    private readonly world: World,
  ) {
    this.random = seeded(seed);
    const cues = cuesOf(world.catalog);
    this.citizens = Array.from(
      { length: CITIZENS },
      (_, n) => new Citizen(n < 2 ? `+91980000000${n + 1}` : `+91981000000${n}`, this.random, cues),
    );
    this.provider = new Provider(
      () => this.treatment(),
      (message) => this.citizens.find(({ mobile }) => mobile === message.to)?.hear(message),
    );
  }

  async begin(): Promise<void> {
    this.sandbox = await startSandbox({ now: START });
    this.place = await this.world.place();
    await this.start();
  }

  async troubledTimes(): Promise<void> {
    for (let step = 0; step < STEPS; step += 1) await this.step();
  }

  /** Nothing goes wrong any more, and everything comes to its end. */
  async quietTimes(): Promise<void> {
    this.isTroubled = false;
    await control(this.sandbox.url, { reset: true });
    for (let round = 0; round < 40 && !this.isOver(); round += 1) {
      await this.redeliver();
      for (const citizen of this.citizens) await this.speak(citizen);
      await this.pass(10 * MINUTE_MS);
    }
    await this.pass(LET_IT_END_MS);
  }

  async end(): Promise<Outcome> {
    const ending: Ending = {
      citizens: this.citizens,
      accepted: this.provider.accepted,
      undelivered: this.undelivered.length,
      ambiguous: this.provider.ambiguous,
      kills: this.kills,
      stats: await this.inner.stats(),
      filed: await Promise.all(
        this.citizens.map(({ mobile }) => complaintsOf(this.sandbox.url, mobile.slice(-10))),
      ),
      errors: this.errors,
    };
    const { repeated, sentences } = broken(ending);
    return {
      seed: this.seed,
      messages: this.citizens.reduce((sum, { said }) => sum + said.length, 0),
      confirmed: this.citizens.reduce((sum, { confirmed }) => sum + confirmed, 0),
      filed: ending.filed.flat().length,
      kills: this.kills,
      repeated,
      broken: sentences,
    };
  }

  /** It stands still with something unfinished: what that is cannot be told any more. */
  stuck(): Outcome {
    const nothing = { messages: 0, confirmed: 0, filed: 0, repeated: 0 };
    return { seed: this.seed, ...nothing, kills: this.kills, broken: ['it never came to an end'] };
  }

  async close(): Promise<void> {
    if (!this.isDead) await this.service.stop();
    await this.stopParts();
    await this.inner.close();
    await this.place.remove();
    await this.sandbox.close();
  }

  private isOver(): boolean {
    return this.undelivered.length === 0 && this.citizens.every(({ isDone }) => isDone);
  }

  private async start(): Promise<void> {
    this.inner = await this.place.open();
    this.isDead = false;
    this.death = new Promise((resolve) => {
      this.store = killable(
        this.inner,
        () => this.fate(),
        () => {
          this.isDead = true;
          this.kills += 1;
          resolve();
        },
      );
    });
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (event: string) => void this.errors.push(event),
    };
    this.platform = createUpyogPlatform({
      url: this.sandbox.url,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'service',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
      now: () => this.clock.now(),
      log,
      filingMemory: storedFilings(this.store),
    });
    this.active = activeCities(this.world.cities, this.platform);
    this.service = startService({
      ...this.world,
      store: this.store,
      platform: this.platform,
      cities: this.active,
      clock: this.clock,
      log: { ...log, error: () => undefined },
      transports: { console: this.provider.transport },
      restAfterErrorMs: REST_AFTER_ERROR_MS,
    });
  }

  private async stopParts(): Promise<void> {
    this.active.stop();
    await this.platform.close();
  }

  private async restart(): Promise<void> {
    await this.stopParts();
    await this.place.kill(this.inner);
    await this.start();
  }

  private async step(): Promise<void> {
    const dice = this.random();
    if (dice < 0.45) await this.speak(this.one(this.citizens));
    else if (dice < 0.55) await this.repeatWebhook();
    else if (dice < 0.65) await this.redeliver();
    else if (dice < 0.75) await control(this.sandbox.url, { reset: true, faults: this.one(TROUBLES) });
    else if (dice < 0.97) await this.pass(Math.floor(this.random() * 3 * MINUTE_MS) + 1_000);
    else await this.pass(Math.floor(this.random() * 5 * 60 * MINUTE_MS));
  }

  private one<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)] as T;
  }

  private async speak(citizen: Citizen): Promise<void> {
    const message = citizen.speak(this.clock.now());
    if (message) await this.webhook([message]);
  }

  /** A provider that missed our answer brings an old message again, perhaps before a newer one. */
  private async repeatWebhook(): Promise<void> {
    const { said } = this.one(this.citizens);
    if (said.length > 0) await this.webhook([this.one(said)]);
  }

  private async redeliver(): Promise<void> {
    await this.webhook(this.undelivered.splice(0));
  }

  private async webhook(messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const isStored = await Promise.race([
      this.store.receive(messages).then(
        () => true,
        () => false,
      ),
      this.death.then(() => false),
    ]);
    if (!isStored) this.undelivered.push(...messages);
    await this.settle(() => {
      this.service.wake();
      return this.service.idle();
    });
  }

  private async pass(ms: number): Promise<void> {
    const until = this.clock.now() + ms;
    while (this.clock.now() < until) await this.settle(() => this.advance(until));
  }

  private advance(until: number): Promise<void> {
    const { clock, store, service } = this;
    return advanceTo(until, { clock, store, service, platformUrl: this.sandbox.url });
  }

  /** Lets things run until nothing is due, however often the process is killed on the way. */
  private async settle(run: () => Promise<void>): Promise<void> {
    await Promise.race([run(), this.death]);
    while (this.isDead) {
      await this.restart();
      await Promise.race([this.service.idle(), this.death]);
    }
  }

  private fate(): Fate {
    if (!this.isTroubled) return 'fine';
    const dice = this.random();
    if (this.kills < MOST_KILLS && dice < 0.012) return 'killed_before';
    if (this.kills < MOST_KILLS && dice < 0.03) return 'killed_after';
    return dice < 0.04 ? 'disk_full' : 'fine';
  }

  private treatment(): Treatment {
    if (!this.isTroubled) return 'accept';
    const dice = this.random();
    if (dice < 0.1) return 'storm';
    return dice < 0.13 ? 'accept_and_lose_the_answer' : 'accept';
  }
}
