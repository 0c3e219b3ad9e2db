import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { RecentlySealed } from './recently-sealed.ts';

const newKey = () => createSecretKey(randomBytes(32));
const key = newKey();
const entry = { key, about: 'session c1', sealed: 'AAAAAAAAAAAAAAAAthe rest', text: '{}' };

test('is found by the same key, purpose and sealed text alone', () => {
  const recent = new RecentlySealed(2);
  recent.keep(entry);
  expect(recent.find(key, 'session c1', entry.sealed)).toBe('{}');
  expect(recent.find(newKey(), 'session c1', entry.sealed)).toBeUndefined();
  expect(recent.find(key, 'session c2', entry.sealed)).toBeUndefined();
  expect(recent.find(key, 'session c1', `${entry.sealed}!`)).toBeUndefined();
});

test('keeps the newest, as many as it was told', () => {
  const recent = new RecentlySealed(2);
  const named = (letter: string) => ({ ...entry, sealed: letter.repeat(20) });
  for (const letter of 'ABC') recent.keep(named(letter));
  const kept = [...'ABC'].filter((letter) => recent.find(key, entry.about, letter.repeat(20)) !== undefined);
  expect(kept).toEqual(['B', 'C']);
});
