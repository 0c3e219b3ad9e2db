import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { retain } from '../../retention/retain.ts';
import { LIMITS } from '../../retention/limits.ts';
import { message, outcome } from '../conformance/samples.ts';
import type { StorePlace } from '../conformance/stage.ts';
import type { ClaimedTurn, Store, TurnOutcome } from '../port.ts';

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const DAY_MS = 86_400_000;
const ASHA = '9800000001';
const IMRAN = '9800000002';
const SOON = AT + 60_000;

/** What every sealed store promises about one person's data, and about their age. */
export function keepingConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`keeping, on ${name}`, () => {
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

    async function work(more: (claimed: ClaimedTurn) => Partial<TurnOutcome> = () => ({}), now = AT) {
      const seen: ClaimedTurn[] = [];
      while (
        (await store.workTurns({ limit: 64, now }, (claimed) => {
          seen.push(claimed);
          return outcome(more(claimed));
        })) > 0
      );
      return seen;
    }

    const left = (claimed: ClaimedTurn): Partial<TurnOutcome> => ({
      citizenFacts: { name: `of ${claimed.address.user}` },
      record: { said: claimed.address.user },
      sends: [{ body: { text: `hello ${claimed.address.user}` }, replyTo: '1' }],
      calls: [
        { id: claimed.conversation, key: claimed.conversation, request: { for: claimed.address.user } },
      ],
      setTimers: [{ name: 't', dueAt: SOON, body: null }],
      handovers: [{ reason: 'asked', body: { who: claimed.address.user } }],
      consents: [{ purpose: 'complaints', given: true }],
    });

    /** Asha on two channels, Imran on one; each has one turn behind and one message waiting. */
    async function twoPeople(): Promise<void> {
      const people = [
        message('asha', '1', { verifiedMobile: ASHA }),
        message('asha-too', '1', { verifiedMobile: ASHA, channel: 'telegram' }),
        message('imran', '1', { verifiedMobile: IMRAN }),
      ];
      await store.receive(people);
      await work(left);
      await store.receive(people.map((each) => ({ ...each, providerId: '2' })));
    }

    const erase = (isDryRun = false, media: readonly string[] = []) =>
      store.eraseCitizen(ASHA, { media, isDryRun });
    const COUNTS = {
      conversations: 2,
      turns: 2,
      replies: 2,
      consents: 2,
      repliesUnsent: 2,
      messagesWaiting: 2,
      callsUnderWay: 2,
      timers: 2,
    };

    describe('what is kept about a citizen', () => {
      test('is everything, over all channels, in the clear, and nobody else’s', async () => {
        await twoPeople();
        const kept = await store.keptCitizen(ASHA);
        expect(kept?.citizen).toMatchObject({
          mobile: ASHA,
          facts: { name: expect.stringMatching(/asha/) as string },
        });
        expect(kept?.conversations.map(({ channel, user }) => [channel, user]).toSorted()).toEqual([
          ['console', 'asha'],
          ['telegram', 'asha-too'],
        ]);
        expect(kept?.consents).toEqual([
          { purpose: 'complaints', isGiven: true, at: AT },
          { purpose: 'complaints', isGiven: true, at: AT },
        ]);
        const text = JSON.stringify(kept?.pieces);
        for (const words of ['hello asha', '"said":"asha"', '"for":"asha"', '"who":"asha"', '"seen":true'])
          expect(text).toContain(words);
        expect(text).not.toContain('imran');
        expect(kept?.pieces.filter(({ body, kind }) => body === null && kind !== 'timer')).toEqual([]);
      });

      test('is nothing where nobody is known', async () => {
        expect(await store.keptCitizen('9800000099')).toBeNull();
        expect(await store.eraseCitizen('9800000099', { media: [], isDryRun: false })).toBeNull();
      });
    });

    describe('erasing', () => {
      test('is first rehearsed: it counts and changes nothing', async () => {
        await twoPeople();
        const before = await store.stats();
        expect(await erase(true)).toEqual({ ...COUNTS, pictures: 0 });
        expect(await store.stats()).toEqual(before);
        expect(JSON.stringify(await store.keptCitizen(ASHA))).toContain('hello asha');
      });

      test('leaves the counts, and nothing that can be read or will happen', async () => {
        await twoPeople();
        const { conversations, turns, messages, citizens } = await store.stats();
        const picture = await store.keepMedia({
          type: 'image/png',
          bytes: Uint8Array.of(1),
          expiresAt: SOON,
        });
        expect(await erase(false, [picture])).toEqual({ ...COUNTS, pictures: 1 });
        expect(await store.keptCitizen(ASHA)).toBeNull();
        expect(await store.stats()).toMatchObject({ conversations, turns, messages, citizens });
        expect(await store.readMedia(picture)).toBeNull();
        expect(await store.fireTimers({ limit: 10, now: SOON })).toBe(1);
        expect((await store.claimSends({ limit: 10, now: SOON })).map(({ address }) => address.user)).toEqual(
          ['imran'],
        );
        expect((await store.claimCalls({ limit: 10, now: SOON })).map(({ request }) => request)).toEqual([
          { for: 'imran' },
        ]);
        expect((await work()).map(({ address }) => address.user)).toEqual(['imran']);
        const bodies = (await store.openHandovers({ limit: 10 })).map(({ body }) => body);
        expect(bodies).toHaveLength(3);
        expect(bodies.filter((body) => body !== null)).toEqual([{ who: 'imran' }]);
      });

      test('makes a stranger of whoever writes again', async () => {
        await twoPeople();
        await erase();
        await store.receive([message('asha', '3', { verifiedMobile: ASHA })]);
        const [again] = (await work()).filter(({ address }) => address.user === 'asha');
        expect(again).toMatchObject({ turn: 1, session: null, citizen: { mobile: ASHA, facts: null } });
      });

      test('ends what was under way: an answer that comes later is for nobody', async () => {
        await twoPeople();
        await work();
        const calls = await store.claimCalls({ limit: 10, now: AT });
        const [theirs] = calls.filter(({ request }) => (request as { for: string }).for === 'asha');
        await erase();
        await store.finishCall(theirs?.id ?? '', { kind: 'answered', answer: 'late' }, AT);
        expect(await work()).toEqual([]);
      });

      test('lets nothing through that another conversation tells', async () => {
        await twoPeople();
        const kept = await store.keptCitizen(ASHA);
        await erase();
        const to = kept?.conversations[0]?.id ?? '';
        const worked = await work(({ address }) =>
          address.user === 'imran' ? { tells: [{ to, body: 'hear' }] } : { sends: [{ body: 'wrong' }] },
        );
        expect(worked.map(({ address }) => address.user)).toEqual(['imran']);
        expect(await store.stats()).toMatchObject({ inboxWaiting: 0, outboxWaiting: 1 });
      });
    });

    describe('a number that is another’s on the platform', () => {
      const unlinked = async (): Promise<void> => {
        await store.receive([message('ravi', '1', { verifiedMobile: ASHA })]);
        await work(() => ({ citizenStanding: 'unlinked', citizenFacts: { name: 'Ravi' } }));
      };
      const again = async () => {
        await store.receive([message('ravi', '2', { verifiedMobile: ASHA })]);
        return (await work())[0]?.citizen;
      };

      test('stays so when whoever has it is erased, and nothing of him does', async () => {
        await unlinked();
        expect((await store.keptCitizen(ASHA))?.citizen).toMatchObject({ standing: 'unlinked' });
        await erase(true);
        expect((await store.keptCitizen(ASHA))?.citizen.facts).toEqual({ name: 'Ravi' });
        await erase();
        const kept = await store.keptCitizen(ASHA);
        expect(kept).toMatchObject({ citizen: { facts: null, standing: 'unlinked' }, conversations: [] });
        expect(await again()).toMatchObject({ facts: null, standing: 'unlinked' });
      });

      test('is his once the municipality has changed it; what is known of him stays', async () => {
        await unlinked();
        expect(await store.relinkCitizen(ASHA, { isDryRun: true })).toBe('unlinked');
        expect(await store.relinkCitizen(ASHA, { isDryRun: false })).toBe('unlinked');
        expect(await store.relinkCitizen(ASHA, { isDryRun: false })).toBeNull();
        const citizen = await again();
        expect(citizen).toMatchObject({ facts: { name: 'Ravi' } });
        expect(citizen).not.toHaveProperty('standing');
      });

      test('is nobody’s concern where nobody is known', async () => {
        expect(await store.relinkCitizen('9800000099', { isDryRun: false })).toBeNull();
      });
    });

    describe('a voice note of a complaint', () => {
      const DAYS = 90;
      async function filed(): Promise<string> {
        const note = { type: 'audio/ogg', bytes: Uint8Array.of(7), expiresAt: AT + DAY_MS };
        const media = await store.keepMedia(note);
        await store.receive([message('asha', '1', { verifiedMobile: ASHA })]);
        const kept = [{ media, until: AT + DAYS * DAY_MS, complaint: 'PG-1' }];
        await work(() => ({ keepMedia: kept }));
        return media;
      }
      const left = async (media: string) => [
        (await store.complaintMedia({ limit: 10 })).length,
        await store.readMedia(media),
      ];

      test('is erased with the person, its link to the complaint too', async () => {
        const media = await filed();
        expect(await erase(false, [media])).toMatchObject({ pictures: 1 });
        expect(await left(media)).toEqual([0, null]);
      });

      test('goes with its time, and not before', async () => {
        const media = await filed();
        await retain(store, AT + (DAYS - 1) * DAY_MS, { isDryRun: false });
        expect((await left(media))[0]).toBe(1);
        await retain(store, AT + DAYS * DAY_MS + 1, { isDryRun: false });
        expect(await left(media)).toEqual([0, null]);
      });
    });

    describe('deleting by age', () => {
      test('takes what is past its limit, keeps what is younger, and never what still waits', async () => {
        await twoPeople();
        await store.keepMedia({ type: 'image/png', bytes: Uint8Array.of(1), expiresAt: AT });
        const [send] = await store.claimSends({ limit: 1, now: AT });
        await store.finishSend(send?.id ?? '', { kind: 'sent', providerIds: ['p'] });
        const [call] = await store.claimCalls({ limit: 1, now: AT });
        await store.finishCall(call?.id ?? '', { kind: 'answered', answer: 'ok' }, AT);
        await work();
        const after = (days: number, isDryRun: boolean) =>
          retain(store, AT + days * DAY_MS + 1, { isDryRun });
        expect(await after(0, false)).toMatchObject({ media: 1, turns: 0, deduplication: 0 });
        expect(await after(LIMITS.deduplication.days, false)).toMatchObject({
          deduplication: 6,
          sent_replies: 1,
        });
        expect(await after(LIMITS.calls.days, false)).toMatchObject({ calls: 1, turns: 0 });
        const all = { turns: 6, quiet_conversations: 3, quiet_citizens: 2, handovers: 3, consents: 3 };
        expect(await after(2_000, true)).toMatchObject(all);
        expect(await after(2_000, false)).toMatchObject(all);
        expect(await after(2_000, false)).toEqual(
          Object.fromEntries(Object.keys(LIMITS).map((kind) => [kind, 0])),
        );
        expect(await store.stats()).toMatchObject({ outboxWaiting: 2, callsWaiting: 2, timersSet: 3 });
      });

      test('that a number is another’s outlives what was known of whoever has it', async () => {
        await store.receive([message('ravi', '1', { verifiedMobile: ASHA })]);
        await work(() => ({ citizenStanding: 'unlinked', citizenFacts: { name: 'Ravi' } }));
        const later = AT + 400 * DAY_MS;
        await retain(store, later, { isDryRun: false });
        await store.receive([message('ravi', '2', { verifiedMobile: ASHA })]);
        const [turn] = await work(() => ({}), later);
        expect([turn?.session, turn?.citizen?.facts, turn?.citizen?.standing]).toEqual([
          null,
          null,
          'unlinked',
        ]);
      });

      test('lets who was quiet begin anew, and who wrote on another channel keep what is known of him', async () => {
        await twoPeople();
        await work();
        const later = AT + 400 * DAY_MS;
        await store.receive([
          message('asha-too', '8', { channel: 'telegram', verifiedMobile: ASHA, receivedAt: later }),
        ]);
        await work(() => ({}), later);
        await retain(store, later, { isDryRun: false });
        await store.receive([
          message('imran', '9', { verifiedMobile: IMRAN }),
          message('asha', '9', { verifiedMobile: ASHA }),
        ]);
        const again = await work(() => ({}), later);
        expect(again.map(({ address, session, citizen }) => [address.user, session, citizen?.facts])).toEqual(
          [
            ['imran', null, null],
            ['asha', null, { name: expect.stringMatching(/asha/) as string }],
          ],
        );
      });
    });
  });
}
