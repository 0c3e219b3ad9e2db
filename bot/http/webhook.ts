import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Parsed, WebhookChannel } from '../../channels/channel.ts';
import { errorFields, type Log } from '../service/log.ts';

export interface WebhookParts {
  readonly path: string;
  /** Without a `verify` it is no webhook channel, and there is no route. */
  readonly channel: WebhookChannel;
  readonly secret: string;
  /** For payloads that do not name the account themselves. */
  readonly account: string;
  readonly log: Log;
  /** Resolves once everything is on disk. */
  take(events: Extract<Parsed, { readonly kind: 'events' }>): Promise<void>;
  /** Well formed, and nothing said to us. */
  other?(payload: unknown): void;
}

/** The largest body a provider sends. */
const BODY_LIMIT_BYTES = 3 * 1024 * 1024;
/** Requests without a good signature that one address may make in a minute. */
const UNSIGNED_PER_MINUTE = 120;
/** Everything this route ever answers beside 200. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 415, 429]);
const STOPPED = 503;

/**
 * Where a provider brings what people sent: verified over the raw body, parsed, on disk, and only then acknowledged. The
 * store that cannot write stops the intake (503): the provider brings it again.
 */
export async function addWebhook(app: FastifyInstance, parts: WebhookParts): Promise<void> {
  const { path, channel, secret, log } = parts;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const asBytes = { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES } as const;
    scope.addContentTypeParser('application/json', asBytes, (_request, body, done) => done(null, body));
    const verified = new WeakSet<FastifyRequest>();
    const verify = (request: FastifyRequest): boolean => {
      const { headers, body } = request;
      return Buffer.isBuffer(body) && channel.verify({ headers, body }, secret);
    };
    await scope.register(rateLimit, {
      hook: 'preHandler',
      max: UNSIGNED_PER_MINUTE,
      timeWindow: 60_000,
      // A provider may send as fast as it likes.
      allowList: (request) => {
        if (!verify(request)) return false;
        verified.add(request);
        return true;
      },
    });
    scope.setErrorHandler((error, _request, reply) => {
      const status = statusOf(error);
      if (status === STOPPED) log.error('webhook_failed', { path, ...errorFields(error) });
      return reply.code(status).send();
    });
    scope.post(path, async (request, reply) => {
      if (!verified.has(request)) return reply.code(401).send();
      const payload = parseJson(request.body as Buffer);
      if (typeof payload !== 'object' || payload === null) return reply.code(400).send();
      const parsed = channel.parse(payload, parts.account);
      if (parsed.kind === 'events') await parts.take(parsed);
      else if (parsed.kind === 'ignored') parts.other?.(payload);
      else log.warn('webhook_not_understood', { path });
      return reply.code(200).send();
    });
  });
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : STOPPED;
  return REFUSALS.has(status) ? status : STOPPED;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
