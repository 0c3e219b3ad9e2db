import { describe, expect, test } from 'vitest';
import { AT, message } from './samples.ts';
import type { Stage } from './stage.ts';

export function tokens(stage: Stage): void {
  const { work, reopen } = stage;
  describe('what lets us act for a citizen at the platform', () => {
    const token = { access: 'a', refresh: 'r', expiresAt: AT, account: 'u' };

    test('is kept by number, replaced, and gone when it is taken away, after a kill too', async () => {
      expect(await stage.store.recallToken('9800000001')).toBeNull();
      await stage.store.keepToken('9800000001', { ...token, access: 'old' }, AT);
      await stage.store.keepToken('9800000001', token, AT);
      await reopen('kill');
      expect(await stage.store.recallToken('9800000001')).toEqual(token);
      expect(await stage.store.recallToken('9800000002')).toBeNull();
      await stage.store.keepToken('9800000001', null, AT);
      expect(await stage.store.recallToken('9800000001')).toBeNull();
    });

    test('is gone with a citizen who is erased', async () => {
      await stage.store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
      await work();
      await stage.store.keepToken('9800000001', token, AT);
      await stage.store.eraseCitizen('9800000001', { media: [], isDryRun: false });
      expect(await stage.store.recallToken('9800000001')).toBeNull();
    });
  });
}
