import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { standingClock } from '../../bot/clock.ts';
import { advanceTo } from '../../bot/console/advance.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import { seeded } from '../../intents/classify/linear.ts';
import { Citizen, cuesOf } from './citizen.ts';
import { complaintsOf, control } from './city-side.ts';
import type { Fate } from './killable-store.ts';
import { MortalService, type World } from './mortal-service.ts';
import { Provider, type Treatment } from './provider.ts';
import { broken, type Ending } from './invariants.ts';

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
  /** What each citizen said and heard, where something broke. */
  readonly talks?: readonly (readonly string[])[];
}

const START = Date.parse('2026-01-05T09:00:00+05:30');
const STEPS = 60;
const CITIZENS = 4;
const MINUTE_MS = 60_000;
const LET_IT_END_MS = 26 * 60 * MINUTE_MS;
const MOST_KILLS = 6;
/** Real time; a run takes about a second. */
const STUCK_AFTER_MS = 60_000;

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
  private mortal!: MortalService;
  private isTroubled = true;
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
    this.mortal = await MortalService.start(this.world, {
      clock: this.clock,
      platformUrl: this.sandbox.url,
      transport: this.provider.transport,
      fate: () => this.fate(),
    });
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
      kills: this.mortal.kills,
      stats: await this.mortal.inner.stats(),
      filed: await Promise.all(
        this.citizens.map(({ mobile }) => complaintsOf(this.sandbox.url, mobile.slice(-10))),
      ),
      errors: this.mortal.errors,
    };
    const { repeated, sentences } = broken(ending);
    return {
      seed: this.seed,
      messages: this.citizens.reduce((sum, { said }) => sum + said.length, 0),
      confirmed: this.citizens.reduce((sum, { confirmed }) => sum + confirmed, 0),
      filed: ending.filed.flat().length,
      kills: this.mortal.kills,
      repeated,
      broken: sentences,
      ...(sentences.length > 0 ? { talks: this.citizens.map(({ talk }) => talk) } : {}),
    };
  }

  /** It stands still with something unfinished: what that is cannot be told any more. */
  stuck(): Outcome {
    const nothing = { messages: 0, confirmed: 0, filed: 0, repeated: 0 };
    return { seed: this.seed, ...nothing, kills: this.mortal.kills, broken: ['it never came to an end'] };
  }

  async close(): Promise<void> {
    await this.mortal.close();
    await this.sandbox.close();
  }

  private isOver(): boolean {
    return this.undelivered.length === 0 && this.citizens.every(({ isDone }) => isDone);
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
      this.mortal.store.receive(messages).then(
        () => true,
        () => false,
      ),
      this.mortal.death.then(() => false),
    ]);
    if (!isStored) this.undelivered.push(...messages);
    await this.settle(() => {
      this.mortal.service.wake();
      return this.mortal.service.idle();
    });
  }

  private async pass(ms: number): Promise<void> {
    const until = this.clock.now() + ms;
    while (this.clock.now() < until) await this.settle(() => this.advance(until));
  }

  private advance(until: number): Promise<void> {
    const { store, service } = this.mortal;
    return advanceTo(until, { clock: this.clock, store, service, platformUrl: this.sandbox.url });
  }

  /** Lets things run until nothing is due, however often the process is killed on the way. */
  private async settle(run: () => Promise<void>): Promise<void> {
    await Promise.race([run(), this.mortal.death]);
    while (this.mortal.isDead) {
      await this.mortal.restart();
      await Promise.race([this.mortal.service.idle(), this.mortal.death]);
    }
  }

  private fate(): Fate {
    if (!this.isTroubled) return 'fine';
    const dice = this.random();
    if (this.mortal.kills < MOST_KILLS && dice < 0.012) return 'killed_before';
    if (this.mortal.kills < MOST_KILLS && dice < 0.03) return 'killed_after';
    return dice < 0.04 ? 'disk_full' : 'fine';
  }

  private treatment(): Treatment {
    if (!this.isTroubled) return 'accept';
    const dice = this.random();
    if (dice < 0.1) return 'storm';
    return dice < 0.13 ? 'accept_and_lose_the_answer' : 'accept';
  }
}
