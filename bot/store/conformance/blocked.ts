import { describe, expect, test } from 'vitest';
import { AT, message } from './samples.ts';
import type { Stage } from './stage.ts';

export function blocked(stage: Stage): void {
  const { work, reopen, sends } = stage;
  describe('a person who blocked us', () => {
    const blocked = async () => (await sends()).map(({ isBlocked }) => isBlocked);
    const { channel, account } = message('a', '1');
    const say = async (id: string, at = AT): Promise<void> => {
      await stage.store.receive([message('a', id, { receivedAt: at })]);
      await work(() => ({ sends: [{ body: id }] }));
    };

    test('is known when the next message to them is taken, also after a kill', async () => {
      await say('1');
      await stage.store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
      await stage.store.keepBlocked({ channel, account, user: 'nobody' }, AT + 1);
      await reopen('kill');
      expect(await blocked()).toEqual([true]);
    });

    test('is heard again as soon as they write, and a repeated notice of the block changes nothing', async () => {
      await say('1');
      await stage.store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
      await say('2', AT + 2);
      await stage.store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
      expect(await blocked()).toEqual([false]);
    });
  });
}
