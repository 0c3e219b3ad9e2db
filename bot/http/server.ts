import Fastify, { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Platform } from '../../backend-adapter/platform.ts';
import type { Store, StoreStats } from '../store/port.ts';
import { StartFault } from '../service/start-fault.ts';

/** Larger bodies are refused before they are read (the largest a provider sends is 3 MB). */
const BODY_LIMIT_BYTES = 3 * 1024 * 1024;

export interface HttpParts {
  readonly host: string;
  readonly port: number;
  readonly store: Store;
  readonly platform: Platform;
}

export interface Http {
  readonly url: string;
  close(): Promise<void>;
}

/** The service's own HTTP: health, readiness, metrics. Channels add their webhooks where they are configured. */
export async function startHttp({ host, port, store, platform }: HttpParts): Promise<Http> {
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const reasons = await notReady(store, platform);
    return reply.code(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
  addMetrics(app, store, platform);
  try {
    return { url: await app.listen({ host, port }), close: () => app.close() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartFault([`PORT ${port} is taken; choose another one, or PORT=0 for any free one`]);
    }
    throw error;
  }
}

async function notReady(store: Store, platform: Platform): Promise<readonly string[]> {
  const [disk, city] = await Promise.all([store.check(), platform.health()]);
  return [
    ...(disk.ok ? [] : [`store: ${disk.reason}`]),
    ...(city.ok ? [] : [`platform: ${city.failure.code}`]),
  ];
}

const STATS: readonly (keyof StoreStats)[] = [
  'conversations',
  'messages',
  'turns',
  'inboxWaiting',
  'inboxParked',
  'outboxWaiting',
  'outboxSent',
  'outboxFailed',
  'deliveriesFailed',
  'callsWaiting',
  'callsAnswered',
  'timersSet',
  'handoversOpen',
];

function addMetrics(app: FastifyInstance, store: Store, platform: Platform): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const stats = new Map(STATS.map((name) => [name, gauge(metricName(name), `samvaad ${name}`)]));
  const calls = gauge('samvaad_platform_calls', 'HTTP calls to the platform so far', ['operation']);
  app.get('/metrics', async (_request, reply) => {
    const now = await store.stats();
    for (const [name, each] of stats) each.set(now[name]);
    for (const [operation, count] of Object.entries(platform.callCounts())) calls.set({ operation }, count);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function metricName(name: string): string {
  return `samvaad_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
