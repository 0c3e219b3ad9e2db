import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTHING_WANTED } from './nothing-wanted.ts';
import type { AlertEntry } from './alert-entry.ts';
import type { ClaimedTurn, Json, NewMessage, Received, Store, TurnOutcome } from './port.ts';

/** Where a store's data live for the length of one test. */
export interface StorePlace {
  /** Opens the store; again after a close or a kill, it is the next process on the same data. */
  open(): Promise<Store>;
  /** Ends a store as a killed process ends: nothing in its memory is written down. */
  kill(store: Store): Promise<void>;
  remove(): Promise<void>;
}

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const NEVER = AT + 10 * 365 * 86_400_000;

export function message(user: string, providerId: string, more: Partial<NewMessage> = {}): NewMessage {
  return {
    channel: 'console',
    account: 'pg.citya',
    user,
    providerId,
    receivedAt: AT,
    body: { text: providerId },
    ...more,
  };
}

/** A turn that only remembers what it was given; `more` adds what it leaves behind. */
export function outcome(more: Partial<TurnOutcome> = {}): TurnOutcome {
  return {
    session: { version: 1, body: { seen: true } },
    record: null,
    ...NOTHING_WANTED,
    ...more,
  };
}

const send = (text: string): { readonly body: Json } => ({ body: { text } });
const call = (id: string) => ({ id, key: `key-${id}`, request: { kind: id } });
const ids = (claimed: readonly { readonly id: string }[]): readonly string[] => claimed.map(({ id }) => id);
const textsOf = (claimed: readonly { readonly body: Json }[]): readonly unknown[] =>
  claimed.map(({ body }) => (body as { text: string }).text);

