import { describe, expect, test } from 'vitest';
import { message } from './samples.ts';
import type { Stage } from './stage.ts';

export function standing(stage: Stage): void {
  const { work, reopen } = stage;
  describe('whether a number is still its citizen’s', () => {
    const linked = { verifiedMobile: '9800000001' };
    const standing = async (id: string, user = 'a') => {
      await stage.store.receive([message(user, id, linked)]);
      const [turn] = await work();
      return turn?.citizen?.standing;
    };

    test('is not doubted until somebody says so, and then on every channel', async () => {
      expect(await standing('1')).toBeUndefined();
      const { channel, account } = message('a', '1');
      await stage.store.forgetPerson({ channel, account, user: 'a' });
      await reopen('kill');
      expect([await standing('2'), await standing('3', 'b')]).toEqual(['doubted', 'doubted']);
    });

    test('is settled by a turn, for every channel and durably, with facts or without', async () => {
      await stage.store.receive([message('a', '1', linked)]);
      await work(() => ({ citizenStanding: 'unlinked', citizenFacts: { name: null } }));
      await reopen('kill');
      expect([await standing('2'), await standing('3', 'b')]).toEqual(['unlinked', 'unlinked']);
      await stage.store.receive([message('b', '4', linked)]);
      const [before] = await work(() => ({ citizenStanding: null }));
      expect(before?.citizen).toMatchObject({ standing: 'unlinked', facts: { name: null } });
      expect(await standing('5')).toBeUndefined();
    });

    test('stays settled when the provider tells another change, and when facts are replaced', async () => {
      await stage.store.receive([message('a', '1', linked)]);
      await work(() => ({ citizenStanding: 'unlinked' }));
      const { channel, account } = message('a', '1');
      await stage.store.forgetPerson({ channel, account, user: 'a' });
      await stage.store.receive([message('a', '2', linked)]);
      await work(() => ({ citizenFacts: { name: 'Ravi' } }));
      expect(await standing('3')).toBe('unlinked');
    });

    test('is known to the next conversation of the citizen in the same batch', async () => {
      await stage.store.receive([message('a', '1', linked), message('b', '2', linked)]);
      const seen = await work(() => ({ citizenStanding: 'unlinked' }));
      expect(seen.map(({ citizen }) => citizen?.standing)).toEqual([undefined, 'unlinked']);
    });

    test('another citizen is nobody’s concern', async () => {
      await stage.store.receive([
        message('a', '1', linked),
        message('b', '2', { verifiedMobile: '9800000002' }),
      ]);
      await work(({ address }) => (address.user === 'a' ? { citizenStanding: 'unlinked' } : {}));
      await stage.store.receive([message('b', '3')]);
      expect((await work())[0]?.citizen).not.toHaveProperty('standing');
    });
  });
}
