import { describe, expect, test } from 'vitest';
import type { Log } from '../service/log.ts';
import { judgeIntake, LEAST_FREE_BYTES, MOST_WAITING, watchIntake } from './intake.ts';
import { receiver } from './receive.ts';

const gauges = (free: number, waiting: number) => ({
  freeBytes: () => Promise.resolve(free),
  waiting: () => Promise.resolve(waiting),
});
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the intake', () => {
  test.each([
    [LEAST_FREE_BYTES * 2, 0, undefined, undefined],
    [LEAST_FREE_BYTES - 1, 0, undefined, 'disk_nearly_full'],
    [LEAST_FREE_BYTES * 1.1, 0, 'disk_nearly_full', 'disk_nearly_full'],
    [LEAST_FREE_BYTES * 1.3, 0, 'disk_nearly_full', undefined],
    [Infinity, MOST_WAITING + 1, undefined, 'inbox_full'],
    [Infinity, MOST_WAITING - 1, 'inbox_full', 'inbox_full'],
    [Infinity, MOST_WAITING / 2, 'inbox_full', undefined],
  ] as const)('with %d bytes free and %d waiting, %s before: %s', async (free, waiting, before, expected) => {
    expect(await judgeIntake(gauges(free, waiting), before)).toBe(expected);
  });

  test('that is closed takes nothing: what came is refused before anything of it is stored', async () => {
    const intake = await watchIntake(gauges(0, 0), quiet);
    const stored: unknown[] = [];
    const receive = receiver({
      store: {
        receive: (messages) => Promise.resolve(void stored.push(...messages)).then(() => []),
        keepDeliveries: () => Promise.resolve(),
        forgetPerson: () => Promise.resolve(),
        keepBlocked: () => Promise.resolve(),
        keepMedia: () => Promise.resolve(''),
      },
      intake,
      log: quiet,
      now: () => 0,
      wake: () => undefined,
    });
    const content = { kind: 'text', text: 'light' } as const;
    const messages = [{ providerId: 'm1', account: '1', user: 'somebody', content }];
    const events = { kind: 'events', messages, statuses: [], numberChanges: [] } as const;
    const arrived = { channel: 'console', events, fetchMedia: () => Promise.resolve(undefined) };
    await expect(receive(arrived)).rejects.toThrow('disk_nearly_full');
    expect(stored).toEqual([]);
    intake.stop();
  });

  test('that cannot be judged stays as it was', async () => {
    const broken = { ...gauges(0, 0), freeBytes: () => Promise.reject(new Error('gone')) };
    const intake = await watchIntake(broken, quiet);
    expect(intake.closed).toBeUndefined();
    intake.stop();
  });
});
