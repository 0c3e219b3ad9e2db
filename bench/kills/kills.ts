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
import type { NewMessage, StoreStats } from '../../bot/store/port.ts';
import { newStoreKey } from '../store-key.ts';
import { seeded } from '../../intents/classify/linear.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import { Citizen, cuesOf } from '../faults/citizen.ts';
import { complaintsOf } from '../faults/city-side.ts';
import { broken } from '../faults/invariants.ts';
import { quantile } from '../quantile.ts';
import type { Delivered } from '../faults/provider.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));

export interface KillsOptions {
  readonly kills: number;
  readonly store: 'sqlite' | 'postgres';
  /** More than one only on PostgreSQL: all share the work, and one is killed while all others run. */
  readonly processes: number;
  /** Progress: how many processes have been killed. */
  readonly onKill?: (killed: number) => void;
}

const CITIZENS_PER_KILL = 30;
const LIVES_AT_LEAST_MS = 60;
const LIVES_AT_MOST_MS = 700;
/** After a kill in the instant of filing the platform is searched for two minutes before it is asked again. */
const QUIET_AT_MOST_MS = 240_000;
const LOOK_EVERY_MS = 100;

type Line = { ready?: number; acknowledged?: string; delivered?: Delivered };

/** `kill -9` of the real service under load, again and again; then counts what was lost and what was doubled. */
export async function benchKills({ kills, store, processes, onKill }: KillsOptions): Promise<object> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-kills-`);
  const sandbox = await startSandbox({ data: `${dataDir}/sandbox` });
  const server = store === 'postgres' ? await startTestServer({ isSynced: true }) : undefined;
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
    await Promise.all(workers.map(({ isReady }) => isReady));
    provider.admit(CITIZENS_PER_KILL);
    await sleep(LIVES_AT_LEAST_MS + random() * (LIVES_AT_MOST_MS - LIVES_AT_LEAST_MS));
    provider.noteKill();
    await victim.kill();
    onKill?.(n + 1);
  }
  const quietUntil = Date.now() + QUIET_AT_MOST_MS;
  const kept = await openStore(config, { beside: true });
  const isOver = async (): Promise<boolean> => provider.isDone && isQuiet(await kept.stats());
  while (!(await isOver()) && Date.now() < quietUntil) await sleep(LOOK_EVERY_MS);
  await Promise.all(workers.map((worker) => worker.end()));
  const stats = await kept.stats();
  await kept.close();
  const filed: (readonly string[])[] = [];
  // One after the other: thousands of connections at once are refused.
  for (const { mobile } of provider.citizens) filed.push(await complaintsOf(sandbox.url, mobile.slice(-10)));
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
    interrupted: provider.resumes.length,
    resumedMs: {
      p50: Math.round(quantile(provider.resumes, 0.5)),
      p99: Math.round(quantile(provider.resumes, 0.99)),
      max: Math.round(Math.max(0, ...provider.resumes)),
    },
    broken: found.sentences,
  };
}

/** The last answer of the platform makes a turn, and that a message: none of the three may still wait. */
function isQuiet({ callsWaiting, inboxWaiting, outboxWaiting }: StoreStats): boolean {
  return callsWaiting === 0 && inboxWaiting === 0 && outboxWaiting === 0;
}

function configOf(dataDir: string, url: string, databaseUrl: string | undefined): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    logLevel: 'silent',
    citiesDir: CITIES,
    storeKeyFile: newStoreKey(dataDir),
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
  /** From a kill to the answer, for messages that had none at that instant; what files a complaint is not among them. */
  readonly resumes: number[] = [];
  private readonly waiting = new Map<string, NewMessage>();
  private readonly clock = runningClock();
  private readonly byMobile: ReadonlyMap<string, Citizen>;
  private lines: ((message: NewMessage) => void)[] = [];
  /** Messages that nobody has answered yet, with the instant of the kill that fell into their work. */
  private readonly open = new Map<string, number | undefined>();
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
    this.noteAnswer(delivered.replyTo);
    const citizen = this.byMobile.get(delivered.to);
    citizen?.hear(delivered);
    if (citizen) this.speak(citizen);
  }

  noteKill(): void {
    for (const [id, killedAt] of this.open) if (killedAt === undefined) this.open.set(id, performance.now());
  }

  private noteAnswer(providerId = ''): void {
    const killedAt = this.open.get(providerId);
    if (killedAt !== undefined) this.resumes.push(performance.now() - killedAt);
    this.open.delete(providerId);
  }

  private speak(citizen: Citizen): void {
    const message = citizen.speak(this.clock.now());
    if (!message) return;
    this.waiting.set(message.providerId, message);
    if ('text' in Object(message.body)) this.open.set(message.providerId, undefined);
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

  /** Resolves when it is dead and the next has been started. */
  async kill(): Promise<void> {
    const dead = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGKILL');
    await dead;
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
