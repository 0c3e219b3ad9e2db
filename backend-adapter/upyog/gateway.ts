import type { FormData } from 'undici';
import type { z } from 'zod';
import type { PlatformResult } from '../platform.ts';
import { Breaker } from './breaker.ts';
import { failed, ok } from './failure.ts';
import { Http, type HttpOutcome, type HttpQuery } from './http.ts';
import { judge, type Safety } from './judge.ts';
import type { Settings } from './options.ts';
import { parseJson } from './parse-json.ts';
import { requestInfo } from './request-info.ts';

export interface Sending {
  /** What it is for: the name under which it is counted and logged. */
  readonly operation: string;
  readonly path: string;
  readonly query?: HttpQuery;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | FormData;
  readonly safety: Safety;
  readonly within: AbortSignal;
}

export type Call = Omit<Sending, 'body' | 'headers'> & {
  /** Beside `RequestInfo`. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Absent: an open endpoint. */
  readonly token?: string;
};

const QUICK_RETRY_MS = 50;
const QUICK_RETRY_JITTER_MS = 150;

/** One platform behind one gateway: counting, breaker, the one quick retry, and what every answer means. */
export class Gateway {
  private readonly http: Http;
  private readonly breaker: Breaker;
  private readonly counts = new Map<string, number>();

  constructor(private readonly settings: Settings) {
    this.http = new Http(settings.url, settings.deadlineMs);
    this.breaker = new Breaker(settings.now);
  }

  /** A call in the platform's way: POST with JSON, also for reading; the answer has to fit the shape. */
  async call<T>({ body, token, ...call }: Call, shape: z.ZodType<T>): Promise<PlatformResult<T>> {
    const sent = { RequestInfo: requestInfo(this.settings.now(), token), ...body };
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await this.send({ ...call, headers, body: JSON.stringify(sent) });
    return answer.ok ? this.read(call.operation, answer.value, shape) : answer;
  }

  /** Any request; gives the text of the answer. */
  async send(sending: Sending): Promise<PlatformResult<string>> {
    const service = sending.path.split('/')[1] ?? '';
    const wait = this.breaker.waitMs(service);
    if (wait > 0) return failed('unreachable', { reason: 'breaker_open', retryAfterMs: wait });
    const outcome = await this.attempt(sending, service);
    const result = judge(outcome, sending.safety);
    if (!result.ok) this.report(sending.operation, result.failure);
    return result;
  }

  /** An answer of JSON, read by its shape. */
  read<T>(operation: string, text: string, shape: z.ZodType<T>): PlatformResult<T> {
    const read = shape.safeParse(parseJson(text));
    if (read.success) return ok(read.data);
    this.report(operation, { code: 'bad_answer' });
    return failed('bad_answer');
  }

  callCounts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  close(): Promise<void> {
    return this.http.close();
  }

  private async attempt(sending: Sending, service: string): Promise<HttpOutcome> {
    const first = await this.once(sending, service);
    const { sleep, random } = this.settings;
    const isWorthAnother = sending.safety === 'read' && isDown(first) && !sending.within.aborted;
    if (!isWorthAnother) return first;
    await sleep(QUICK_RETRY_MS + random() * QUICK_RETRY_JITTER_MS);
    return this.breaker.waitMs(service) > 0 ? first : this.once(sending, service);
  }

  private async once(sending: Sending, service: string): Promise<HttpOutcome> {
    this.counts.set(sending.operation, (this.counts.get(sending.operation) ?? 0) + 1);
    const outcome = await this.http.post(sending);
    if (isDown(outcome)) this.breaker.failed(service);
    else this.breaker.succeeded(service);
    return outcome;
  }

  private report(operation: string, { code, reason }: { code: string; reason?: string }): void {
    this.settings.log.warn('platform_call_failed', { operation, code, reason });
  }
}

/** Nobody there, or a gateway that says so. A 500 is an answer: the service is up and has a fault. */
function isDown(outcome: HttpOutcome): boolean {
  return outcome.kind !== 'answer' || (outcome.status >= 502 && outcome.status <= 504);
}
