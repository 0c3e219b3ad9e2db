import { describe, expect, test } from 'vitest';
import type { AlertEntry } from '../alert-entry.ts';
import type { ClaimedTurn } from '../port.ts';
import { AT, call, message, send } from './samples.ts';
import type { Stage } from './stage.ts';

export function tells(stage: Stage): void {
  const { work, reopen, sends } = stage;
  describe('telling others', () => {
    const CASE = { channel: 'escalation', account: 'pg.citya', user: 'PG-PGR-1' };
    const alert = (mobile: string) => ({
      to: { mobile },
      body: { alert: 1 },
      otherwise: { nobody: { nobody: mobile }, came: { came: mobile } },
    });
    const heardBy = (turns: readonly ClaimedTurn[], user: string) =>
      turns
        .filter(({ address }) => address.user === user)
        .flatMap(({ inputs }) => inputs.filter(({ kind }) => kind === 'told').map(({ body }) => body));

    /** One conversation tells a number something; gives every turn that comes of it. */
    async function tell(mobile: string): Promise<readonly ClaimedTurn[]> {
      await stage.store.receive([message('teller', `tell ${mobile} ${Math.random()}`)]);
      return work(({ address, inputs }) =>
        address.user === 'teller' && inputs.some(({ kind }) => kind === 'message')
          ? { tells: [alert(mobile)] }
          : {},
      );
    }

    test('a number is told in the conversation in which it wrote last', async () => {
      const verifiedMobile = '9800000901';
      await stage.store.receive([message('here', '1', { verifiedMobile, receivedAt: AT + 1 })]);
      await stage.store.receive([
        message('there', '2', { verifiedMobile, channel: 'telegram', receivedAt: AT + 2 }),
      ]);
      await work();
      expect(heardBy(await tell(verifiedMobile), 'there')).toEqual([{ alert: 1 }]);
      await stage.store.receive([message('here', '3', { verifiedMobile, receivedAt: AT + 3 })]);
      await work();
      expect(heardBy(await tell(verifiedMobile), 'here')).toEqual([{ alert: 1 }]);
    });

    test('where a number never wrote the teller hears so, and hears when it does, once, after a kill too', async () => {
      const turns = await tell('9800000902');
      expect(heardBy(turns, 'teller')).toEqual([{ nobody: '9800000902' }]);
      await reopen('kill');
      await stage.store.receive([message('new', '1', { verifiedMobile: '9800000902' })]);
      expect(heardBy(await work(), 'teller')).toEqual([{ came: '9800000902' }]);
      await stage.store.receive([message('new', '2', { verifiedMobile: '9800000902' })]);
      expect(heardBy(await work(), 'teller')).toEqual([]);
    });

    test('a tell of a turn that cannot be written is told to nobody', async () => {
      await stage.store.receive([message('teller', '1')]);
      await work(() => ({
        tells: [alert('9800000903')],
        calls: [call('x'), { ...call('y'), key: 'key-x' }],
      }));
      await stage.store.receive([message('new', '2', { verifiedMobile: '9800000903' })]);
      const turns = await work(undefined, AT + 1_000);
      expect(turns.flatMap(({ inputs }) => inputs.map(({ kind }) => kind))).toEqual(['message', 'message']);
    });

    test('a timer of another conversation makes it, and stays as it was set first', async () => {
      const wake = (dueAt: number) => ({ who: CASE, name: 'level', dueAt, body: { dueAt } });
      await stage.store.receive([message('a', '1')]);
      await work(() => ({ wakes: [wake(AT + 10)] }));
      await stage.store.receive([message('b', '2')]);
      await work(() => ({ wakes: [wake(AT + 5)] }));
      await reopen('kill');
      expect(await stage.store.nextDueAt()).toBe(AT + 10);
      await stage.store.fireTimers({ limit: 10, now: AT + 10 });
      expect(await work(undefined, AT + 10)).toMatchObject([
        { address: CASE, session: null, turn: 1, inputs: [{ kind: 'timer', body: { dueAt: AT + 10 } }] },
      ]);
      expect((await stage.store.stats()).conversations).toBe(2);
    });

    test('the log of alerts is kept in order and says what became of each message', async () => {
      const entry = (complaint: string, more: Partial<AlertEntry>): AlertEntry => ({
        tenant: 'pg.citya',
        complaint,
        event: 'told',
        level: 1,
        ...more,
      });
      await stage.store.receive([message('a', '1')]);
      await work(() => ({
        sends: [{ ...send('one'), alert: 'm1' }],
        alerts: [
          entry('C-1', {
            event: 'not_told',
            official: 'EMP-1',
            mobile: '9800000901',
            reason: 'never_wrote',
          }),
          entry('C-1', { level: 2, message: 'm1' }),
          entry('C-2', { event: 'ended' }),
        ],
      }));
      await reopen('kill');
      const before = await stage.store.alerts({ complaint: 'C-1', limit: 10 });
      expect(before).toMatchObject([
        { at: AT, event: 'not_told', official: 'EMP-1', mobile: '9800000901', reason: 'never_wrote' },
        { event: 'told', level: 2, delivery: 'waiting' },
      ]);
      expect(before[0]).not.toHaveProperty('delivery');
      const [claimed] = await sends();
      await stage.store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: ['p'] });
      expect(
        (await stage.store.alerts({ limit: 2 })).map(({ complaint, delivery }) => [complaint, delivery]),
      ).toEqual([
        ['C-1', 'sent'],
        ['C-2', undefined],
      ]);
    });
  });
}
