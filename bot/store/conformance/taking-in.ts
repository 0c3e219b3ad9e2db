import { describe, expect, test } from 'vitest';
import { AT, message } from './samples.ts';
import type { Stage } from './stage.ts';

export function takingIn(stage: Stage): void {
  const { work, reopen } = stage;
  describe('taking in', () => {
    test('stores a message once, whatever the provider repeats', async () => {
      const first = await stage.store.receive([message('a', '1'), message('a', '1')]);
      const again = await stage.store.receive([message('a', '1')]);
      expect([...first, ...again].map(({ kind }) => kind)).toEqual(['stored', 'known', 'known']);
      expect((await work()).flatMap(({ inputs }) => inputs)).toHaveLength(1);
    });

    test('knows a message again after it was worked, and after a restart', async () => {
      await stage.store.receive([message('a', '1')]);
      await work();
      await reopen('close');
      expect(await stage.store.receive([message('a', '1')])).toMatchObject([{ kind: 'known' }]);
      expect(await work()).toEqual([]);
    });

    test('the same id from another person, account or channel is another message', async () => {
      const all = [
        message('a', '1'),
        message('b', '1'),
        message('a', '1', { account: 'pg.cityb' }),
        message('a', '1', { channel: 'telegram' }),
      ];
      const received = await stage.store.receive(all);
      expect(received.every(({ kind }) => kind === 'stored')).toBe(true);
      expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(4);
    });

    test('concurrent senders of one message store it once', async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, () => stage.store.receive([message('a', '1')])),
      );
      expect(all.flat().filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    });

    test('what is received is there after a kill', async () => {
      await stage.store.receive([message('a', '1', { body: { text: 'पानी', n: [1, null] } })]);
      await reopen('kill');
      expect((await work())[0]?.inputs).toMatchObject([
        { kind: 'message', at: AT, providerId: '1', body: { text: 'पानी', n: [1, null] } },
      ]);
    });

    test('of many that come together each gets its own outcome', async () => {
      const unstorable = message('b', '2', { body: undefined as never });
      const all = await Promise.allSettled(
        [message('a', '1'), unstorable, message('c', '3')].map((each) => stage.store.receive([each])),
      );
      expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await stage.store.receive([message('b', '2')])).toMatchObject([{ kind: 'stored' }]);
      expect((await work()).map(({ address }) => address.user)).toEqual(['a', 'c', 'b']);
    });

    test('two channels of one verified mobile are one citizen with one set of facts', async () => {
      await stage.store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
      await work(() => ({ citizenFacts: { name: 'Asha' } }));
      await stage.store.receive([message('t', '2', { channel: 'telegram', verifiedMobile: '9800000001' })]);
      expect((await work())[0]?.citizen).toMatchObject({ mobile: '9800000001', facts: { name: 'Asha' } });
    });
  });
}
