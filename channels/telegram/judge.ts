import { z } from 'zod';
import type { FailureReason, SendResult, WireResponse } from '../channel.ts';

const Accepted = z.object({
  ok: z.literal(true),
  result: z.looseObject({ message_id: z.number().int() }),
});
/** `{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":5}}` */
const Refused = z.object({
  ok: z.literal(false),
  error_code: z.number().int().optional().catch(undefined),
  description: z.string().catch(''),
  parameters: z
    .object({ retry_after: z.number().min(0).max(86_400) })
    .optional()
    .catch(undefined),
});

const AFTER_A_FAULT_MS = 2_000;
/** Until an operator puts in a new token nothing is lost. */
const AFTER_A_WRONG_TOKEN_MS = 60_000;

/** What the provider means where its status alone does not say. Its words are compared, never kept. */
const MEANINGS: readonly (readonly [RegExp, FailureReason])[] = [
  [/bot was blocked|user is deactivated/i, 'blocked'],
  [
    /can't initiate|chat not found|user not found|peer_id_invalid|bot can't send messages to bots/i,
    'undeliverable',
  ],
  [/photo|image_process|file|document|too big/i, 'media_refused'],
];

/** Sorts an answer to one of the sending methods. */
export function judge({ status, body, retryAfterMs }: WireResponse): SendResult {
  const isFine = status >= 200 && status < 300;
  const accepted = Accepted.safeParse(body);
  if (isFine && accepted.success) {
    return { kind: 'accepted', providerId: String(accepted.data.result.message_id) };
  }
  const refused = Refused.safeParse(body).data;
  const waitMs = Math.max(retryAfterMs ?? 0, (refused?.parameters?.retry_after ?? 0) * 1_000);
  const code = isFine ? refused?.error_code : status;
  const again = (reason: FailureReason, leastMs: number, holds?: 'account'): SendResult => ({
    kind: 'retry',
    reason,
    afterMs: Math.max(leastMs, waitMs),
    ...(holds ? { holds } : {}),
  });
  if (code === undefined) return again('not_understood', AFTER_A_FAULT_MS);
  if (code === 429) return again('rate_limited', 1_000, 'account');
  // A token that is none gives 404, one that was revoked 401.
  if (code === 401 || code === 404) return again('not_authorised', AFTER_A_WRONG_TOKEN_MS, 'account');
  if (code >= 500 || code === 408) return again('provider_down', AFTER_A_FAULT_MS);
  if (code < 400) return again('not_understood', AFTER_A_FAULT_MS);
  return { kind: 'final', reason: meaningOf(code, refused?.description ?? '') };
}

function meaningOf(code: number, description: string): FailureReason {
  const meant = MEANINGS.find(([words]) => words.test(description))?.[1];
  return meant ?? (code === 403 ? 'blocked' : code === 413 ? 'media_refused' : 'bad_request');
}
