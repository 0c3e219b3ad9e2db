import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';

test('who is quiet is known by turns, so turns are kept at least as long', () => {
  expect(LIMITS.turns.days).toBeGreaterThanOrEqual(LIMITS.quiet_conversations.days);
  expect(LIMITS.turns.days).toBeGreaterThanOrEqual(LIMITS.quiet_citizens.days);
});

test('messages are remembered for longer than any provider repeats them', () => {
  expect(LIMITS.deduplication.days).toBeGreaterThan(7);
});
