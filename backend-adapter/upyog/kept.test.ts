import { expect, test } from 'vitest';
import type { PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import { Kept } from './kept.ts';

const MINUTE_MS = 60_000;

function startKept() {
  let now = 0;
  let asked = 0;
  const kept = new Kept<number>(() => now);
  let answer = (): PlatformResult<number> => ok(asked);
  const get = () =>
    kept.get('types', () => {
      asked += 1;
      return Promise.resolve(answer());
    });
  return {
    get,
    asked: () => asked,
    pass: (ms: number) => (now += ms),
    answerWith: (next: () => PlatformResult<number>) => (answer = next),
  };
}

test('a master is asked for once an hour', async () => {
  const { get, pass } = startKept();
  expect(await get()).toEqual(ok(1));
  pass(59 * MINUTE_MS);
  expect(await get()).toEqual(ok(1));
  pass(MINUTE_MS);
  expect(await get()).toEqual(ok(2));
});

test('many who ask at once ask once', async () => {
  const { get, asked } = startKept();
  await Promise.all([get(), get(), get()]);
  expect(asked()).toBe(1);
});

test('while the platform is away the old one is served, and the platform left alone for half a minute', async () => {
  const { get, asked, pass, answerWith } = startKept();
  await get();
  pass(60 * MINUTE_MS);
  answerWith(() => failed('unreachable'));
  for (let n = 0; n < 5; n += 1) expect(await get()).toEqual(ok(1));
  expect(asked()).toBe(2);
  pass(MINUTE_MS / 2);
  answerWith(() => ok(7));
  expect(await get()).toEqual(ok(7));
});

test('a master that was never had fails, and is asked for again at once', async () => {
  const { get, answerWith } = startKept();
  answerWith(() => failed('unreachable'));
  expect(await get()).toMatchObject({ failure: { code: 'unreachable' } });
  answerWith(() => ok(7));
  expect(await get()).toEqual(ok(7));
});
