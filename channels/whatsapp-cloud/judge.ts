import { z } from 'zod';
import type { FailureReason, SendResult, WireResponse } from '../channel.ts';
import { reasonOf } from './error-codes.ts';

const Accepted = z.object({ messages: z.tuple([z.looseObject({ id: z.string().min(1).max(500) })]) });
/** `{"error":{"message":"…","type":"OAuthException","code":131047,"error_data":{"details":"…"},"fbtrace_id":"…"}}` */
const Refused = z.object({ error: z.object({ code: z.number() }) });

interface Again {
  readonly afterMs: number;
  readonly holds?: 'account' | 'person';
}

const AFTER_A_FAULT_MS = 2_000;

/** What passes by waiting, and how long to wait where the provider does not say. */
const AGAIN: Readonly<Partial<Record<FailureReason, Again>>> = {
  provider_down: { afterMs: AFTER_A_FAULT_MS },
  rate_limited: { afterMs: 1_000, holds: 'account' },
  /** One message in six seconds to one person, once the burst is spent. */
  pair_limited: { afterMs: 6_000, holds: 'person' },
  /** An operator puts in a new token; until then nothing is lost. */
  not_authorised: { afterMs: 60_000, holds: 'account' },
  spam_suspected: { afterMs: 15 * 60_000, holds: 'account' },
};

/** Sorts an answer of the messages endpoint. Of a refusal only its code is looked at, never its words. */
export function judge({ status, body, retryAfterMs }: WireResponse): SendResult {
  if (status >= 200 && status < 300) {
    const accepted = Accepted.safeParse(body);
    return accepted.success
      ? { kind: 'accepted', providerId: accepted.data.messages[0].id }
      : // It may well have been sent: a doubled message is better than a lost one, a few minutes later.
        { kind: 'retry', afterMs: Math.max(AFTER_A_FAULT_MS, retryAfterMs ?? 0), reason: 'not_understood' };
  }
  const reason = reasonFor(status, Refused.safeParse(body).data?.error.code);
  const again = AGAIN[reason];
  if (!again) return { kind: 'final', reason };
  return { kind: 'retry', reason, ...again, afterMs: Math.max(again.afterMs, retryAfterMs ?? 0) };
}

function reasonFor(status: number, code: number | undefined): FailureReason {
  const known = code === undefined ? 'not_understood' : reasonOf(code);
  if (known !== 'not_understood') return known;
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403) return 'not_authorised';
  if (status >= 500 || status === 408) return 'provider_down';
  return status >= 400 ? 'bad_request' : 'not_understood';
}
