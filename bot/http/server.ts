import Fastify, { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Intake } from '../inbox/intake.ts';
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
  /** Absent: always open. */
  readonly intake?: Pick<Intake, 'closed'>;
  /** Adds the webhooks of a channel that is running. */
  readonly addRoutes?: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** What a running channel's provider is in trouble with, as `channel: reason`; empty: nothing. */
  troubles?(): Promise<readonly string[]>;
}

export interface Http {
  readonly url: string;
  close(): Promise<void>;
}

/** The service's own HTTP: health, readiness, metrics. Channels add their webhooks where they are configured. */
export async function startHttp(parts: HttpParts): Promise<Http> {
  const { host, port, store, platform } = parts;
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    clientErrorHandler: (_error, socket) => {
      if (socket.writable)
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    },
  });
  app.server.on('checkExpectation', (_request, response) => response.writeHead(400).end());
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const reasons = await notReady(parts);
    return reply.code(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
  addMetrics(app, store, platform);
  for (const add of parts.addRoutes ?? []) await add(app);
  try {
    return { url: await app.listen({ host, port }), close: () => app.close() };
  } catch (error) {
    await app.close();
    throw new StartFault([cannotListen(error, host, port)]);
  }
}

const MENDS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) => `PORT ${port} is taken; choose another one, or PORT=0 for any free one`,
  EACCES: (_host, port) => `PORT ${port} needs rights that this process has not; choose one from 1024 on`,
  EADDRNOTAVAIL: (host) => `HOST ${host} is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all`,
  ENOTFOUND: (host) => `HOST ${host} is no address; use 127.0.0.1, or 0.0.0.0 for all of this machine`,
};

function cannotListen(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return MENDS[code]?.(host, port) ?? `HOST ${host} PORT ${port}: cannot listen there (${code})`;
}

async function notReady({ store, platform, intake, troubles }: HttpParts): Promise<readonly string[]> {
  const [disk, city, channels] = await Promise.all([store.check(), platform.health(), troubles?.() ?? []]);
  return [
    ...(disk.ok ? [] : [`store: ${disk.reason}`]),
    ...(intake?.closed ? [`intake: ${intake.closed}`] : []),
    ...(city.ok ? [] : [`platform: ${city.failure.code}`]),
    ...channels,
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
  'outboxMoved',
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
