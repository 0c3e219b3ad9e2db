import { Pool } from 'undici';
import type { Json } from '../bot/engine/json.ts';
import type { SendResult, Transport, WireResponse } from './channel.ts';

/** One POST of JSON. A type, not an interface: it has to be JSON itself, because it is a wire request. */
export type HttpCall = {
  /** Below the root address. */
  readonly path: string;
  readonly body: Json;
};

export interface HttpTransportOptions<Call extends HttpCall> {
  /** The provider's root address, with version, without a slash at the end. */
  readonly root: string;
  readonly headers: Readonly<Record<string, string>>;
  judge(response: WireResponse): SendResult;
  /** Does what has to be done before (an upload): gives the call to make, or why none can be made. */
  prepare?(call: Call): Promise<HttpCall | Exclude<SendResult, { readonly kind: 'accepted' }>>;
  readonly timeoutMs?: number;
}

export interface HttpTransport<Call extends HttpCall> extends Transport<Call> {
  /** Sends something whose answer does not matter; a failure is forgotten. */
  tell(call: HttpCall): void;
  close(): Promise<void>;
}

/** Connections kept open to a provider: one for each message that may be under way. */
const CONNECTIONS = 128;
const TIMEOUT_MS = 15_000;
/** Providers answer in a few hundred bytes. */
const LARGEST_ANSWER_BYTES = 256 * 1024;
const AFTER_NO_ANSWER_MS = 2_000;

/** Sends over pooled connections. Whatever happens on the way is a value that says whether to try again. */
export function httpTransport<Call extends HttpCall>(
  options: HttpTransportOptions<Call>,
): HttpTransport<Call> {
  const root = new URL(options.root);
  const base = root.pathname.replace(/\/$/, '');
  const timeout = options.timeoutMs ?? TIMEOUT_MS;
  const pool = new Pool(root.origin, {
    connections: CONNECTIONS,
    connect: { timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: LARGEST_ANSWER_BYTES,
  });
  const headers = { 'content-type': 'application/json', ...options.headers };
  const request = ({ path, body }: HttpCall) =>
    pool.request({ path: base + path, method: 'POST', headers, body: JSON.stringify(body) });
  const post = async (call: HttpCall): Promise<SendResult> => {
    const answer = await request(call);
    const retryAfterMs = readRetryAfter(answer.headers['retry-after'], Date.now());
    return options.judge({
      status: answer.statusCode,
      body: parseJson(await answer.body.text()),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  };
  return {
    deliver: async (call) => {
      const ready = options.prepare ? await options.prepare(call) : call;
      if ('kind' in ready) return ready;
      return post(ready).catch((error: unknown): SendResult => {
        if (!isNetworkFailure(error)) throw error;
        return { kind: 'retry', afterMs: AFTER_NO_ANSWER_MS, reason: 'unreachable' };
      });
    },
    tell: (call) => {
      request(call)
        .then(({ body }) => body.dump())
        .catch(() => undefined);
    },
    close: () => pool.close(),
  };
}

/** A connection that could not be made, broke or stayed silent; anything else is a bug of ours. */
export function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return /^(UND_ERR_(?!INVALID_ARG|NOT_SUPPORTED)|E[A-Z]+$|HPE_|ERR_(SSL|TLS)|CERT_|DEPTH_ZERO|SELF_SIGNED)/.test(
    code,
  );
}

/** `Retry-After` in seconds or as a date, as milliseconds from now; undefined where it is neither. */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | undefined {
  const text = (Array.isArray(header) ? header[0] : header)?.trim();
  if (!text) return undefined;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms)) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
