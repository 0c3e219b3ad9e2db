import { describe, expect, test } from 'vitest';
import { AT, message, send, textsOf } from './samples.ts';
import type { Stage } from './stage.ts';

export function repliesFirst(stage: Stage): void {
  const { work, sends } = stage;
  describe('replies and what nobody waits for', () => {
    test('replies go first, however late they were written', async () => {
      await stage.store.receive([message('a', '1'), message('b', '2')]);
      await work(({ address }) => ({
        sends: [address.user === 'a' ? send('notice') : { ...send('reply'), replyTo: '2' }],
      }));
      expect(textsOf(await stage.store.claimSends({ limit: 1, now: AT }))).toEqual(['reply']);
      expect(textsOf(await stage.store.claimSends({ limit: 1, now: AT }))).toEqual(['notice']);
    });

    test('a reply does not overtake its own conversation', async () => {
      await stage.store.receive([message('a', '1')]);
      await work(() => ({ sends: [send('notice'), { ...send('reply'), replyTo: '1' }] }));
      expect(textsOf(await sends())).toEqual(['notice']);
    });

    test('a message to send knows when its person wrote last', async () => {
      await stage.store.receive([message('a', '1'), message('a', '2', { receivedAt: AT + 500 })]);
      await stage.store.receive([message('b', '3', { receivedAt: AT + 900 })]);
      await work(({ address }) => ({ sends: [send(address.user)] }));
      expect((await sends()).map(({ heardAt }) => heardAt)).toEqual([AT + 500, AT + 900]);
    });
  });
}
