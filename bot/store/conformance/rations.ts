import { describe, expect, test } from 'vitest';
import { AT } from './samples.ts';
import type { Stage } from './stage.ts';

export function rations(stage: Stage): void {
  const { reopen } = stage;
  describe('what strangers can make us do to others', () => {
    const limits = [
      { of: 'whom', most: 2, withinMs: 1_000 },
      { of: 'by', most: 3, withinMs: 1_000 },
    ] as const;
    const wish = (key: string, whom: string, by: string, at = AT) =>
      stage.store.ration({ key, kind: 'code_sent', whom, by, at }, limits);

    test('is rationed by whom it is done to, whoever wishes it, and by who wishes it, after a kill too', async () => {
      expect(await wish('1', 'm1', 'a')).toBe('granted');
      expect(await wish('2', 'm1', 'b')).toBe('granted');
      await reopen('kill');
      expect(await wish('3', 'm1', 'c')).toBe('spent');
      expect(await wish('4', 'm2', 'a')).toBe('granted');
      expect(await wish('5', 'm3', 'a')).toBe('granted');
      expect(await wish('6', 'm4', 'a')).toBe('spent');
    });

    test('the same occasion counts once, another kind for itself, and an old one no more', async () => {
      expect(await wish('1', 'm1', 'a')).toBe('granted');
      expect(await wish('1', 'm1', 'a')).toBe('granted');
      expect(await wish('2', 'm1', 'a')).toBe('granted');
      const other = { key: '3', kind: 'code_tried', whom: 'm1', by: 'a', at: AT } as const;
      expect(await stage.store.ration(other, limits)).toBe('granted');
      expect(await wish('4', 'm1', 'a', AT + 999)).toBe('spent');
      expect(await wish('5', 'm1', 'a', AT + 1_000)).toBe('granted');
    });

    test('many at once do not count past a limit together', async () => {
      const all = await Promise.all(['1', '2', '3', '4', '5'].map((key) => wish(key, 'm1', `c${key}`)));
      expect(all.filter((each) => each === 'granted')).toHaveLength(2);
    });
  });
}
