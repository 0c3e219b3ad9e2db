import { Pool, type FormData } from 'undici';

export type HttpQuery = Readonly<Record<string, string | number | undefined>>;

export interface HttpRequest {
  readonly path: string;
  readonly query?: HttpQuery;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | FormData;
  /** Ends the request, wherever it stands. */
  readonly within: AbortSignal;
}

/** What became of a request. */
export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly retryAfterMs?: number;
      readonly body: string;
    }
  /** It never left: nothing was done. */
  | { readonly kind: 'not_sent' }
  /** It may have been done: the connection or the deadline ended before the answer. */
  | { readonly kind: 'no_answer' };

const CONNECTIONS = 64;
/** Below every deadline, so that a host that swallows packets is told from a service that does not answer. */
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_RETRY_AFTER_MS = 3_600_000;
/** There was no connection yet, so nothing was written. Whatever is not listed here may have been sent. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Keep-alive connections to one gateway. Every request is a POST, as the platform wants it. */
export class Http {
  private readonly pool: Pool;
  private readonly root: string;

  constructor(url: string, deadlineMs: number) {
    const { origin, pathname } = new URL(url);
    this.root = pathname.replace(/\/$/, '');
    this.pool = new Pool(origin, {
      connections: CONNECTIONS,
      connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, deadlineMs / 2) },
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  async post(request: HttpRequest): Promise<HttpOutcome> {
    if (request.within.aborted) return { kind: 'not_sent' };
    try {
      const { statusCode, headers, body } = await this.pool.request({
        method: 'POST',
        path: this.root + withQuery(request),
        headers: { ...request.headers },
        body: request.body,
        signal: request.within,
      });
      const retryAfterMs = retryAfter(headers['retry-after']);
      return { kind: 'answer', status: statusCode, body: await body.text(), ...retryAfterMs };
    } catch (error) {
      return { kind: isNotSent(error) ? 'not_sent' : 'no_answer' };
    }
  }

  /** Ends what is still under way: those requests get no answer. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

function isNotSent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isNotSent);
  return error instanceof Error && 'code' in error && NOT_SENT.has(String(error.code));
}

/** Only the form in seconds; a date is on a clock that need not be ours. */
function retryAfter(header: string | string[] | undefined): { retryAfterMs?: number } {
  const seconds = typeof header === 'string' && header !== '' ? Number(header) : Number.NaN;
  return seconds >= 0 ? { retryAfterMs: Math.min(seconds * 1_000, MAX_RETRY_AFTER_MS) } : {};
}

function withQuery({ path, query = {} }: HttpRequest): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.set(name, String(value));
  }
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}