/** What every store promises, on a real database. `name` says which. */
export function storeConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    /** Works everything that waits; gives what each turn was handed, in order. */
    async function work(
      more: (claimed: ClaimedTurn) => Partial<TurnOutcome> = () => ({}),
      now = AT,
    ): Promise<readonly ClaimedTurn[]> {
      const seen: ClaimedTurn[] = [];
      while (
        (await store.workTurns({ limit: 64, now }, (claimed) => {
          const left = more(claimed);
          seen.push(claimed);
          return outcome(left);
        })) > 0
      );
      return seen;
    }

    async function reopen(how: 'close' | 'kill'): Promise<void> {
      await (how === 'close' ? store.close() : place.kill(store));
      store = await place.open();
    }

    const sends = () => store.claimSends({ limit: 10, now: AT });
    const calls = (now = AT) => store.claimCalls({ limit: 10, now });

    describe('files of complaints', () => {
      const note = (byte: number, expiresAt = AT + 1_000) =>
        store.keepMedia({ type: 'audio/ogg', bytes: Uint8Array.of(byte), expiresAt });
      const list = (complaint?: string, limit = 10) =>
        store.complaintMedia({ limit, ...(complaint === undefined ? {} : { complaint }) });
      const keep = async (kept: NonNullable<TurnOutcome['keepMedia']>): Promise<void> => {
        await store.receive([message('a', JSON.stringify(kept))]);
        await work(() => ({ keepMedia: kept }));
      };

      test('are kept longer by a turn, never shorter', async () => {
        const media = await note(1);
        await keep([{ media, until: AT + 5_000 }]);
        await keep([{ media, until: AT + 2_000 }]);
        expect(await store.readMedia(media)).toMatchObject({ expiresAt: AT + 5_000 });
        expect(await list()).toEqual([]);
      });

      test('are found by the complaint’s number, in their order, once, after a restart too', async () => {
        const [first, second] = [await note(1), await note(2)];
        const until = AT + 9_000;
        await keep([
          { media: second, until, complaint: 'PG-1' },
          { media: first, until, complaint: 'PG-1' },
          { media: first, until, complaint: 'PG-2' },
        ]);
        await keep([{ media: second, until, complaint: 'PG-1' }]);
        await reopen('kill');
        const entry = (complaint: string, media: string) => ({
          complaint,
          media,
          type: 'audio/ogg',
          expiresAt: until,
        });
        expect(await list('PG-1')).toEqual([entry('PG-1', second), entry('PG-1', first)]);
        expect(await list()).toEqual([entry('PG-1', second), entry('PG-1', first), entry('PG-2', first)]);
        expect(await list(undefined, 1)).toHaveLength(1);
        expect((await store.readMedia(second))?.bytes).toEqual(Buffer.of(2));
      });

      test('that are gone already stay so, and the turn goes on', async () => {
        await store.receive([message('a', '1')]);
        const [worked] = await work(() => ({
          keepMedia: [{ media: 'no such file', until: AT, complaint: 'PG-1' }],
          sends: [send('filed')],
        }));
        expect(worked?.failures).toBe(0);
        expect(textsOf(await sends())).toEqual(['filed']);
        expect(await list()).toEqual([]);
      });

      test('of a turn that throws are as they were', async () => {
        const media = await note(1);
        await store.receive([message('a', '1')]);
        await work(() => {
          throw new Error('a bug');
        });
        expect(await store.readMedia(media)).toMatchObject({ expiresAt: AT + 1_000 });
      });
    });

    describe('taking in', () => {
      test('stores a message once, whatever the provider repeats', async () => {
        const first = await store.receive([message('a', '1'), message('a', '1')]);
        const again = await store.receive([message('a', '1')]);
        expect([...first, ...again].map(({ kind }) => kind)).toEqual(['stored', 'known', 'known']);
        expect((await work()).flatMap(({ inputs }) => inputs)).toHaveLength(1);
      });

      test('knows a message again after it was worked, and after a restart', async () => {
        await store.receive([message('a', '1')]);
        await work();
        await reopen('close');
        expect(await store.receive([message('a', '1')])).toMatchObject([{ kind: 'known' }]);
        expect(await work()).toEqual([]);
      });

      test('the same id from another person, account or channel is another message', async () => {
        const all = [
          message('a', '1'),
          message('b', '1'),
          message('a', '1', { account: 'pg.cityb' }),
          message('a', '1', { channel: 'telegram' }),
        ];
        const received = await store.receive(all);
        expect(received.every(({ kind }) => kind === 'stored')).toBe(true);
        expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(4);
      });

      test('concurrent senders of one message store it once', async () => {
        const all = await Promise.all(Array.from({ length: 20 }, () => store.receive([message('a', '1')])));
        expect(all.flat().filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      });

      test('what is received is there after a kill', async () => {
        await store.receive([message('a', '1', { body: { text: 'पानी', n: [1, null] } })]);
        await reopen('kill');
        expect((await work())[0]?.inputs).toMatchObject([
          { kind: 'message', at: AT, providerId: '1', body: { text: 'पानी', n: [1, null] } },
        ]);
      });

      test('of many that come together each gets its own outcome', async () => {
        const unstorable = message('b', '2', { body: undefined as never });
        const all = await Promise.allSettled(
          [message('a', '1'), unstorable, message('c', '3')].map((each) => store.receive([each])),
        );
        expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(await store.receive([message('b', '2')])).toMatchObject([{ kind: 'stored' }]);
        expect((await work()).map(({ address }) => address.user)).toEqual(['a', 'c', 'b']);
      });

      test('two channels of one verified mobile are one citizen with one set of facts', async () => {
        await store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
        await work(() => ({ citizenFacts: { name: 'Asha' } }));
        await store.receive([message('t', '2', { channel: 'telegram', verifiedMobile: '9800000001' })]);
        expect((await work())[0]?.citizen).toMatchObject({ mobile: '9800000001', facts: { name: 'Asha' } });
      });
    });

    describe('turns', () => {
      test('who waits longest comes first, where not all can', async () => {
        for (const user of ['c', 'a', 'b']) await store.receive([message(user, '1')]);
        const users: string[] = [];
        const one = () =>
          store.workTurns({ limit: 1, now: AT }, ({ address }) => {
            users.push(address.user);
            return outcome();
          });
        expect([await one(), await one(), await one(), await one()]).toEqual([1, 1, 1, 0]);
        expect(users).toEqual(['c', 'a', 'b']);
      });

      test('of one citizen in one commit: the second knows what the first learnt', async () => {
        await store.receive([
          message('a', '1', { verifiedMobile: '9800000001' }),
          message('t', '2', { channel: 'telegram', verifiedMobile: '9800000001' }),
        ]);
        const seen = await work(({ address, citizen }) => ({
          citizenFacts: [...((citizen?.facts as string[] | null) ?? []), address.user],
        }));
        expect(seen.map(({ citizen }) => citizen?.facts)).toEqual([null, ['a']]);
        await store.receive([message('a', '3')]);
        expect((await work())[0]?.citizen?.facts).toEqual(['a', 't']);
      });

      test('all that waits for a conversation is one turn, in order', async () => {
        await store.receive([message('a', '1'), message('b', 'x'), message('a', '2')]);
        const turns = await work();
        expect(turns.map(({ inputs }) => inputs.map(({ providerId }) => providerId))).toEqual([
          ['1', '2'],
          ['x'],
        ]);
      });

      test('count up, and hand back the session that the last one left', async () => {
        for (const id of ['1', '2', '3']) {
          await store.receive([message('a', id)]);
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
        const [{ conversation } = { conversation: '' }] = await store.receive([message('a', '1')]);
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
        expect(await store.fireTimers({ limit: 10, now: AT + 5 })).toBe(1);
        expect(await store.openHandovers({ limit: 10 })).toMatchObject([{ conversation, reason: 'asked' }]);
        expect(await store.turns(conversation, { limit: 10 })).toMatchObject([
          { turn: 1, record: { why: 'test' } },
        ]);
      });

      test('one that throws undoes itself alone, waits a second per failure, and is told how often', async () => {
        await store.receive([message('bad', '1'), message('good', '2')]);
        const failures: number[] = [];
        const attempt = (now: number) =>
          store.workTurns({ limit: 10, now }, (claimed) => {
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
        await store.receive([message('a', '1'), message('b', '2')]);
        const done = await store.workTurns({ limit: 10, now: AT }, ({ address }) =>
          outcome({ sends: [send(address.user)], calls: [{ ...call(address.user), key: 'same' }] }),
        );
        expect(done).toBe(1);
        expect(await sends()).toHaveLength(1);
        expect(await calls()).toHaveLength(1);
      });

      test('of one that cannot be written nothing is left, and its inputs come again', async () => {
        const [{ conversation } = { conversation: '' }] = await store.receive([message('a', '1')]);
        await work(() => ({ session: { version: 1, body: 'before' }, calls: [call('taken')] }));
        const [, b] = await store.receive([message('a', '2'), message('b', '3')]);
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
        expect(await store.stats()).toMatchObject({
          turns: 2,
          inboxWaiting: 1,
          outboxWaiting: 0,
          callsWaiting: 1,
          timersSet: 0,
          handoversOpen: 0,
        });
        expect(await store.turns(conversation, { limit: 10 })).toHaveLength(1);
        expect(await work(undefined, AT + 1_000)).toMatchObject([
          { turn: 2, failures: 1, session: { body: 'before' }, inputs: [{ providerId: '2' }] },
        ]);
      });

      test('that wait are counted, no further than asked', async () => {
        await store.receive([message('a', '1'), message('a', '2'), message('b', '3')]);
        expect([await store.countWaiting(2), await store.countWaiting(9)]).toEqual([2, 3]);
        await work();
        expect(await store.countWaiting(9)).toBe(0);
      });

      test('go on after a restart where they were', async () => {
        await store.receive([message('a', '1')]);
        await work(() => ({ session: { version: 3, body: { asked: 'where' } } }));
        await store.receive([message('a', '2'), message('a', '3')]);
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
        await store.receive([message('a', '1')]);
        await store.workTurns({ limit: 10, now: AT }, () => {
          throw new Error('once');
        });
        await work(undefined, AT + 1_000);
        await store.receive([message('a', '2')]);
        expect((await work(undefined, AT + 1_000))[0]?.failures).toBe(0);
      });

      test('never two at a time for one conversation', async () => {
        await store.receive([message('a', '1'), message('a', '2')]);
        const turns: number[] = [];
        const one = () =>
          store.workTurns({ limit: 1, now: AT }, (claimed) => {
            turns.push(claimed.inputs.length);
            return outcome();
          });
        await Promise.all([one(), one(), one()]);
        expect(turns).toEqual([2]);
      });

      test('parked inputs wait for an operator, and come back to work', async () => {
        const [{ conversation } = { conversation: '' }] = await store.receive([message('a', '1')]);
        await work(() => ({ park: true }));
        expect(await work()).toEqual([]);
        expect(await store.parked({ limit: 10 })).toMatchObject([{ conversation, kind: 'message' }]);
        expect(await store.retryParked(conversation)).toBe(1);
        expect((await work())[0]?.inputs).toMatchObject([{ providerId: '1' }]);
      });

      test('tells reach the other conversation as its input', async () => {
        const [, b] = await store.receive([message('a', '1'), message('b', '2')]);
        await work();
        await store.receive([message('a', '3')]);
        const seen = await work(({ address }) =>
          address.user === 'a' ? { tells: [{ to: b?.conversation ?? '', body: { hear: 'me' } }] } : {},
        );
        expect(seen.at(-1)).toMatchObject({
          address: { user: 'b' },
          inputs: [{ kind: 'told', body: { hear: 'me' } }],
        });
      });
    });

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
        await store.receive([message('teller', `tell ${mobile} ${Math.random()}`)]);
        return work(({ address, inputs }) =>
          address.user === 'teller' && inputs.some(({ kind }) => kind === 'message')
            ? { tells: [alert(mobile)] }
            : {},
        );
      }

      test('a number is told in the conversation in which it wrote last', async () => {
        const verifiedMobile = '9800000901';
        await store.receive([message('here', '1', { verifiedMobile, receivedAt: AT + 1 })]);
        await store.receive([
          message('there', '2', { verifiedMobile, channel: 'telegram', receivedAt: AT + 2 }),
        ]);
        await work();
        expect(heardBy(await tell(verifiedMobile), 'there')).toEqual([{ alert: 1 }]);
        await store.receive([message('here', '3', { verifiedMobile, receivedAt: AT + 3 })]);
        await work();
        expect(heardBy(await tell(verifiedMobile), 'here')).toEqual([{ alert: 1 }]);
      });

      test('where a number never wrote the teller hears so, and hears when it does, once, after a kill too', async () => {
        const turns = await tell('9800000902');
        expect(heardBy(turns, 'teller')).toEqual([{ nobody: '9800000902' }]);
        await reopen('kill');
        await store.receive([message('new', '1', { verifiedMobile: '9800000902' })]);
        expect(heardBy(await work(), 'teller')).toEqual([{ came: '9800000902' }]);
        await store.receive([message('new', '2', { verifiedMobile: '9800000902' })]);
        expect(heardBy(await work(), 'teller')).toEqual([]);
      });

      test('a tell of a turn that cannot be written is told to nobody', async () => {
        await store.receive([message('teller', '1')]);
        await work(() => ({
          tells: [alert('9800000903')],
          calls: [call('x'), { ...call('y'), key: 'key-x' }],
        }));
        await store.receive([message('new', '2', { verifiedMobile: '9800000903' })]);
        const turns = await work(undefined, AT + 1_000);
        expect(turns.flatMap(({ inputs }) => inputs.map(({ kind }) => kind))).toEqual(['message', 'message']);
      });

      test('a timer of another conversation makes it, and stays as it was set first', async () => {
        const wake = (dueAt: number) => ({ who: CASE, name: 'level', dueAt, body: { dueAt } });
        await store.receive([message('a', '1')]);
        await work(() => ({ wakes: [wake(AT + 10)] }));
        await store.receive([message('b', '2')]);
        await work(() => ({ wakes: [wake(AT + 5)] }));
        await reopen('kill');
        expect(await store.nextDueAt()).toBe(AT + 10);
        await store.fireTimers({ limit: 10, now: AT + 10 });
        expect(await work(undefined, AT + 10)).toMatchObject([
          { address: CASE, session: null, turn: 1, inputs: [{ kind: 'timer', body: { dueAt: AT + 10 } }] },
        ]);
        expect((await store.stats()).conversations).toBe(2);
      });

      test('the log of alerts is kept in order and says what became of each message', async () => {
        const entry = (complaint: string, more: Partial<AlertEntry>): AlertEntry => ({
          tenant: 'pg.citya',
          complaint,
          event: 'told',
          level: 1,
          ...more,
        });
        await store.receive([message('a', '1')]);
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
        const before = await store.alerts({ complaint: 'C-1', limit: 10 });
        expect(before).toMatchObject([
          { at: AT, event: 'not_told', official: 'EMP-1', mobile: '9800000901', reason: 'never_wrote' },
          { event: 'told', level: 2, delivery: 'waiting' },
        ]);
        expect(before[0]).not.toHaveProperty('delivery');
        const [claimed] = await sends();
        await store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: ['p'] });
        expect(
          (await store.alerts({ limit: 2 })).map(({ complaint, delivery }) => [complaint, delivery]),
        ).toEqual([
          ['C-1', 'sent'],
          ['C-2', undefined],
        ]);
      });
    });

    describe('the outbox', () => {
      async function say(...texts: readonly string[]): Promise<void> {
        await store.receive([message('a', texts.join())]);
        await work(() => ({ sends: texts.map(send) }));
      }

      test('hands out one message of a conversation at a time, in order', async () => {
        await say('one', 'two');
        const [first] = await sends();
        expect(textsOf([first as never])).toEqual(['one']);
        expect(await sends()).toEqual([]);
        await store.finishSend(first?.id ?? '', { kind: 'sent', providerIds: ['p1'] });
        expect(textsOf(await sends())).toEqual(['two']);
      });

      test('hands out no more than asked for, the oldest first', async () => {
        for (const user of ['c', 'a', 'b']) await store.receive([message(user, '1')]);
        await work(({ address }) => ({ sends: [send(address.user)] }));
        expect(textsOf(await store.claimSends({ limit: 2, now: AT }))).toEqual(['c', 'a']);
        expect(textsOf(await store.claimSends({ limit: 2, now: AT }))).toEqual(['b']);
      });

      test('a retry waits for its instant and holds back what is behind it', async () => {
        await say('one', 'two');
        const [first] = await sends();
        await store.finishSend(first?.id ?? '', { kind: 'retry', dueAt: AT + 100, parts: 1 });
        expect(await sends()).toEqual([]);
        expect(await store.nextDueAt()).toBe(AT + 100);
        expect(await store.claimSends({ limit: 10, now: AT + 100 })).toMatchObject([
          { body: { text: 'one' }, partsSent: 1, attempts: 1 },
        ]);
      });

      test('a failed message does not block those behind it', async () => {
        await say('one', 'two');
        const [first] = await sends();
        await store.finishSend(first?.id ?? '', { kind: 'failed', reason: 'blocked' });
        expect(textsOf(await sends())).toEqual(['two']);
        expect((await store.stats()).outboxFailed).toBe(1);
      });

      test('a message claimed by a killed process is sent by the next, from the part not recorded', async () => {
        await say('one');
        const [first] = await sends();
        await store.finishSend(first?.id ?? '', { kind: 'part_sent', parts: 2 });
        await reopen('kill');
        expect(await sends()).toMatchObject([{ id: first?.id, partsSent: 2 }]);
      });

      test('what was sent is not sent again after a kill', async () => {
        await say('one');
        const [first] = await sends();
        await store.finishSend(first?.id ?? '', { kind: 'sent', providerIds: ['p'] });
        await reopen('kill');
        expect(await sends()).toEqual([]);
      });
    });

    describe('replies and what nobody waits for', () => {
      test('replies go first, however late they were written', async () => {
        await store.receive([message('a', '1'), message('b', '2')]);
        await work(({ address }) => ({
          sends: [address.user === 'a' ? send('notice') : { ...send('reply'), replyTo: '2' }],
        }));
        expect(textsOf(await store.claimSends({ limit: 1, now: AT }))).toEqual(['reply']);
        expect(textsOf(await store.claimSends({ limit: 1, now: AT }))).toEqual(['notice']);
      });

      test('a reply does not overtake its own conversation', async () => {
        await store.receive([message('a', '1')]);
        await work(() => ({ sends: [send('notice'), { ...send('reply'), replyTo: '1' }] }));
        expect(textsOf(await sends())).toEqual(['notice']);
      });

      test('a message to send knows when its person wrote last', async () => {
        await store.receive([message('a', '1'), message('a', '2', { receivedAt: AT + 500 })]);
        await store.receive([message('b', '3', { receivedAt: AT + 900 })]);
        await work(({ address }) => ({ sends: [send(address.user)] }));
        expect((await sends()).map(({ heardAt }) => heardAt)).toEqual([AT + 500, AT + 900]);
      });
    });

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
        expect(await store.deliveryOf(key)).toBeNull();
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
        for (const state of states) await store.keepDeliveries([state]);
        expect(await store.deliveryOf(key)).toEqual(last);
      });

      test('many at once, of one message and of several, and after a kill', async () => {
        const other = { ...failed, providerId: 'wamid.2' };
        await Promise.all([
          store.keepDeliveries([read, sent, other]),
          store.keepDeliveries([delivered, failed]),
        ]);
        await reopen('kill');
        expect(await store.deliveryOf(key)).toEqual(read);
        expect(await store.deliveryOf(other)).toEqual(other);
        expect(await store.deliveryOf({ ...key, account: '2' })).toBeNull();
        expect((await store.stats()).deliveriesFailed).toBe(1);
      });
    });

    describe('a person who blocked us', () => {
      const blocked = async () => (await sends()).map(({ isBlocked }) => isBlocked);
      const { channel, account } = message('a', '1');
      const say = async (id: string, at = AT): Promise<void> => {
        await store.receive([message('a', id, { receivedAt: at })]);
        await work(() => ({ sends: [{ body: id }] }));
      };

      test('is known when the next message to them is taken, also after a kill', async () => {
        await say('1');
        await store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
        await store.keepBlocked({ channel, account, user: 'nobody' }, AT + 1);
        await reopen('kill');
        expect(await blocked()).toEqual([true]);
      });

      test('is heard again as soon as they write, and a repeated notice of the block changes nothing', async () => {
        await say('1');
        await store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
        await say('2', AT + 2);
        await store.keepBlocked({ channel, account, user: 'a' }, AT + 1);
        expect(await blocked()).toEqual([false]);
      });
    });

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
        await store.receive([message('here', '1', { verifiedMobile })]);
        await work(({ address }) => (address.user === 'here' ? { sends: [send('notice')] } : {}));
        return (await sends())[0]?.id ?? '';
      }
      const tellings = async () =>
        (await work()).flatMap(({ address, inputs }) =>
          inputs.filter(({ kind }) => kind === 'told').map(({ body }) => [address.channel, body]),
        );

      test('is told in the other conversation in which the same citizen wrote last, once, after a kill too', async () => {
        await store.receive([other('telegram', '2', 1), other('whatsapp-cloud', '3', 2)]);
        const id = await notice();
        expect(await store.finishSend(id, failed())).toBe('moved');
        await reopen('kill');
        expect(await store.finishSend(id, failed())).toBe('ended');
        expect(await tellings()).toEqual([['whatsapp-cloud', told]]);
        expect(await store.stats()).toMatchObject({ outboxFailed: 1, outboxMoved: 1 });
      });

      test('not where the person blocked us, nor where it was tried, nor where it does not fit', async () => {
        await store.receive([other('telegram', '2', 1), other('whatsapp-cloud', '3', 2)]);
        const [{ conversation }] = (await store.receive([other('whatsapp-web', '4', 3)])) as [Received];
        await store.keepBlocked({ channel: 'telegram', account: 'bot', user: 'telegram' }, AT + 9);
        const id = await notice();
        const fits = ({ channel }: { readonly channel: string }): boolean => channel !== 'whatsapp-cloud';
        expect(await store.finishSend(id, failed({ notIn: [conversation], fits }))).toBe('ended');
        expect(await tellings()).toEqual([]);
        expect(await store.stats()).toMatchObject({ outboxFailed: 1, outboxMoved: 0 });
      });

      test('not to somebody else, and to nobody where it is doubted whose number it is', async () => {
        await store.receive([other('telegram', '2', 1, { verifiedMobile: '9800000002' })]);
        await store.receive([other('whatsapp-cloud', '3', 2)]);
        const id = await notice();
        await store.forgetPerson({ channel: 'whatsapp-cloud', account: 'bot', user: 'whatsapp-cloud' });
        expect(await store.finishSend(id, failed())).toBe('ended');
        expect(await tellings()).toEqual([]);
      });

      test('is claimed once more where the provider says only afterwards that it cannot deliver', async () => {
        await store.receive([message('here', '1', { verifiedMobile })]);
        await work(() => ({ sends: [send('notice'), { ...send('reply'), replyTo: '1' }] }));
        for (const providerId of ['p1', 'p2']) {
          const [claimed] = await sends();
          await store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: [providerId] });
        }
        const failure = { channel: 'console', account: 'pg.citya', state: 'failed', at: AT } as const;
        const refused = ['p1', 'p2'].map((providerId) => ({
          ...failure,
          providerId,
          reason: 'window_closed',
        }));
        await store.keepDeliveries(refused);
        await store.keepDeliveries([{ ...failure, providerId: 'p3', reason: 'window_closed' }]);
        const again = await sends();
        expect(again).toMatchObject([{ body: { text: 'notice' }, refused: 'window_closed' }]);
        await store.finishSend(again[0]?.id ?? '', { kind: 'failed', reason: 'window_closed' });
        await store.keepDeliveries(refused);
        expect(await sends()).toEqual([]);
      });

      test('also where the provider says so before we have written down that it was sent', async () => {
        const id = await notice();
        const key = { channel: 'console', account: 'pg.citya', providerId: 'p1' };
        await store.keepDeliveries([{ ...key, state: 'failed', at: AT, reason: 'undeliverable' }]);
        await store.finishSend(id, { kind: 'sent', providerIds: ['p1'] });
        expect(await sends()).toMatchObject([{ id, refused: 'undeliverable' }]);
      });

      test('an account’s or our own fault is not a reason to claim it again', async () => {
        const id = await notice();
        await store.finishSend(id, { kind: 'sent', providerIds: ['p1'] });
        const key = { channel: 'console', account: 'pg.citya', providerId: 'p1' };
        await store.keepDeliveries([{ ...key, state: 'failed', at: AT, reason: 'bad_request' }]);
        expect(await sends()).toEqual([]);
      });
    });

    describe('a number that has another owner', () => {
      test('forgets citizen and session, for that address alone', async () => {
        const linked = { verifiedMobile: '9800000001' };
        await store.receive([message('a', '1', linked), message('b', '2', linked)]);
        await work();
        const { channel, account } = message('a', '1');
        await store.forgetPerson({ channel, account, user: 'a' });
        await store.forgetPerson({ channel, account, user: 'nobody' });
        await store.receive([message('a', '3'), message('b', '4')]);
        const [a, b] = await work();
        expect([a?.session, a?.citizen, a?.turn]).toEqual([null, undefined, 2]);
        expect([b?.session, b?.citizen?.mobile]).toEqual([
          { version: 1, body: { seen: true } },
          '9800000001',
        ]);
      });
    });

    describe('whether a number is still its citizen’s', () => {
      const linked = { verifiedMobile: '9800000001' };
      const standing = async (id: string, user = 'a') => {
        await store.receive([message(user, id, linked)]);
        const [turn] = await work();
        return turn?.citizen?.standing;
      };

      test('is not doubted until somebody says so, and then on every channel', async () => {
        expect(await standing('1')).toBeUndefined();
        const { channel, account } = message('a', '1');
        await store.forgetPerson({ channel, account, user: 'a' });
        await reopen('kill');
        expect([await standing('2'), await standing('3', 'b')]).toEqual(['doubted', 'doubted']);
      });

      test('is settled by a turn, for every channel and durably, with facts or without', async () => {
        await store.receive([message('a', '1', linked)]);
        await work(() => ({ citizenStanding: 'unlinked', citizenFacts: { name: null } }));
        await reopen('kill');
        expect([await standing('2'), await standing('3', 'b')]).toEqual(['unlinked', 'unlinked']);
        await store.receive([message('b', '4', linked)]);
        const [before] = await work(() => ({ citizenStanding: null }));
        expect(before?.citizen).toMatchObject({ standing: 'unlinked', facts: { name: null } });
        expect(await standing('5')).toBeUndefined();
      });

      test('stays settled when the provider tells another change, and when facts are replaced', async () => {
        await store.receive([message('a', '1', linked)]);
        await work(() => ({ citizenStanding: 'unlinked' }));
        const { channel, account } = message('a', '1');
        await store.forgetPerson({ channel, account, user: 'a' });
        await store.receive([message('a', '2', linked)]);
        await work(() => ({ citizenFacts: { name: 'Ravi' } }));
        expect(await standing('3')).toBe('unlinked');
      });

      test('is known to the next conversation of the citizen in the same batch', async () => {
        await store.receive([message('a', '1', linked), message('b', '2', linked)]);
        const seen = await work(() => ({ citizenStanding: 'unlinked' }));
        expect(seen.map(({ citizen }) => citizen?.standing)).toEqual([undefined, 'unlinked']);
      });

      test('another citizen is nobody’s concern', async () => {
        await store.receive([message('a', '1', linked), message('b', '2', { verifiedMobile: '9800000002' })]);
        await work(({ address }) => (address.user === 'a' ? { citizenStanding: 'unlinked' } : {}));
        await store.receive([message('b', '3')]);
        expect((await work())[0]?.citizen).not.toHaveProperty('standing');
      });
    });

    describe('platform calls', () => {
      async function want(...names: readonly string[]): Promise<void> {
        await store.receive([message('a', names.join())]);
        await work(() => ({ calls: names.map(call) }));
      }

      test('are claimed once, side by side', async () => {
        await want('c1', 'c2');
        expect(ids(await calls())).toEqual(['c1', 'c2']);
        expect(await calls()).toEqual([]);
      });

      test('are handed out no more than asked for, the earliest due first', async () => {
        await want('c1', 'c2', 'c3');
        await calls();
        for (const [id, after] of [
          ['c1', 30],
          ['c2', 20],
          ['c3', 10],
        ] as const)
          await store.finishCall(id, { kind: 'retry', dueAt: AT + after }, AT);
        expect(ids(await store.claimCalls({ limit: 2, now: AT + 30 }))).toEqual(['c3', 'c2']);
        expect(ids(await store.claimCalls({ limit: 2, now: AT + 30 }))).toEqual(['c1']);
      });

      test('an answer becomes the next input, once', async () => {
        await want('c1');
        await calls();
        await store.finishCall('c1', { kind: 'answered', answer: { ok: 1 } }, AT);
        await store.finishCall('c1', { kind: 'answered', answer: { ok: 2 } }, AT);
        const [turn, ...more] = await work();
        expect(turn?.inputs).toMatchObject([{ kind: 'platform_result', body: { ok: 1 } }]);
        expect(more).toEqual([]);
      });

      test('a retry comes back at its instant and counts; late is told once', async () => {
        await want('c1');
        await calls();
        await store.finishCall('c1', { kind: 'retry', dueAt: AT + 50, late: { late: 1 } }, AT);
        expect(await calls()).toEqual([]);
        expect(await calls(AT + 50)).toMatchObject([{ attempts: 1, saidLate: true }]);
        await store.sayLate('c1', { late: 2 }, AT);
        expect((await work()).flatMap(({ inputs }) => inputs.map(({ body }) => body))).toEqual([{ late: 1 }]);
      });

      test('claimed by a killed process they are free for the next, which knows of the attempt', async () => {
        await want('c1');
        await calls();
        await reopen('kill');
        expect(await calls()).toMatchObject([{ id: 'c1', attempts: 1 }]);
      });

      test('one that is cancelled while it waits is never made', async () => {
        await want('c1');
        await store.receive([message('a', 'never mind')]);
        await work(() => ({ cancelCalls: ['c1'] }));
        expect(await calls()).toEqual([]);
      });

      test('one that proves a number joins the conversation to its citizen, with the answer, after a kill too', async () => {
        await store.receive([message('there', '1', { channel: 'telegram', verifiedMobile: '9800000001' })]);
        await work(() => ({ citizenFacts: { name: 'Asha' } }));
        await want('c1');
        await calls();
        const outcome = { kind: 'answered', answer: { ok: 1 }, verifiedMobile: '9800000001' } as const;
        await store.finishCall('c1', outcome, AT);
        await reopen('kill');
        expect(await work()).toMatchObject([
          { address: { user: 'a' }, citizen: { mobile: '9800000001', facts: { name: 'Asha' } } },
        ]);
      });

      test('one that proves a number nobody had makes the citizen, and those who waited for it hear so', async () => {
        const otherwise = { nobody: { nobody: 1 }, came: { came: 1 } };
        const tell = { to: { mobile: '9800000002' }, body: {}, otherwise };
        await store.receive([message('teller', '1')]);
        await work(({ turn }) => (turn === 1 ? { tells: [tell] } : {}));
        await want('c1');
        await calls();
        const outcome = { kind: 'answered', answer: { ok: 1 }, verifiedMobile: '9800000002' } as const;
        await store.finishCall('c1', outcome, AT);
        const turns = await work(() => ({ citizenFacts: { name: 'Imran' } }));
        expect(turns).toContainEqual(
          expect.objectContaining({ citizen: expect.objectContaining({ mobile: '9800000002' }) as object }),
        );
        expect(turns.flatMap(({ inputs }) => inputs.map(({ body }) => body))).toContainEqual({ came: 1 });
        await store.receive([message('a', 'later')]);
        expect(await work()).toMatchObject([{ citizen: { mobile: '9800000002', facts: { name: 'Imran' } } }]);
      });

      test('of one that held a secret nothing but its answer is kept', async () => {
        await store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
        await work(() => ({ calls: [{ ...call('c1'), request: { code: '123456' } }] }));
        await calls();
        await store.finishCall('c1', { kind: 'answered', answer: null, forgetsRequest: true }, AT);
        const kept = await store.keptCitizen('9800000001');
        expect(kept?.pieces.filter(({ kind }) => kind === 'call').map(({ body }) => body)).toEqual([null]);
      });

      test('what is known of a filing outlives the process', async () => {
        expect(await store.recallFiling('ref')).toBeNull();
        await store.keepFiling('ref', { kind: 'attempting', firstAt: 1 });
        await store.keepFiling('ref', { kind: 'unseen', since: 2 });
        await reopen('kill');
        expect(await store.recallFiling('ref')).toEqual({ kind: 'unseen', since: 2 });
      });
    });

    describe('what lets us act for a citizen at the platform', () => {
      const token = { access: 'a', refresh: 'r', expiresAt: AT, account: 'u' };

      test('is kept by number, replaced, and gone when it is taken away, after a kill too', async () => {
        expect(await store.recallToken('9800000001')).toBeNull();
        await store.keepToken('9800000001', { ...token, access: 'old' }, AT);
        await store.keepToken('9800000001', token, AT);
        await reopen('kill');
        expect(await store.recallToken('9800000001')).toEqual(token);
        expect(await store.recallToken('9800000002')).toBeNull();
        await store.keepToken('9800000001', null, AT);
        expect(await store.recallToken('9800000001')).toBeNull();
      });

      test('is gone with a citizen who is erased', async () => {
        await store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
        await work();
        await store.keepToken('9800000001', token, AT);
        await store.eraseCitizen('9800000001', { media: [], isDryRun: false });
        expect(await store.recallToken('9800000001')).toBeNull();
      });
    });

    describe('what strangers can make us do to others', () => {
      const limits = [
        { of: 'whom', most: 2, withinMs: 1_000 },
        { of: 'by', most: 3, withinMs: 1_000 },
      ] as const;
      const wish = (key: string, whom: string, by: string, at = AT) =>
        store.ration({ key, kind: 'code_sent', whom, by, at }, limits);

      test('is rationed by whom it is done to, whoever wishes it, and by who wishes it, after a kill too', async () => {
        expect(await wish('1', 'm1', 'a')).toBe('granted');
        expect(await wish('2', 'm1', 'b')).toBe('granted');
        await reopen('kill');
        expect(await wish('3', 'm1', 'c')).toBe('spent');
        expect(await wish('4', 'm2', 'a')).toBe('granted');
        expect(await wish('5', 'm3', 'a')).toBe('granted');
        expect(await wish('6', 'm4', 'a')).toBe('spent');
      });

      test('the same occasion counts once, another kind for itself, and an old one no more', async () => {
        expect(await wish('1', 'm1', 'a')).toBe('granted');
        expect(await wish('1', 'm1', 'a')).toBe('granted');
        expect(await wish('2', 'm1', 'a')).toBe('granted');
        const other = { key: '3', kind: 'code_tried', whom: 'm1', by: 'a', at: AT } as const;
        expect(await store.ration(other, limits)).toBe('granted');
        expect(await wish('4', 'm1', 'a', AT + 999)).toBe('spent');
        expect(await wish('5', 'm1', 'a', AT + 1_000)).toBe('granted');
      });

      test('many at once do not count past a limit together', async () => {
        const all = await Promise.all(['1', '2', '3', '4', '5'].map((key) => wish(key, 'm1', `c${key}`)));
        expect(all.filter((each) => each === 'granted')).toHaveLength(2);
      });
    });

    describe('timers', () => {
      const timer = (timerName: string, dueAt: number, body: Json = timerName) => ({
        name: timerName,
        dueAt,
        body,
      });

      test('fire in the order in which they fall due, once', async () => {
        await store.receive([message('a', '1')]);
        await work(() => ({
          setTimers: [timer('late', AT + 20), timer('soon', AT + 10), timer('never', NEVER)],
        }));
        expect(await store.nextDueAt()).toBe(AT + 10);
        expect(await store.fireTimers({ limit: 10, now: AT + 20 })).toBe(2);
        expect(await store.fireTimers({ limit: 10, now: AT + 20 })).toBe(0);
        const [turn] = await work();
        expect(turn?.inputs.map(({ kind, body }) => [kind, body])).toEqual([
          ['timer', 'soon'],
          ['timer', 'late'],
        ]);
      });

      test('of one name are apart in two conversations', async () => {
        await store.receive([message('a', '1'), message('b', '2')]);
        await work(({ address }) => ({ setTimers: [timer('x', AT + 10, address.user)] }));
        await store.receive([message('a', '3')]);
        await work(() => ({ cancelTimers: ['x'] }));
        expect(await store.fireTimers({ limit: 10, now: AT + 10 })).toBe(1);
        expect(await work()).toMatchObject([{ address: { user: 'b' }, inputs: [{ body: 'b' }] }]);
      });

      test('setting one again replaces it; cancelling removes it', async () => {
        await store.receive([message('a', '1')]);
        await work(() => ({ setTimers: [timer('x', AT + 10), timer('y', AT + 10)] }));
        await store.receive([message('a', '2')]);
        await work(() => ({ setTimers: [timer('x', AT + 30, 'moved')], cancelTimers: ['y'] }));
        expect(await store.fireTimers({ limit: 10, now: AT + 29 })).toBe(0);
        expect(await store.fireTimers({ limit: 10, now: AT + 30 })).toBe(1);
        expect((await work())[0]?.inputs).toMatchObject([{ body: 'moved' }]);
      });
    });

    describe('what goes on', () => {
      test('it is busy while anything is due or claimed, and not before or after', async () => {
        expect(await store.isBusy(AT)).toBe(false);
        await store.receive([message('a', '1')]);
        expect(await store.isBusy(AT)).toBe(true);
        await work(() => ({ sends: [send('x')], calls: [call('c')] }));
        const [claimed] = await sends();
        await calls();
        expect(await store.isBusy(AT)).toBe(true);
        await store.finishSend(claimed?.id ?? '', { kind: 'sent', providerIds: [] });
        await store.finishCall('c', { kind: 'retry', dueAt: AT + 1_000 }, AT);
        expect(await store.isBusy(AT)).toBe(false);
        expect(await store.isBusy(AT + 1_000)).toBe(true);
      });

      test('listeners hear of every commit until they stop', async () => {
        let heard = 0;
        const stop = store.onChange(() => (heard += 1));
        await store.receive([message('a', '1')]);
        await expect.poll(() => heard).toBeGreaterThan(0);
        stop();
        const before = heard;
        await store.receive([message('a', '2')]);
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(heard).toBe(before);
      });

      test('counts what there was and what waits', async () => {
        await store.receive([message('a', '1', { verifiedMobile: '9800000001' }), message('b', '2')]);
        await work(() => ({ sends: [send('x')] }));
        expect(await store.stats()).toMatchObject({
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
          await store.keepMedia({ type: 'image/png', bytes, expiresAt: AT }),
          await store.keepMedia({ type: 'image/png', bytes, expiresAt: AT + 1 }),
        ];
        expect(second).toBe(first);
        const kept = await store.readMedia(first);
        expect([Buffer.from(kept?.bytes ?? []).equals(bytes), kept?.type, kept?.expiresAt]).toEqual([
          true,
          'image/png',
          AT + 1,
        ]);
        expect(await store.readMedia('none')).toBeNull();
      });

      test('under load every message of many conversations is worked once, in order', async () => {
        const people = Array.from({ length: 30 }, (_, n) => `p${n}`);
        const received = people.map(async (user) => {
          for (let n = 0; n < 5; n += 1) await store.receive([message(user, String(n))]);
        });
        const seen = new Map<string, string[]>();
        const worker = async (): Promise<void> => {
          await new Promise(setImmediate);
          await store.workTurns({ limit: 8, now: AT }, ({ address, inputs }) => {
            const before = seen.get(address.user) ?? [];
            seen.set(address.user, [...before, ...inputs.map(({ providerId }) => providerId ?? '')]);
            return outcome();
          });
        };
        let isDone = false;
        const all = Promise.all(received).then(() => (isDone = true));
        while (!isDone) await Promise.all([worker(), worker()]);
        await all;
        while (await store.isBusy(AT)) await worker();
        expect(people.map((user) => seen.get(user)?.join(''))).toEqual(people.map(() => '01234'));
      });

      test('it says that it can write', async () => {
        expect(await store.check()).toEqual({ ok: true });
      });
    });
  });
}
