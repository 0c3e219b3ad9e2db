import type { FailureCode, PlatformFailure, PlatformResult } from '../platform.ts';

export type Failed = Extract<PlatformResult<never>, { ok: false }>;

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

export function failed(
  code: FailureCode,
  more: { readonly reason?: string | undefined; readonly retryAfterMs?: number | undefined } = {},
): Failed {
  const { reason, retryAfterMs } = more;
  return {
    ok: false,
    failure: {
      code,
      retry: RETRY[code],
      ...(reason === undefined ? {} : { reason }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  };
}

export function ok<T>(value: T): PlatformResult<T> {
  return { ok: true, value };
}
