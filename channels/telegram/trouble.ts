import { GrammyError, HttpError } from 'grammy';

/** Why the provider cannot be used now; for readiness and the log. */
export type TroubleReason =
  | 'not_authorised'
  /** Another process polls with the same token. */
  | 'conflict'
  | 'rate_limited'
  | 'provider_down'
  | 'refused'
  | 'unreachable'
  /** The provider cannot bring its updates to our address. */
  | 'webhook_unreachable'
  /** Ours: the batch could not be written. */
  | 'not_stored';

/** What passes by nobody's doing: an operator has to mend it. */
const FOR_OPERATORS: ReadonlySet<TroubleReason> = new Set([
  'not_authorised',
  'conflict',
  'refused',
  'webhook_unreachable',
]);

export function isForOperators(reason: TroubleReason): boolean {
  return FOR_OPERATORS.has(reason);
}

export interface Trouble {
  readonly reason: TroubleReason;
  /** The least rest before the next attempt, milliseconds; grows where nobody said how long. */
  readonly restMs: number;
  readonly grows: boolean;
}

const SHORT_MS = 1_000;
const LONG_MS = 30_000;

/** Sorts a failed call. Of what the library throws only the code is looked at: its texts may hold our token. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HttpError) return { reason: 'unreachable', restMs: SHORT_MS, grows: true };
  if (!(error instanceof GrammyError)) return { reason: 'not_stored', restMs: SHORT_MS, grows: true };
  const { error_code: code, parameters } = error;
  if (code === 401 || code === 404) return { reason: 'not_authorised', restMs: LONG_MS, grows: false };
  if (code === 409) return { reason: 'conflict', restMs: SHORT_MS * 5, grows: true };
  if (code === 429) {
    return { reason: 'rate_limited', restMs: (parameters.retry_after ?? 1) * 1_000, grows: false };
  }
  return code >= 500
    ? { reason: 'provider_down', restMs: SHORT_MS, grows: true }
    : { reason: 'refused', restMs: LONG_MS, grows: false };
}
