import type { PlatformResult } from '../platform.ts';
import { z } from 'zod';
import { Breaker } from './breaker.ts';
import { failed, ok } from './failure.ts';
import { Http, type HttpOutcome, type HttpRequest } from './http.ts';
import { DEFAULT_DEADLINE_MS, type UpyogOptions } from './options.ts';

/** `read`: asking twice does no harm. `write`: an answer that never came may hide work that was done. */
export type Safety = 'read' | 'write';

export interface Call {
  readonly path: string;
  readonly query?: HttpRequest['query'];
  /** Beside `RequestInfo`. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly safety: Safety;
  /** Absent: an open endpoint. */
  readonly token?: string;
}

const Refusal = z
  .object({ Errors: z.array(z.object({ code: z.string().nullish() }).loose()).min(1) })
  .loose();

/** One platform behind one gateway: envelope, deadline, breaker, and what every answer means. */
export class Gateway {
  private readonly http: Http;
  private readonly breaker: Breaker;

  constructor(private readonly options: UpyogOptions) {
    this.http = new Http(options.url, options.deadlineMs ?? DEFAULT_DEADLINE_MS);
    this.breaker = new Breaker(options.now);
  }

  /** A call in the platform's way: POST with JSON, also for reading. */
  async call<T>(call: Call, answer: z.ZodType<T>): Promise<PlatformResult<T>> {
    const requestInfo = {
      ...this.requestInfo(),
      ...(call.token === undefined ? {} : { authToken: call.token }),
    };
    const request: HttpRequest = {
      method: 'POST',
      path: call.path,
      ...(call.query ? { query: call.query } : {}),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ RequestInfo: requestInfo, ...call.body }),
    };
    return this.send(request, call.safety, (body) => readJson(body, answer));
  }

  /** Any request; `read` turns the body of a success into the result. A read is tried once more, at once, when it did not get through. */
  async send<T>(
    request: HttpRequest,
    safety: Safety,
    read: (body: string) => PlatformResult<T>,
  ): Promise<PlatformResult<T>> {
    const service = request.path.split('/')[1] ?? '';
    if (!this.breaker.allows(service)) return failed('unreachable', { reason: 'breaker_open' });
    const first = await this.http.send(request);
    const isWorthAnother = safety === 'read' && first.kind !== 'answer';
    const outcome = isWorthAnother ? await this.http.send(request) : first;
    if (isDown(outcome)) this.breaker.failed(service);
    else this.breaker.succeeded(service);
    const result = this.judge(outcome, safety, read);
    if (!result.ok && result.failure.code !== 'refused') {
      const { code, reason } = result.failure;
      this.options.log.warn('platform_call_failed', { service, code, reason });
    }
    return result;
  }

  callCounts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.http.counts);
  }

  close(): Promise<void> {
    return this.http.close();
  }

  private requestInfo(): object {
    const { now } = this.options;
    return {
      apiId: 'Rainmaker',
      ver: '.01',
      ts: now(),
      action: '',
      did: '1',
      key: '',
      msgId: `${now()}|en_IN`,
    };
  }

  /**
   * 502 and 503 come from the gateway when it could not reach a service, so nothing was done. Any other 5xx and a lost
   * answer leave open whether a write was done.
   */
  private judge<T>(
    outcome: HttpOutcome,
    safety: Safety,
    read: (body: string) => PlatformResult<T>,
  ): PlatformResult<T> {
    if (outcome.kind === 'not_sent') return failed('unreachable');
    const open = safety === 'write' ? 'unknown_outcome' : 'unreachable';
    if (outcome.kind === 'no_answer') return failed(open);
    const { status, body, retryAfterMs } = outcome;
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    if (status >= 200 && status < 300) return unreadIsOpen(read(body), safety);
    if (status === 429) return failed('overloaded', wait);
    if (status === 502 || status === 503) return failed('unreachable', { reason: String(status), ...wait });
    if (status >= 500) return failed(open, { reason: String(status) });
    const reason = codeOf(body) ?? String(status);
    return status === 401 || status === 403
      ? failed('misconfigured', { reason })
      : failed('refused', { reason });
  }
}

function isDown(outcome: HttpOutcome): boolean {
  return outcome.kind !== 'answer' || outcome.status === 502 || outcome.status === 503;
}

/** A success that cannot be read may be a write that was done. */
function unreadIsOpen<T>(result: PlatformResult<T>, safety: Safety): PlatformResult<T> {
  if (result.ok || result.failure.code !== 'bad_answer' || safety === 'read') return result;
  return failed('unknown_outcome', { reason: 'bad_answer' });
}

function codeOf(body: string): string | undefined {
  const refusal = Refusal.safeParse(parse(body));
  return refusal.success ? (refusal.data.Errors[0]?.code ?? undefined) : undefined;
}

export function readJson<T>(body: string, shape: z.ZodType<T>): PlatformResult<T> {
  const read = shape.safeParse(parse(body));
  return read.success ? ok(read.data) : failed('bad_answer');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
