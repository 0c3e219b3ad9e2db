import { describe, expect, test } from 'vitest';
import { AT, message, outcome, send, call, textsOf } from './samples.ts';
import type { Stage } from './stage.ts';

export function turns(stage: Stage): void {
  const { work, reopen, sends, calls } = stage;
  describe('turns', () => {
    test('who waits longest comes first, where not all can', async () => {
      for (const user of ['c', 'a', 'b']) await stage.store.receive([message(user, '1')]);
      const users: string[] = [];
      const one = () =>
        stage.store.workTurns({ limit: 1, now: AT }, ({ address }) => {
          users.push(address.user);
          return outcome();
        });
      expect([await one(), await one(), await one(), await one()]).toEqual([1, 1, 1, 0]);
      expect(users).toEqual(['c', 'a', 'b']);
    });

    test('of one citizen in one commit: the second knows what the first learnt', async () => {
      await stage.store.receive([
        message('a', '1', { verifiedMobile: '9800000001' }),
        message('t', '2', { channel: 'telegram', verifiedMobile: '9800000001' }),
      ]);
      const seen = await work(({ address, citizen }) => ({
        citizenFacts: [...((citizen?.facts as string[] | null) ?? []), address.user],
      }));
      expect(seen.map(({ citizen }) => citizen?.facts)).toEqual([null, ['a']]);
      await stage.store.receive([message('a', '3')]);
      expect((await work())[0]?.citizen?.facts).toEqual(['a', 't']);
    });

    test('all that waits for a conversation is one turn, in order', async () => {
      await stage.store.receive([message('a', '1'), message('b', 'x'), message('a', '2')]);
      const turns = await work();
      expect(turns.map(({ inputs }) => inputs.map(({ providerId }) => providerId))).toEqual([
        ['1', '2'],
        ['x'],
      ]);
    });

    test('count up, and hand back the session that the last one left', async () => {
      for (const id of ['1', '2', '3']) {
        await stage.store.receive([message('a', id)]);
        const [turn] = await work((claimed) => ({
          session: { version: 2, body: { after: claimed.turn } },
        }));
        const n = Number(id);
        expect(turn).toMatchObject({
          turn: n,
          session: n === 1 ? null : { version: 2, body: { after: n - 1 } },
        });
      }
    });

    test('everything a turn leaves is there after a kill', async () => {
      const [{ conversation } = { conversation: '' }] = await stage.store.receive([message('a', '1')]);
      await work(() => ({
        record: { why: 'test' },
        sends: [{ ...send('hello'), replyTo: '1' }],
        calls: [call('c1')],
        setTimers: [{ name: 't', dueAt: AT + 5, body: { t: 1 } }],
        handovers: [{ reason: 'asked', body: null }],
        consents: [{ purpose: 'complaints', given: true }],
      }));
      await reopen('kill');
      expect(await sends()).toMatchObject([
        { conversation, body: { text: 'hello' }, replyTo: '1', partsSent: 0, attempts: 0 },
      ]);
      expect(await calls()).toMatchObject([
        { id: 'c1', key: 'key-c1', request: { kind: 'c1' }, attempts: 0 },
      ]);
      expect(await stage.store.fireTimers({ limit: 10, now: AT + 5 })).toBe(1);
      expect(await stage.store.openHandovers({ limit: 10 })).toMatchObject([
        { conversation, reason: 'asked' },
      ]);
      expect(await stage.store.turns(conversation, { limit: 10 })).toMatchObject([
        { turn: 1, record: { why: 'test' } },
      ]);
    });

    test('one that throws undoes itself alone, waits a second per failure, and is told how often', async () => {
      await stage.store.receive([message('bad', '1'), message('good', '2')]);
      const failures: number[] = [];
      const attempt = (now: number) =>
        stage.store.workTurns({ limit: 10, now }, (claimed) => {
          if (claimed.address.user === 'good') return outcome({ sends: [send('fine')] });
          failures.push(claimed.failures);
          throw new Error('poison');
        });
      expect(await attempt(AT)).toBe(1);
      expect(await attempt(AT + 999)).toBe(0);
      await attempt(AT + 1_000);
      await attempt(AT + 3_000);
      expect(failures).toEqual([0, 1, 2]);
      expect(textsOf(await sends())).toEqual(['fine']);
    });

    test('what cannot be written undoes that conversation alone', async () => {
      await stage.store.receive([message('a', '1'), message('b', '2')]);
      const done = await stage.store.workTurns({ limit: 10, now: AT }, ({ address }) =>
        outcome({ sends: [send(address.user)], calls: [{ ...call(address.user), key: 'same' }] }),
      );
      expect(done).toBe(1);
      expect(await sends()).toHaveLength(1);
      expect(await calls()).toHaveLength(1);
    });

    test('of one that cannot be written nothing is left, and its inputs come again', async () => {
      const [{ conversation } = { conversation: '' }] = await stage.store.receive([message('a', '1')]);
      await work(() => ({ session: { version: 1, body: 'before' }, calls: [call('taken')] }));
      const [, b] = await stage.store.receive([message('a', '2'), message('b', '3')]);
      await work(({ address }) =>
        address.user === 'b'
          ? {}
          : {
              session: { version: 1, body: 'after' },
              sends: [send('lost')],
              setTimers: [{ name: 't', dueAt: AT, body: null }],
              tells: [{ to: b?.conversation ?? '', body: 'lost' }],
              handovers: [{ reason: 'lost', body: null }],
              calls: [call('fresh'), { ...call('other'), key: 'key-taken' }],
            },
      );
      expect(await stage.store.stats()).toMatchObject({
        turns: 2,
        inboxWaiting: 1,
        outboxWaiting: 0,
        callsWaiting: 1,
        timersSet: 0,
        handoversOpen: 0,
      });
      expect(await stage.store.turns(conversation, { limit: 10 })).toHaveLength(1);
      expect(await work(undefined, AT + 1_000)).toMatchObject([
        { turn: 2, failures: 1, session: { body: 'before' }, inputs: [{ providerId: '2' }] },
      ]);
    });

    test('that wait are counted, no further than asked', async () => {
      await stage.store.receive([message('a', '1'), message('a', '2'), message('b', '3')]);
      expect([await stage.store.countWaiting(2), await stage.store.countWaiting(9)]).toEqual([2, 3]);
      await work();
      expect(await stage.store.countWaiting(9)).toBe(0);
    });

    test('go on after a restart where they were', async () => {
      await stage.store.receive([message('a', '1')]);
      await work(() => ({ session: { version: 3, body: { asked: 'where' } } }));
      await stage.store.receive([message('a', '2'), message('a', '3')]);
      await reopen('close');
      expect(await work()).toMatchObject([
        {
          turn: 2,
          session: { version: 3, body: { asked: 'where' } },
          inputs: [{ providerId: '2' }, { providerId: '3' }],
        },
      ]);
    });

    test('failures end with a turn that works', async () => {
      await stage.store.receive([message('a', '1')]);
      await stage.store.workTurns({ limit: 10, now: AT }, () => {
        throw new Error('once');
      });
      await work(undefined, AT + 1_000);
      await stage.store.receive([message('a', '2')]);
      expect((await work(undefined, AT + 1_000))[0]?.failures).toBe(0);
    });

    test('never two at a time for one conversation', async () => {
      await stage.store.receive([message('a', '1'), message('a', '2')]);
      const turns: number[] = [];
      const one = () =>
        stage.store.workTurns({ limit: 1, now: AT }, (claimed) => {
          turns.push(claimed.inputs.length);
          return outcome();
        });
      await Promise.all([one(), one(), one()]);
      expect(turns).toEqual([2]);
    });

    test('parked inputs wait for an operator, and come back to work', async () => {
      const [{ conversation } = { conversation: '' }] = await stage.store.receive([message('a', '1')]);
      await work(() => ({ park: true }));
      expect(await work()).toEqual([]);
      expect(await stage.store.parked({ limit: 10 })).toMatchObject([{ conversation, kind: 'message' }]);
      expect(await stage.store.retryParked(conversation)).toBe(1);
      expect((await work())[0]?.inputs).toMatchObject([{ providerId: '1' }]);
    });

    test('tells reach the other conversation as its input', async () => {
      const [, b] = await stage.store.receive([message('a', '1'), message('b', '2')]);
      await work();
      await stage.store.receive([message('a', '3')]);
      const seen = await work(({ address }) =>
        address.user === 'a' ? { tells: [{ to: b?.conversation ?? '', body: { hear: 'me' } }] } : {},
      );
      expect(seen.at(-1)).toMatchObject({
        address: { user: 'b' },
        inputs: [{ kind: 'told', body: { hear: 'me' } }],
      });
    });
  });
}
