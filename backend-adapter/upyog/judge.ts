import type { PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { HttpOutcome } from './http.ts';
import { parseJson } from './parse-json.ts';
import { refusalIn, type Refusal } from './refusal-code.ts';

/**
 * - `read`: asking twice does no harm, and is done at once when a request did not get through.
 * - `repeatable`: doing it twice does no harm, but it is left to the caller to do it again.
 * - `write`: an answer that never came may hide work that was done.
 */
export type Safety = 'read' | 'repeatable' | 'write';

/** The reason of a failure that a fresh token may mend. The gateway refused the request before it passed it on. */
export const TOKEN_REFUSED = 'token_refused';
/** The gateway's code for «I could not connect to the service»: the only 5xx that proves that nothing was done. */
const NOT_CONNECTED = 'HttpHostConnectException';

/**
 * What an outcome means. For a write every doubt is `unknown_outcome`: a 502, 503 or 504 can come from a proxy that
 * lost the connection after the service had the request, and looking a complaint up costs seconds while filing it twice
 * costs trust. For the rest a lost answer is just `unreachable`.
 */
export function judge(outcome: HttpOutcome, safety: Safety): PlatformResult<string> {
  if (outcome.kind === 'not_sent') return failed('unreachable');
  const doubt = safety === 'write' ? 'unknown_outcome' : 'unreachable';
  if (outcome.kind === 'no_answer') return failed(doubt, { reason: 'no_answer' });
  const { status, body, retryAfterMs } = outcome;
  if (status >= 200 && status < 300) return ok(body);
  if (status === 429) return failed('overloaded', { reason: '429', retryAfterMs });
  if (status < 400) return failed('misconfigured', { reason: 'redirect' });
  const refusal = refusalIn(parseJson(body));
  if (status >= 500) {
    const code = status === 502 && refusal?.code === NOT_CONNECTED ? 'unreachable' : doubt;
    return failed(code, { reason: String(status), retryAfterMs });
  }
  return refused(status, refusal, doubt);
}

function refused(
  status: number,
  refusal: Refusal | undefined,
  doubt: 'unreachable' | 'unknown_outcome',
): PlatformResult<string> {
  if (status === 401 || refusal?.code === 'InvalidAccessTokenException') {
    return refusal?.code === 'invalid_credentials'
      ? failed('refused', { reason: refusal.code })
      : failed('misconfigured', { reason: TOKEN_REFUSED });
  }
  if (status === 403 || status === 404)
    return failed('misconfigured', { reason: refusal?.code ?? String(status) });
  if (!refusal) return failed('bad_answer', { reason: String(status) });
  return failed(refusal.isUnexpected ? doubt : 'refused', { reason: refusal.code });
}
