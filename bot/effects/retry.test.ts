import { describe, expect, test } from 'vitest';
import { nextAttemptAt } from './retry.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('when a call to the platform is tried again', () => {
  test('later each time, at most five minutes apart', () => {
    const waits = [0, 1, 2, 3, 20].map((attempts) =>
      nextAttemptAt('file_complaint', { attempts, createdAt: 0 }, 1_000, undefined),
    );
    expect(waits.map((at) => (at ?? 0) - 1_000)).toEqual([2_000, 4_000, 8_000, 16_000, 5 * MINUTE_MS]);
  });

  test('never before the platform said', () => {
    expect(nextAttemptAt('find_bills', { attempts: 0, createdAt: 0 }, 0, 90_000)).toBe(90_000);
  });

  test('a complaint is kept for a week, a question for half an hour', () => {
    const at = (kind: 'file_complaint' | 'find_bills', age: number) =>
      nextAttemptAt(kind, { attempts: 50, createdAt: 0 }, age, undefined);
    expect(at('file_complaint', 6 * DAY_MS)).toBeDefined();
    expect(at('file_complaint', 8 * DAY_MS)).toBeUndefined();
    expect(at('find_bills', 29 * MINUTE_MS)).toBeDefined();
    expect(at('find_bills', 31 * MINUTE_MS)).toBeUndefined();
  });
});
