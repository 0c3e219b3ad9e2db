import { describe, expect, test } from 'vitest';
import type { NewMessage, Received } from '../port.ts';
import { AT, message, send } from './samples.ts';
import type { Stage } from './stage.ts';

export function moves(stage: Stage): void {
  const { work, reopen, sends } = stage;
  describe('a message that cannot be sent where it was meant to go', () => {
    const verifiedMobile = '9800000001';
    const told = { from: 'x', what: { kind: 'moved' } };
    const other = (channel: string, id: string, at: number, more: Partial<NewMessage> = {}) =>
      message(channel, id, { channel, account: 'bot', verifiedMobile, receivedAt: AT + at, ...more });
    const elsewhere = (more: object = {}) => ({ body: told, at: AT, notIn: [], fits: () => true, ...more });
    const failed = (more: object = {}) =>
      ({ kind: 'failed', reason: 'blocked', elsewhere: elsewhere(more) }) as const;

    /** One notice in the conversation on the console, claimed. */
    async function notice(): Promise<string> {
      await stage.store.receive([message('here', '1', { verifiedMobile })]);
      await work(({ address }) => (address.user === 'here' ? { sends: [send('notice')] } : {}));
      return (await sends())[0]?.id ?? '';
    }
    const tellings = async () =>
      (await work()).flatMap(({ address, inputs }) =>
        inputs.filter(({ kind }) => kind === 'told').map(({ body }) => [address.channel, body]),
      );

    test('is told in the other conversation in which the same citizen wrote last, once, after a kill too', async () => {
      await stage.store.receive([other('telegram', '2', 1), other('whatsapp-cloud', '3', 2)]);
      const id = await notice();
      expect(await stage.store.finishSend(id, failed())).toBe('moved');
      await reopen('kill');
      expect(await stage.store.finishSend(id, failed())).toBe('ended');
      expect(await tellings()).toEqual([['whatsapp-cloud', told]]);
      expect(await stage.store.stats()).toMatchObject({ outboxFailed: 1, outboxMoved: 1 });
    });

    test('not where the person blocked us, nor where it was tried, nor where it does not fit', async () => {
      await stage.store.receive([other('telegram', '2', 1), other('whatsapp-cloud', '3', 2)]);
      const [{ conversation }] = (await stage.store.receive([other('whatsapp-web', '4', 3)])) as [Received];
      await stage.store.keepBlocked({ channel: 'telegram', account: 'bot', user: 'telegram' }, AT + 9);
      const id = await notice();
      const fits = ({ channel }: { readonly channel: string }): boolean => channel !== 'whatsapp-cloud';
      expect(await stage.store.finishSend(id, failed({ notIn: [conversation], fits }))).toBe('ended');
      expect(await tellings()).toEqual([]);
      expect(await stage.store.stats()).toMatchObject({ outboxFailed: 1, outboxMoved: 0 });
    });

    test('not to somebody else, and to nobody where it is doubted whose number it is', async () => {
      await stage.store.receive([other('telegram', '2', 1, { verifiedMobile: '9800000002' })]);
      await stage.store.receive([other('whatsapp-cloud', '3', 2)]);
      const id = await notice();
      await stage.store.forgetPerson({ channel: 'whatsapp-cloud', account: 'bot', user: 'whatsapp-cloud' });
      expect(await stage.store.finishSend(id, failed())).toBe('ended');
      expect(await tellings()).toEqual([]);
    });

    test('is claimed once more where the provider says only afterwards that it cannot deliver', async () => {
      await stage.store.receive([message('here', '1', { verifiedMobile })]);
      await work(() => ({ sends: [send('notice'), { ...send('reply'), replyTo: '1' }] }));
      for (const providerId of ['p1', 'p2']) {
        const [claimed] = await sends();
        await stage.store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: [providerId] });
      }
      const failure = { channel: 'console', account: 'pg.citya', state: 'failed', at: AT } as const;
      const refused = ['p1', 'p2'].map((providerId) => ({
        ...failure,
        providerId,
        reason: 'window_closed',
      }));
      await stage.store.keepDeliveries(refused);
      await stage.store.keepDeliveries([{ ...failure, providerId: 'p3', reason: 'window_closed' }]);
      const again = await sends();
      expect(again).toMatchObject([{ body: { text: 'notice' }, refused: 'window_closed' }]);
      await stage.store.finishSend(again[0]?.id ?? '', { kind: 'failed', reason: 'window_closed' });
      await stage.store.keepDeliveries(refused);
      expect(await sends()).toEqual([]);
    });

    test('also where the provider says so before we have written down that it was sent', async () => {
      const id = await notice();
      const key = { channel: 'console', account: 'pg.citya', providerId: 'p1' };
      await stage.store.keepDeliveries([{ ...key, state: 'failed', at: AT, reason: 'undeliverable' }]);
      await stage.store.finishSend(id, { kind: 'sent', providerIds: ['p1'] });
      expect(await sends()).toMatchObject([{ id, refused: 'undeliverable' }]);
    });

    test('an account’s or our own fault is not a reason to claim it again', async () => {
      const id = await notice();
      await stage.store.finishSend(id, { kind: 'sent', providerIds: ['p1'] });
      const key = { channel: 'console', account: 'pg.citya', providerId: 'p1' };
      await stage.store.keepDeliveries([{ ...key, state: 'failed', at: AT, reason: 'bad_request' }]);
      expect(await sends()).toEqual([]);
    });
  });
}
