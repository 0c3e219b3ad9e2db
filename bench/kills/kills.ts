import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { runningClock } from '../../bot/clock.ts';
import type { Config } from '../../bot/config.ts';
import { openStore } from '../../bot/store/open-store.ts';
import { startTestServer } from '../../bot/store/postgres/test-server.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import { seeded } from '../../intents/classify/linear.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import { Citizen, cuesOf } from '../faults/citizen.ts';
import { complaintsOf } from '../faults/city-side.ts';
import { broken } from '../faults/invariants.ts';
import type { Delivered } from '../faults/provider.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));

export interface KillsOptions {
  readonly kills: number;
  readonly store: 'sqlite' | 'postgres';
  /** More than one only on PostgreSQL: all share the work, and one at a time is killed. */
  readonly processes: number;
}

const CITIZENS_PER_KILL = 30;
const LIVES_AT_LEAST_MS = 60;
const LIVES_AT_MOST_MS = 700;
/** After a kill in the instant of filing the platform is searched for two minutes before it is asked again. */
const QUIET_AT_MOST_MS = 240_000;
const LOOK_EVERY_MS = 20;

type Line = { ready?: number; acknowledged?: string; delivered?: Delivered };

/** `kill -9` of the real service under load, again and again; then counts what was lost and what was doubled. */
export async function benchKills({ kills, store, processes }: KillsOptions): Promise<object> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-kills-`);
  const sandbox = await startSandbox({ data: `${dataDir}/sandbox` });
  const server = store === 'postgres' ? await startTestServer() : undefined;
  const databaseUrl = await server?.createDatabase();
  const config = configOf(dataDir, sandbox.url, databaseUrl);
  const random = seeded(kills);
  const provider = await Crowd.gather(kills * CITIZENS_PER_KILL, random);
  const workers = Array.from(
    { length: store === 'sqlite' ? 1 : processes },
    () => new Worker(config, provider),
  );
  const startedAt = Date.now();
  for (let n = 0; n < kills; n += 1) {
    const victim = workers[n % workers.length] as Worker;
    await victim.isReady;
    provider.admit(CITIZENS_PER_KILL);
    await sleep(LIVES_AT_LEAST_MS + random() * (LIVES_AT_MOST_MS - LIVES_AT_LEAST_MS));
    victim.kill();
  }
  const quietUntil = Date.now() + QUIET_AT_MOST_MS;
  while (!provider.isDone && Date.now() < quietUntil) await sleep(LOOK_EVERY_MS);
  await Promise.all(workers.map((worker) => worker.end()));
  const kept = await openStore(config, { beside: true });
  const stats = await kept.stats();
  await kept.close();
  const filed = await Promise.all(
    provider.citizens.map(({ mobile }) => complaintsOf(sandbox.url, mobile.slice(-10))),
  );
  const { citizens, accepted } = provider;
  const found = broken({
    citizens,
    accepted,
    undelivered: provider.unacknowledged,
    ambiguous: 0,
    kills,
    stats,
    filed,
    errors: [],
  });
  await server?.stop();
  await sandbox.close();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    bench: 'kills',
    store,
    processes: workers.length,
    kills,
    seconds: Math.round((Date.now() - startedAt) / 1_000),
    messages: citizens.reduce((sum, { said }) => sum + said.length, 0),
    confirmed: citizens.reduce((sum, { confirmed }) => sum + confirmed, 0),
    filed: filed.flat().length,
    repeated: found.repeated,
    longestWaitMs: Math.round(provider.longestWaitMs),
    broken: found.sentences,
  };
}

function configOf(dataDir: string, url: string, databaseUrl: string | undefined): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    logLevel: 'silent',
    citiesDir: CITIES,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    platform: {
      url,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'service',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
    },
  };
}

/** All citizens and the provider between them and the service: what is not acknowledged is brought again. */
class Crowd {
  readonly accepted: Delivered[] = [];
  /** From a message to the first answer to it. */
  longestWaitMs = 0;
  private readonly waiting = new Map<string, NewMessage>();
  private readonly clock = runningClock();
  private readonly byMobile: ReadonlyMap<string, Citizen>;
  private lines: ((message: NewMessage) => void)[] = [];
  /** When each message that nobody has answered yet was said. */
  private readonly saidAt = new Map<string, number>();
  /** How many have come so far: new ones come before each kill, so that all kills fall into the same traffic. */
  private present = 0;

  private constructor(readonly citizens: readonly Citizen[]) {
    this.byMobile = new Map(citizens.map((citizen) => [citizen.mobile, citizen]));
  }

  static async gather(size: number, random: () => number): Promise<Crowd> {
    const cues = cuesOf(await loadCatalog());
    const mobile = (n: number): string => `+9198${String(20_000_000 + n)}`;
    return new Crowd(Array.from({ length: size }, (_, n) => new Citizen(mobile(n), random, cues)));
  }

  get isDone(): boolean {
    return this.waiting.size === 0 && this.citizens.every(({ isDone }) => isDone);
  }

  get unacknowledged(): number {
    return this.waiting.size;
  }

  /** A service is ready for webhooks: it gets those that nobody acknowledged. */
  connect(line: (message: NewMessage) => void): void {
    this.lines.push(line);
    for (const message of this.waiting.values()) line(message);
  }

  admit(more: number): void {
    for (const citizen of this.citizens.slice(this.present, this.present + more)) this.speak(citizen);
    this.present += more;
  }

  disconnect(line: (message: NewMessage) => void): void {
    this.lines = this.lines.filter((each) => each !== line);
    const [another] = this.lines;
    if (another) for (const message of this.waiting.values()) another(message);
  }

  hear({ acknowledged, delivered }: Line): void {
    if (acknowledged !== undefined) this.waiting.delete(acknowledged);
    if (!delivered) return;
    this.accepted.push(delivered);
    this.noteWait(delivered.replyTo);
    const citizen = this.byMobile.get(delivered.to);
    citizen?.hear(delivered);
    if (citizen) this.speak(citizen);
  }

  private noteWait(providerId: string | undefined): void {
    const since = this.saidAt.get(providerId ?? '');
    if (since === undefined) return;
    this.saidAt.delete(providerId ?? '');
    this.longestWaitMs = Math.max(this.longestWaitMs, performance.now() - since);
  }

  private speak(citizen: Citizen): void {
    const message = citizen.speak(this.clock.now());
    if (!message) return;
    this.waiting.set(message.providerId, message);
    this.saidAt.set(message.providerId, performance.now());
    this.lines[citizen.said.length % Math.max(1, this.lines.length)]?.(message);
  }
}

/** One process of the service; when it is killed the next takes its place. */
class Worker {
  isReady!: Promise<void>;
  private child!: ChildProcess;
  private isEnding = false;
  private readonly line = (message: NewMessage): void => {
    this.child.stdin?.write(`${JSON.stringify(message)}\n`, () => undefined);
  };

  constructor(
    private readonly config: Config,
    private readonly crowd: Crowd,
  ) {
    this.start();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  async end(): Promise<void> {
    await this.isReady;
    this.isEnding = true;
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.stdin?.end();
    await ended;
  }

  private start(): void {
    const args = ['--import', 'tsx', WORKER, JSON.stringify(this.config)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.on('error', () => undefined);
    this.child = child;
    this.isReady = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = JSON.parse(text) as Line;
        if (line.ready === undefined) return this.crowd.hear(line);
        this.crowd.connect(this.line);
        resolve();
      });
    });
    child.once('close', () => {
      this.crowd.disconnect(this.line);
      if (!this.isEnding) this.start();
    });
  }
}
