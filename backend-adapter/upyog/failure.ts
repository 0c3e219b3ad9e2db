import type { FailureCode, PlatformFailure, PlatformResult } from '../platform.ts';

type Failed = Extract<PlatformResult<never>, { ok: false }>;

const RETRY: Readonly<Record<FailureCode, PlatformFailure['retry']>> = {
  unreachable: 'later',
  unknown_outcome: 'later',
  overloaded: 'later',
  refused: 'never',
  not_found: 'never',
  needs_name: 'never',
  needs_otp: 'never',
  wrong_otp: 'never',
  misconfigured: 'later',
  bad_answer: 'later',
};

export function failed(code: FailureCode, more: { reason?: string; retryAfterMs?: number } = {}): Failed {
  return { ok: false, failure: { code, retry: RETRY[code], ...more } };
}

export function ok<T>(value: T): PlatformResult<T> {
  return { ok: true, value };
}
