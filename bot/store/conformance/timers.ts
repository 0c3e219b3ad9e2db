import { describe, expect, test } from 'vitest';
import type { Json } from '../port.ts';
import { AT, NEVER, message } from './samples.ts';
import type { Stage } from './stage.ts';

export function timers(stage: Stage): void {
  const { work } = stage;
  describe('timers', () => {
    const timer = (timerName: string, dueAt: number, body: Json = timerName) => ({
      name: timerName,
      dueAt,
      body,
    });

    test('fire in the order in which they fall due, once', async () => {
      await stage.store.receive([message('a', '1')]);
      await work(() => ({
        setTimers: [timer('late', AT + 20), timer('soon', AT + 10), timer('never', NEVER)],
      }));
      expect(await stage.store.nextDueAt()).toBe(AT + 10);
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 20 })).toBe(2);
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 20 })).toBe(0);
      const [turn] = await work();
      expect(turn?.inputs.map(({ kind, body }) => [kind, body])).toEqual([
        ['timer', 'soon'],
        ['timer', 'late'],
      ]);
    });

    test('of one name are apart in two conversations', async () => {
      await stage.store.receive([message('a', '1'), message('b', '2')]);
      await work(({ address }) => ({ setTimers: [timer('x', AT + 10, address.user)] }));
      await stage.store.receive([message('a', '3')]);
      await work(() => ({ cancelTimers: ['x'] }));
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 10 })).toBe(1);
      expect(await work()).toMatchObject([{ address: { user: 'b' }, inputs: [{ body: 'b' }] }]);
    });

    test('setting one again replaces it; cancelling removes it', async () => {
      await stage.store.receive([message('a', '1')]);
      await work(() => ({ setTimers: [timer('x', AT + 10), timer('y', AT + 10)] }));
      await stage.store.receive([message('a', '2')]);
      await work(() => ({ setTimers: [timer('x', AT + 30, 'moved')], cancelTimers: ['y'] }));
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 29 })).toBe(0);
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 30 })).toBe(1);
      expect((await work())[0]?.inputs).toMatchObject([{ body: 'moved' }]);
    });
  });
}
