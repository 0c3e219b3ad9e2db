import { expect, test } from 'vitest';
import { Breaker } from './breaker.ts';

function standing() {
  let now = 1_000_000;
  const breaker = new Breaker(() => now);
  const pass = (ms: number): void => {
    now += ms;
  };
  const fail = (service: string, times: number): void => {
    for (let n = 0; n < times; n += 1) breaker.failed(service);
  };
  return { breaker, pass, fail };
}

test('a service may fail nine times in a row and is still asked', () => {
  const { breaker, fail } = standing();
  fail('pgr-services', 9);
  expect(breaker.waitMs('pgr-services')).toBe(0);
});

test('after ten failures it is left alone, and says for how long', () => {
  const { breaker, fail, pass } = standing();
  fail('pgr-services', 10);
  pass(1_000);
  expect(breaker.waitMs('pgr-services')).toBe(4_000);
});

test('a success in between starts the counting anew', () => {
  const { breaker, fail } = standing();
  fail('pgr-services', 9);
  breaker.succeeded('pgr-services');
  fail('pgr-services', 9);
  expect(breaker.waitMs('pgr-services')).toBe(0);
});

test('one service that is down does not shut the others', () => {
  const { breaker, fail } = standing();
  fail('billing-service', 9);
  expect(breaker.waitMs('pgr-services')).toBe(0);
});

test('after the pause one probe passes and the next has to wait', () => {
  const { breaker, fail, pass } = standing();
  fail('user', 10);
  pass(5_000);
  expect(breaker.waitMs('user')).toBe(0);
  expect(breaker.waitMs('user')).toBeGreaterThan(0);
});

test('a probe that succeeds opens the way for all', () => {
  const { breaker, fail, pass } = standing();
  fail('user', 10);
  pass(5_000);
  breaker.waitMs('user');
  breaker.succeeded('user');
  expect([breaker.waitMs('user'), breaker.waitMs('user')]).toEqual([0, 0]);
});

test('a probe that fails starts the pause anew', () => {
  const { breaker, fail, pass } = standing();
  fail('user', 10);
  pass(5_000);
  breaker.waitMs('user');
  breaker.failed('user');
  expect(breaker.waitMs('user')).toBe(5_000);
});

test('a probe that never comes back does not shut the service for good', () => {
  const { breaker, fail, pass } = standing();
  fail('user', 10);
  pass(5_000);
  breaker.waitMs('user');
  pass(5_000);
  expect(breaker.waitMs('user')).toBe(0);
});
