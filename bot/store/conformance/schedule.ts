import { describe, expect, test } from 'vitest';
import { AT, message, outcome, send, call } from './samples.ts';
import type { Stage } from './stage.ts';

export function schedule(stage: Stage): void {
  const { work, sends, calls } = stage;
  describe('what goes on', () => {
    test('it is busy while anything is due or claimed, and not before or after', async () => {
      expect(await stage.store.isBusy(AT)).toBe(false);
      await stage.store.receive([message('a', '1')]);
      expect(await stage.store.isBusy(AT)).toBe(true);
      await work(() => ({ sends: [send('x')], calls: [call('c')] }));
      const [claimed] = await sends();
      await calls();
      expect(await stage.store.isBusy(AT)).toBe(true);
      await stage.store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: [] });
      await stage.store.finishCall('c', { kind: 'retry', dueAt: AT + 1_000 }, AT);
      expect(await stage.store.isBusy(AT)).toBe(false);
      expect(await stage.store.isBusy(AT + 1_000)).toBe(true);
    });

    test('listeners hear of every commit until they stop', async () => {
      let heard = 0;
      const stop = stage.store.onChange(() => (heard += 1));
      await stage.store.receive([message('a', '1')]);
      await expect.poll(() => heard).toBeGreaterThan(0);
      stop();
      const before = heard;
      await stage.store.receive([message('a', '2')]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(heard).toBe(before);
    });

    test('counts what there was and what waits', async () => {
      await stage.store.receive([message('a', '1', { verifiedMobile: '9800000001' }), message('b', '2')]);
      await work(() => ({ sends: [send('x')] }));
      expect(await stage.store.stats()).toMatchObject({
        conversations: 2,
        citizens: 1,
        messages: 2,
        turns: 2,
        inboxWaiting: 0,
        outboxWaiting: 2,
      });
    });

    test('the same picture is kept once, and comes back byte for byte', async () => {
      const bytes = Uint8Array.from({ length: 300 }, (_, n) => n % 256);
      const [first, second] = [
        await stage.store.keepMedia({ type: 'image/png', bytes, expiresAt: AT }),
        await stage.store.keepMedia({ type: 'image/png', bytes, expiresAt: AT + 1 }),
      ];
      expect(second).toBe(first);
      const kept = await stage.store.readMedia(first);
      expect([Buffer.from(kept?.bytes ?? []).equals(bytes), kept?.type, kept?.expiresAt]).toEqual([
        true,
        'image/png',
        AT + 1,
      ]);
      expect(await stage.store.readMedia('none')).toBeNull();
    });

    test('under load every message of many conversations is worked once, in order', async () => {
      const people = Array.from({ length: 30 }, (_, n) => `p${n}`);
      const received = people.map(async (user) => {
        for (let n = 0; n < 5; n += 1) await stage.store.receive([message(user, String(n))]);
      });
      const seen = new Map<string, string[]>();
      const worker = async (): Promise<void> => {
        await new Promise(setImmediate);
        await stage.store.workTurns({ limit: 8, now: AT }, ({ address, inputs }) => {
          const before = seen.get(address.user) ?? [];
          seen.set(address.user, [...before, ...inputs.map(({ providerId }) => providerId ?? '')]);
          return outcome();
        });
      };
      let isDone = false;
      const all = Promise.all(received).then(() => (isDone = true));
      while (!isDone) await Promise.all([worker(), worker()]);
      await all;
      while (await stage.store.isBusy(AT)) await worker();
      expect(people.map((user) => seen.get(user)?.join(''))).toEqual(people.map(() => '01234'));
    });

    test('it says that it can write', async () => {
      expect(await stage.store.check()).toEqual({ ok: true });
    });
  });
}
