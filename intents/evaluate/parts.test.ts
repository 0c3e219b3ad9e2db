import { expect, test } from 'vitest';
import { foldsOf, foldsWithoutIntents, unseen } from './parts.ts';

const lines = ['a1 a', 'a2 a', 'b1 b', 'b2 b', 'c1 c', 'c2 c'].map((line) => {
  const [text = '', intent = ''] = line.split(' ');
  return { text, intent };
});

test('folds test each line once, and never one they have learnt', () => {
  const parts = foldsOf(lines, 2);
  expect(parts.flatMap(({ test: each }) => each.map(({ text }) => text)).toSorted()).toEqual(
    lines.map(({ text }) => text).toSorted(),
  );
  for (const part of parts) expect(unseen(part.test, part.training)).toEqual(part.test);
});

test('an intent that is held out is not learnt, and its test lines are out of scope', () => {
  const [part] = foldsWithoutIntents(lines, 3);
  expect(part?.training.some(({ intent }) => intent === 'a')).toBe(false);
  expect(part?.test.find(({ text }) => text === 'a1')?.intent).toBeNull();
  expect(part?.test.find(({ text }) => text === 'b1')?.intent).toBe('b');
});
