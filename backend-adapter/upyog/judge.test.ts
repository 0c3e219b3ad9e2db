import { describe, expect, test } from 'vitest';
import type { HttpOutcome } from './http.ts';
import { judge, type Safety } from './judge.ts';

const answer = (status: number, body: unknown = '<html></html>', retryAfterMs?: number): HttpOutcome => ({
  kind: 'answer',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const errors = (code: string | null, message = 'said so') => ({
  ResponseInfo: null,
  Errors: [{ code, message }],
});
const unhandled = errors('NullPointerException', 'An unhandled exception occurred on the server');

function verdict(outcome: HttpOutcome, safety: Safety): string {
  const result = judge(outcome, safety);
  return result.ok ? 'ok' : `${result.failure.code} ${result.failure.retry} ${result.failure.reason ?? '-'}`;
}

describe('what an outcome means', () => {
  const rows: readonly (readonly [what: string, outcome: HttpOutcome, read: string, write: string])[] = [
    ['200', answer(200, '{}'), 'ok', 'ok'],
    ['201 of bills, OTPs and uploads', answer(201, '{}'), 'ok', 'ok'],
    ['no connection', { kind: 'not_sent' }, 'unreachable later -', 'unreachable later -'],
    [
      'a lost answer',
      { kind: 'no_answer' },
      'unreachable later no_answer',
      'unknown_outcome later no_answer',
    ],
    ['500', answer(500, unhandled), 'unreachable later 500', 'unknown_outcome later 500'],
    ['502 of some proxy', answer(502), 'unreachable later 502', 'unknown_outcome later 502'],
    [
      '502 of the gateway that could not connect',
      answer(502, errors('HttpHostConnectException')),
      'unreachable later 502',
      'unreachable later 502',
    ],
    [
      '502 of the gateway whose connection broke',
      answer(502, errors('ResourceAccessException')),
      'unreachable later 502',
      'unknown_outcome later 502',
    ],
    ['503', answer(503), 'unreachable later 503', 'unknown_outcome later 503'],
    ['504', answer(504), 'unreachable later 504', 'unknown_outcome later 504'],
    ['429', answer(429), 'overloaded later 429', 'overloaded later 429'],
    ['302', answer(302), 'misconfigured later redirect', 'misconfigured later redirect'],
    [
      '401',
      answer(401, errors('CustomException')),
      'misconfigured later token_refused',
      'misconfigured later token_refused',
    ],
    [
      'a bad token as 400',
      answer(400, errors('InvalidAccessTokenException')),
      'misconfigured later token_refused',
      'misconfigured later token_refused',
    ],
    [
      '403',
      answer(403, errors('Forbidden')),
      'misconfigured later Forbidden',
      'misconfigured later Forbidden',
    ],
    [
      '404',
      answer(404, errors('ResourceNotFoundException')),
      'misconfigured later ResourceNotFoundException',
      'misconfigured later ResourceNotFoundException',
    ],
    [
      'a business rule',
      answer(400, errors('INVALID_SERVICECODE')),
      'refused never INVALID_SERVICECODE',
      'refused never INVALID_SERVICECODE',
    ],
    [
      'an exception nobody expected, which also comes as 400',
      answer(400, unhandled),
      'unreachable later NullPointerException',
      'unknown_outcome later NullPointerException',
    ],
    [
      'a neighbour of the service that did not answer it',
      answer(400, errors('ResourceAccessError')),
      'unreachable later ResourceAccessError',
      'unknown_outcome later ResourceAccessError',
    ],
    ['400 with a page', answer(400), 'bad_answer later 400', 'bad_answer later 400'],
    [
      'a refusal of the OTP service',
      answer(400, { ResponseInfo: null, error: { code: 400, fields: [{ code: 'OTP.UNKNOWN_USER' }] } }),
      'refused never OTP.UNKNOWN_USER',
      'refused never OTP.UNKNOWN_USER',
    ],
    [
      'a refused log-in',
      answer(400, { error: 'invalid_request', error_description: 'Account locked' }),
      'refused never account_locked',
      'refused never account_locked',
    ],
    [
      'a refused log-in as 401',
      answer(401, { error: 'unauthorized', error_description: 'Invalid login credentials' }),
      'refused never invalid_credentials',
      'refused never invalid_credentials',
    ],
  ];
  test.each(rows)('%s', (_what, outcome, read, write) => {
    expect([verdict(outcome, 'read'), verdict(outcome, 'write')]).toEqual([read, write]);
  });
});

test('how long to wait is passed on', () => {
  expect(judge(answer(429, '', 7_000), 'write')).toMatchObject({ failure: { retryAfterMs: 7_000 } });
});

test('what is repeatable is as little in doubt as a read', () => {
  expect(verdict({ kind: 'no_answer' }, 'repeatable')).toBe('unreachable later no_answer');
});

test('a reason never carries a number that could be a telephone', () => {
  const result = judge(answer(400, errors('User 9800000001 exists: <b>')), 'read');
  expect(result).toMatchObject({ failure: { reason: 'User # exists_ _b_' } });
});
