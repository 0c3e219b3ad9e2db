import { describe, expect, test } from 'vitest';
import { message } from './samples.ts';
import type { Stage } from './stage.ts';

export function anotherOwner(stage: Stage): void {
  const { work } = stage;
  describe('a number that has another owner', () => {
    test('forgets citizen and session, for that address alone', async () => {
      const linked = { verifiedMobile: '9800000001' };
      await stage.store.receive([message('a', '1', linked), message('b', '2', linked)]);
      await work();
      const { channel, account } = message('a', '1');
      await stage.store.forgetPerson({ channel, account, user: 'a' });
      await stage.store.forgetPerson({ channel, account, user: 'nobody' });
      await stage.store.receive([message('a', '3'), message('b', '4')]);
      const [a, b] = await work();
      expect([a?.session, a?.citizen, a?.turn]).toEqual([null, undefined, 2]);
      expect([b?.session, b?.citizen?.mobile]).toEqual([{ version: 1, body: { seen: true } }, '9800000001']);
    });
  });
}
