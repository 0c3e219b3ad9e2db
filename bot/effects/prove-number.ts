import type { Platform, PlatformResult } from '../../backend-adapter/platform.ts';
import type { PlatformAnswers, PlatformRequest } from '../../backend-adapter/request.ts';
import type { ClaimedCall, Store, RationLimit } from '../store/port.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Nobody is flooded with codes: neither the owner of a number, whoever asks and on however many accounts, nor many numbers
 * from one conversation. Each code is a short message that the city pays for.
 */
const SENT: readonly RationLimit[] = [
  { of: 'whom', most: 3, withinMs: HOUR_MS },
  { of: 'whom', most: 5, withinMs: DAY_MS },
  { of: 'by', most: 5, withinMs: HOUR_MS },
  { of: 'by', most: 8, withinMs: DAY_MS },
];
/** The platform locks an account for an hour at the fifth wrong code within thirty minutes (egov-user): never that far. */
const TRIED: readonly RationLimit[] = [
  { of: 'whom', most: 4, withinMs: 30 * MINUTE_MS },
  { of: 'by', most: 12, withinMs: DAY_MS },
];

type Proof<K extends 'send_otp' | 'verify_otp'> = Extract<PlatformRequest, { kind: K }>;

export interface ProveTools {
  readonly platform: Pick<Platform, 'sendOtp' | 'verifyOtp'>;
  readonly store: Pick<Store, 'ration'>;
  now(): number;
}

/** Has the platform send a code to a number that somebody gave as the own one. */
export async function sendCode(
  { caller }: Proof<'send_otp'>,
  call: ClaimedCall,
  { platform, store, now }: ProveTools,
): Promise<PlatformResult<PlatformAnswers['send_otp']>> {
  const { key, conversation: by } = call;
  const wish = { key, kind: 'code_sent', whom: caller.mobile, by, at: now() } as const;
  if ((await store.ration(wish, SENT)) === 'spent') return { ok: true, value: 'too_many' };
  const sent = await platform.sendOtp(caller);
  return sent.ok ? { ok: true, value: 'sent' } : sent;
}

/** Tries a code: where it is right, the number is proved. */
export async function tryCode(
  { caller, code, name }: Proof<'verify_otp'>,
  call: ClaimedCall,
  { platform, store, now }: ProveTools,
): Promise<PlatformResult<PlatformAnswers['verify_otp']>> {
  const { key, conversation: by } = call;
  const wish = { key, kind: 'code_tried', whom: caller.mobile, by, at: now() } as const;
  if ((await store.ration(wish, TRIED)) === 'spent') return { ok: true, value: 'too_many' };
  const proved = await platform.verifyOtp(caller, code, name);
  return proved.ok ? { ok: true, value: 'proved' } : proved;
}
