import { describe, expect, test } from 'vitest';
import { AT } from './samples.ts';
import type { Stage } from './stage.ts';

export function deliveries(stage: Stage): void {
  const { reopen } = stage;
  describe('what became of a message', () => {
    const key = { channel: 'whatsapp-cloud', account: '1', providerId: 'wamid.1' };
    const STATES = [
      { ...key, state: 'sent', at: AT },
      { ...key, state: 'failed', at: AT + 1, reason: 'undeliverable' },
      { ...key, state: 'delivered', at: AT + 2 },
      { ...key, state: 'read', at: AT + 3 },
    ] as const;
    const [sent, failed, delivered, read] = STATES;

    test('nothing is known at first', async () => {
      expect(await stage.store.deliveryOf(key)).toBeNull();
    });

    test.each([
      ['in order', [sent, delivered, read], read],
      ['backwards', [read, delivered, sent], read],
      ['repeated', [delivered, delivered, sent], delivered],
      ['failed after sent', [sent, failed], failed],
      ['sent after failed', [failed, sent], failed],
      ['delivered after all', [failed, delivered], delivered],
      ['failed on another phone', [delivered, failed], delivered],
    ])('%s', async (_how, states, last) => {
      for (const state of states) await stage.store.keepDeliveries([state]);
      expect(await stage.store.deliveryOf(key)).toEqual(last);
    });

    test('many at once, of one message and of several, and after a kill', async () => {
      const other = { ...failed, providerId: 'wamid.2' };
      await Promise.all([
        stage.store.keepDeliveries([read, sent, other]),
        stage.store.keepDeliveries([delivered, failed]),
      ]);
      await reopen('kill');
      expect(await stage.store.deliveryOf(key)).toEqual(read);
      expect(await stage.store.deliveryOf(other)).toEqual(other);
      expect(await stage.store.deliveryOf({ ...key, account: '2' })).toBeNull();
      expect((await stage.store.stats()).deliveriesFailed).toBe(1);
    });
  });
}
