import { describe, expect, test } from 'vitest';
import { AT, message, send, textsOf } from './samples.ts';
import type { Stage } from './stage.ts';

export function outbox(stage: Stage): void {
  const { work, reopen, sends } = stage;
  describe('the outbox', () => {
    async function say(...texts: readonly string[]): Promise<void> {
      await stage.store.receive([message('a', texts.join())]);
      await work(() => ({ sends: texts.map(send) }));
    }

    test('hands out one message of a conversation at a time, in order', async () => {
      await say('one', 'two');
      const [first] = await sends();
      expect(textsOf([first as never])).toEqual(['one']);
      expect(await sends()).toEqual([]);
      await stage.store.finishSend(first?.id ?? '', { kind: 'sent', providerIds: ['p1'] });
      expect(textsOf(await sends())).toEqual(['two']);
    });

    test('hands out no more than asked for, the oldest first', async () => {
      for (const user of ['c', 'a', 'b']) await stage.store.receive([message(user, '1')]);
      await work(({ address }) => ({ sends: [send(address.user)] }));
      expect(textsOf(await stage.store.claimSends({ limit: 2, now: AT }))).toEqual(['c', 'a']);
      expect(textsOf(await stage.store.claimSends({ limit: 2, now: AT }))).toEqual(['b']);
    });

    test('a retry waits for its instant and holds back what is behind it', async () => {
      await say('one', 'two');
      const [first] = await sends();
      await stage.store.finishSend(first?.id ?? '', { kind: 'retry', dueAt: AT + 100, parts: 1 });
      expect(await sends()).toEqual([]);
      expect(await stage.store.nextDueAt()).toBe(AT + 100);
      expect(await stage.store.claimSends({ limit: 10, now: AT + 100 })).toMatchObject([
        { body: { text: 'one' }, partsSent: 1, attempts: 1 },
      ]);
    });

    test('a failed message does not block those behind it', async () => {
      await say('one', 'two');
      const [first] = await sends();
      await stage.store.finishSend(first?.id ?? '', { kind: 'failed', reason: 'blocked' });
      expect(textsOf(await sends())).toEqual(['two']);
      expect((await stage.store.stats()).outboxFailed).toBe(1);
    });

    test('a message claimed by a killed process is sent by the next, from the part not recorded', async () => {
      await say('one');
      const [first] = await sends();
      await stage.store.finishSend(first?.id ?? '', { kind: 'part_sent', parts: 2 });
      await reopen('kill');
      expect(await sends()).toMatchObject([{ id: first?.id, partsSent: 2 }]);
    });

    test('what was sent is not sent again after a kill', async () => {
      await say('one');
      const [first] = await sends();
      await stage.store.finishSend(first?.id ?? '', { kind: 'sent', providerIds: ['p'] });
      await reopen('kill');
      expect(await sends()).toEqual([]);
    });
  });
}
