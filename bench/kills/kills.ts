import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import type { Config } from '../../bot/config.ts';
import { openStore } from '../../bot/store/open-store.ts';
import { startTestServer } from '../../bot/store/postgres/test-server.ts';
import type { StoreStats } from '../../bot/store/port.ts';
import { newStoreKey } from '../store-key.ts';
import { seeded } from '../../intents/classify/linear.ts';
import { complaintsOf } from '../faults/city-side.ts';
import { broken } from '../faults/invariants.ts';
import { quantile } from '../quantile.ts';
import { Crowd } from './crowd.ts';
import { WorkerProcess } from './worker-process.ts';

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
    () => new WorkerProcess(config, provider),
  );
  const startedAt = Date.now();
  for (let n = 0; n < kills; n += 1) {
    const victim = workers[n % workers.length] as WorkerProcess;
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
