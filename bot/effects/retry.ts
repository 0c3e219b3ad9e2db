import type { RequestKind } from '../../backend-adapter/request.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long a request is worth trying. A complaint is kept for a week, because losing it is worse than being late; an
 * answer to a question is worth nothing the next day. Nobody is alerted of a complaint that may be dealt with already, so
 * that is asked as long; whom the platform does not name in time the roster names.
 */
const GIVE_UP_AFTER_MS: Readonly<Record<RequestKind, number>> = {
  file_complaint: 7 * DAY_MS,
  // The person sits before the phone and waits for the code, which is worth nothing later.
  send_otp: MINUTE_MS,
  verify_otp: MINUTE_MS,
  find_person: 10 * MINUTE_MS,
  find_complaints: 30 * MINUTE_MS,
  complaint_history: 30 * MINUTE_MS,
  find_bills: 30 * MINUTE_MS,
  complaint_in_charge: 7 * DAY_MS,
  find_employees: 30 * MINUTE_MS,
};
const FIRST_RETRY_MS = 2 * SECOND_MS;
const LONGEST_RETRY_MS = 5 * MINUTE_MS;

/** When to try again, or undefined when it is time to give up. */
export function nextAttemptAt(
  kind: RequestKind,
  call: { readonly attempts: number; readonly createdAt: number },
  now: number,
  retryAfterMs: number | undefined,
): number | undefined {
  if (now - call.createdAt > GIVE_UP_AFTER_MS[kind]) return undefined;
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** Math.min(call.attempts, 16), LONGEST_RETRY_MS);
  return now + Math.max(backoff, retryAfterMs ?? 0);
}
