import { errors, FormData, Pool } from 'undici';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
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
/** No connection was made, so the request was not written. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Keep-alive connections to one gateway, every call with a deadline. */
export class Http {
  private readonly pool: Pool;
  readonly counts = new Map<string, number>();

  constructor(
    url: string,
    private readonly deadlineMs: number,
  ) {
    this.pool = new Pool(new URL(url).origin, { connections: CONNECTIONS, connect: { timeout: deadlineMs } });
  }

  async send(request: HttpRequest): Promise<HttpOutcome> {
    this.counts.set(request.path, (this.counts.get(request.path) ?? 0) + 1);
    try {
      const { statusCode, headers, body } = await this.pool.request({
        method: request.method,
        path: withQuery(request),
        headers: { ...request.headers },
        body: request.body ?? null,
        signal: AbortSignal.timeout(this.deadlineMs),
      });
      const retryAfter = Number(headers['retry-after']);
      return {
        kind: 'answer',
        status: statusCode,
        body: await body.text(),
        ...(Number.isFinite(retryAfter) ? { retryAfterMs: retryAfter * 1_000 } : {}),
      };
    } catch (error) {
      return { kind: wasSent(error) ? 'no_answer' : 'not_sent' };
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

function wasSent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return !(NOT_SENT.has(code) || error instanceof errors.ConnectTimeoutError);
}

function withQuery({ path, query }: HttpRequest): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) params.set(name, String(value));
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
