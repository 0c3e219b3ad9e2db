import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Transport } from '../channels/channel.ts';
import { runningClock } from '../bot/clock.ts';
import { assemble, type Assembled } from '../bot/service/assemble.ts';
import type { Config } from '../bot/config.ts';
import { startTestServer } from '../bot/store/postgres/test-server.ts';
import { Citizens } from './citizens.ts';
import { probeFdatasync } from './fdatasync-probe.ts';
import { countComplaints } from './count-complaints.ts';
import type { Line } from './kills/crowd.ts';
import { WorkerProcess } from './kills/worker-process.ts';
import { liveHeapMb } from './live-heap.ts';
import { quantile } from './quantile.ts';
import { newStoreKey } from './store-key.ts';

export interface ConversationsOptions {
  /** Conversations in all; each files one complaint with four messages. */
  readonly conversations: number;
  /** Citizens talking at the same time. */
  readonly concurrency: number;
  readonly store: 'sqlite' | 'postgres';
  /** More than one only on PostgreSQL: the first also makes the load, all do the work. */
  readonly processes: number;
}

const CITIES = fileURLToPath(new URL('../backend-adapter/sandbox/cities', import.meta.url));
/** What one citizen says; the bot's answer is awaited before the next message. */
const SAYS = ['namaste ji', 'hamari gali me street light nahi jal rahi', 'sector 4', 'haan'] as const;
const IDLE_MESSAGES = 40;
/** Conversations before the clock starts: a service runs for weeks, and its first second is spent compiling. */
const WARM_UP = 200;

/**
 * Full complaint conversations through the whole service (receive, understand, turn, store on disk, UPYOG client over
 * HTTP, sandbox city in its own process, replies delivered): messages a second, CPU, latency, memory, platform calls, and
 * how many complaints the platform really has afterwards. The disk's own speed stands beside it.
 */
export async function benchConversations({
  conversations,
  concurrency,
  store,
  processes,
}: ConversationsOptions): Promise<object> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-bench-`);
  const probe = await probeFdatasync(dataDir);
  const server = store === 'postgres' ? await startTestServer({ isSynced: true }) : undefined;
  const databaseUrl = await server?.createDatabase();
  const settings = {
    ...config(dataDir),
    storeKeyFile: newStoreKey(dataDir),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
  const parts = await assemble(settings, runningClock(), { extraCitizens: WARM_UP + conversations + 1 });
  const citizens = new Citizens(parts.store);
  const others = otherProcesses(store === 'postgres' ? processes - 1 : 0, citizens, {
    ...settings,
    citiesDir: CITIES,
    platform: { ...settings.platform, url: parts.platformUrl },
  });
  try {
    await parts.cities.refresh();
    await Promise.all(others.map(({ isReady }) => isReady));
    return {
      bench: 'conversations',
      store,
      processes: others.length + 1,
      ...(await measure(parts, citizens, conversations, concurrency)),
      ...probe,
    };
  } finally {
    await Promise.all(others.map((each) => each.end()));
    await parts.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true });
  }
}

/** What they send is heard by the same citizens. */
function otherProcesses(count: number, citizens: Citizens, settings: Config): readonly WorkerProcess[] {
  const ears = {
    hear: ({ delivered }: Line) => void (delivered && citizens.hear({ ...delivered })),
    connect: () => undefined,
    disconnect: () => undefined,
  };
  return Array.from({ length: count }, () => new WorkerProcess(settings, ears));
}

async function measure(
  parts: Assembled,
  citizens: Citizens,
  conversations: number,
  concurrency: number,
): Promise<object> {
  const transport: Transport = { deliver: (line) => citizens.hear(line) };
  const service = parts.start({ console: transport });
  await talk(citizens, { from: conversations + 1, conversations: WARM_UP, concurrency });
  await service.idle();
  const warm = citizens.latencies.length;
  const before = await countComplaints(parts.platformUrl);
  const liveAtStart = liveHeapMb();
  const rssAtStart = process.memoryUsage().rss;
  const callsBefore = total(parts.platform.callCounts());
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await talk(citizens, { from: 0, conversations, concurrency });
  const latencies = citizens.latencies.slice(warm);
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = process.cpuUsage(cpuBefore);
  await service.idle();
  const messages = conversations * SAYS.length;
  const filed = (await countComplaints(parts.platformUrl)) - before;
  const idle = await idleLatencies(citizens, conversations);
  const rssAtEnd = process.memoryUsage().rss;
  const liveAtEnd = liveHeapMb();
  await service.stop();
  return {
    conversations,
    concurrency,
    messages,
    seconds: round(seconds, 2),
    messagesPerSecond: Math.round(messages / seconds),
    cpuMsPerMessage: round((cpu.user + cpu.system) / 1_000 / messages, 3),
    p50Ms: round(quantile(latencies, 0.5), 1),
    p99Ms: round(quantile(latencies, 0.99), 1),
    idleP50Ms: round(quantile(idle, 0.5), 2),
    rssMbAtStart: Math.round(rssAtStart / 1_048_576),
    rssMbAtEnd: Math.round(rssAtEnd / 1_048_576),
    liveMbAtStart: liveAtStart,
    liveMbAtEnd: liveAtEnd,
    platformCallsPerMessage: round((total(parts.platform.callCounts()) - callsBefore) / messages, 3),
    filed,
    shareFiled: round(filed / conversations, 4),
    doubled: Math.max(0, filed - conversations),
  };
}

interface Talk {
  /** The number of the first person. */
  readonly from: number;
  readonly conversations: number;
  readonly concurrency: number;
}

async function talk(citizens: Citizens, { from, conversations, concurrency }: Talk): Promise<void> {
  const end = from + conversations;
  let next = from;
  const one = async (): Promise<void> => {
    while (next < end) {
      const person = next;
      next += 1;
      for (const text of SAYS) await citizens.say(person, text);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, conversations) }, one));
}

/** One person alone on an idle system. */
async function idleLatencies(citizens: Citizens, person: number): Promise<readonly number[]> {
  const before = citizens.latencies.length;
  for (let n = 0; n < IDLE_MESSAGES; n += 1) await citizens.say(person, 'namaste ji');
  return citizens.latencies.slice(before);
}

function config(dataDir: string): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    logLevel: 'error',
    platform: {
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: 'service',
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
    },
  };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
