import { describe, expect, test } from 'vitest';
import type { Channel, SendResult, WireRequest } from '../../channels/channel.ts';
import { consoleChannel } from '../../channels/console/channel.ts';
import type { ClaimedSend, SendOutcome } from '../store/port.ts';
import { RateGovernor } from './rate-governor.ts';
import { send } from './send.ts';

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const HOUR_MS = 3_600_000;
/** Three parts, a window of a day, one message to a person in six seconds. */
const CHANNEL: Channel = {
  ...consoleChannel,
  can: { ...consoleChannel.can, windowMs: 24 * HOUR_MS },
  limits: { account: { burst: 100, everyMs: 10 }, person: { burst: 4, everyMs: 6_000 } },
  encode: ({ window }) => (window === 'closed' ? [] : ['part 0', 'part 1', 'part 2']),
};
const CLAIMED: ClaimedSend = {
  id: '7',
  conversation: 'c',
  address: { channel: 'console', account: '1', user: 'a' },
  body: null,
  replyTo: 'theirs',
  partsSent: 0,
  attempts: 0,
  createdAt: AT,
  heardAt: AT,
  isBlocked: false,
};

interface Sent {
  readonly parts: readonly WireRequest[];
  readonly outcomes: readonly SendOutcome[];
  readonly troubles: readonly string[];
}

async function sent(
  claimed: Partial<ClaimedSend>,
  answers: readonly SendResult[],
  now = AT,
  governor = new RateGovernor(),
): Promise<Sent> {
  const parts: WireRequest[] = [];
  const outcomes: SendOutcome[] = [];
  const troubles: string[] = [];
  const deliver = (part: WireRequest): Promise<SendResult> => {
    parts.push(part);
    return Promise.resolve(answers[parts.length - 1] ?? { kind: 'accepted', providerId: `p${parts.length}` });
  };
  await send(
    { ...CLAIMED, ...claimed },
    {
      channelOf: (name) =>
        name === 'whatsapp-web' ? undefined : { channel: CHANNEL, transport: { deliver } },
      store: {
        finishSend: (_id, outcome) => {
          outcomes.push(outcome);
          return Promise.resolve('ended');
        },
        keepBlocked: (_address, at) =>
          Promise.resolve(void troubles.push(`kept as blocked from ${at - AT} ms on`)),
      },
      persist: (write) => write(),
      governor,
      now: () => now,
      isSameCity: (_one, { account }) => account !== 'of another city',
      onError: (what, error) => troubles.push(`${what}: ${String(error)}`),
      onTrouble: (_channel, { reason }) => troubles.push(reason),
    },
  );
  return { parts, outcomes, troubles };
}

const retry = (more: Partial<SendResult> = {}): SendResult =>
  ({ kind: 'retry', afterMs: 1_000, reason: 'unreachable', ...more }) as SendResult;

describe('one message, part by part', () => {
  test('each part is written down before the next goes', async () => {
    expect(await sent({}, [])).toEqual({
      parts: ['part 0', 'part 1', 'part 2'],
      outcomes: [
        { kind: 'part_sent', parts: 1 },
        { kind: 'part_sent', parts: 2 },
        { kind: 'sent', providerIds: ['p1', 'p2', 'p3'] },
      ],
      troubles: [],
    });
  });

  test('goes on at the part that failed', async () => {
    const { parts, outcomes } = await sent({ partsSent: 1 }, [retry()]);
    expect(parts).toEqual(['part 1']);
    expect(outcomes).toEqual([{ kind: 'retry', dueAt: AT + 1_000, parts: 1 }]);
  });

  test('a silent provider is asked ever more seldom, at least every five minutes', async () => {
    const dueAfter = async (attempts: number) => {
      const [outcome] = (await sent({ attempts }, [retry()])).outcomes;
      return outcome?.kind === 'retry' ? outcome.dueAt - AT : undefined;
    };
    expect([await dueAfter(0), await dueAfter(3), await dueAfter(50)]).toEqual([1_000, 8_000, 300_000]);
  });

  test('what the provider refuses for good is not tried again, and the log hears why', async () => {
    const { outcomes, troubles } = await sent({}, [{ kind: 'final', reason: 'undeliverable' }]);
    expect(outcomes).toEqual([{ kind: 'failed', reason: 'undeliverable' }]);
    expect(troubles).toEqual(['undeliverable']);
  });

  test('after a day it is given up', async () => {
    const { outcomes } = await sent({ createdAt: AT - 25 * HOUR_MS }, [retry()]);
    expect(outcomes).toEqual([{ kind: 'failed', reason: 'gave_up' }]);
  });

  test('the fifth message to one person waits its turn without asking the provider', async () => {
    const governor = new RateGovernor();
    await sent({}, [], AT, governor);
    const { parts, outcomes } = await sent({}, [], AT, governor);
    expect(parts).toEqual(['part 0']);
    expect(outcomes.at(-1)).toEqual({ kind: 'retry', dueAt: AT + 6_000, parts: 1 });
  });

  test('«too fast» holds the whole account for as long as the provider says', async () => {
    const governor = new RateGovernor();
    await sent({}, [retry({ reason: 'rate_limited', afterMs: 3_000, holds: 'account' })], AT, governor);
    const other = { address: { ...CLAIMED.address, user: 'b' } };
    const { parts, outcomes } = await sent(other, [], AT, governor);
    expect(parts).toEqual([]);
    expect(outcomes).toEqual([{ kind: 'retry', dueAt: AT + 3_000, parts: 0 }]);
  });

  test('a message that was begun in the window is ended as it was begun', async () => {
    const { parts } = await sent({ heardAt: AT - 25 * HOUR_MS, partsSent: 1 }, []);
    expect(parts).toEqual(['part 1', 'part 2']);
  });

  test.each([
    ['just now', AT, 'sent'],
    ['23 hours ago', AT - 23 * HOUR_MS, 'sent'],
    ['a day ago', AT - 24 * HOUR_MS, 'failed'],
    ['never', null, 'failed'],
  ])('who wrote %s is in or out of the window', async (_when, heardAt, kind) => {
    expect((await sent({ heardAt }, [])).outcomes.at(-1)).toMatchObject({ kind });
  });
});

describe('a person who blocked us', () => {
  test('is sent nothing', async () => {
    expect(await sent({ isBlocked: true }, [])).toEqual({
      parts: [],
      outcomes: [{ kind: 'failed', reason: 'blocked' }],
      troubles: [],
    });
  });

  test('is remembered where the provider tells it only when we send', async () => {
    expect(await sent({}, [{ kind: 'final', reason: 'blocked' }])).toEqual({
      parts: ['part 0'],
      outcomes: [{ kind: 'failed', reason: 'blocked' }],
      troubles: ['kept as blocked from 1 ms on', 'blocked'],
    });
  });
});

describe('a message that cannot be sent on this channel', () => {
  const body = { text: 'Your complaint is resolved.' };
  const notice = { replyTo: undefined, body } as unknown as Partial<ClaimedSend>;
  const final = (reason: string) => [{ kind: 'final', reason }] as unknown as readonly SendResult[];
  const movedBy = async (claimed: Partial<ClaimedSend>, answers: readonly SendResult[] = []) => {
    const [outcome] = (await sent(claimed, answers)).outcomes;
    return outcome?.kind === 'failed' ? outcome.elsewhere : undefined;
  };
  const words = { from: 'c', what: { kind: 'moved', words: body.text }, tried: ['c'] };

  test.each(['blocked', 'undeliverable', 'window_closed', 'template_refused'])(
    'is told elsewhere, where nobody waited for it: %s',
    async (reason) => {
      expect(await movedBy(notice, final(reason))).toMatchObject({ body: words, at: AT, notIn: ['c'] });
    },
  );

  test.each(['bad_request', 'not_authorised', 'policy', 'media_gone'])(
    'stays unsent where the fault is ours: %s',
    async (reason) => expect(await movedBy(notice, final(reason))).toBeUndefined(),
  );

  test('an answer to what was just written is never told elsewhere', async () => {
    expect(await movedBy({ body }, final('blocked'))).toBeUndefined();
    expect(await movedBy({ body, isBlocked: true })).toBeUndefined();
  });

  test('an answer that comes after the window has closed is', async () => {
    expect(await movedBy({ body, heardAt: AT - 25 * HOUR_MS })).toMatchObject({ body: words });
  });

  test('what its provider could not deliver afterwards is, and is not sent again', async () => {
    const { parts, outcomes } = await sent({ ...notice, refused: 'window_closed' }, []);
    expect(parts).toEqual([]);
    expect(outcomes).toMatchObject([{ kind: 'failed', reason: 'window_closed', elsewhere: { body: words } }]);
  });

  test('what another conversation told is told again as it was, never twice to the same', async () => {
    const told = { from: 'case', what: { kind: 'alert' }, tried: ['b'] };
    expect(await movedBy({ ...notice, body: { ...body, told } }, final('blocked'))).toMatchObject({
      body: { from: 'case', what: { kind: 'alert' }, tried: ['b', 'c'] },
      notIn: ['b', 'c'],
    });
  });

  test('what means nothing in another chat stays', async () => {
    expect(
      await movedBy({ ...notice, body: { ...body, staysHere: true } }, final('blocked')),
    ).toBeUndefined();
  });

  test('a message whose first part was sent stays, so that nobody reads it twice', async () => {
    expect(await movedBy({ ...notice, partsSent: 1 }, final('blocked'))).toBeUndefined();
  });

  test('goes to another channel of the same city that runs', async () => {
    const there = await movedBy(notice, final('blocked'));
    expect(there?.fits({ channel: 'telegram', account: '1' })).toBe(true);
    expect(there?.fits({ channel: 'console', account: '2' })).toBe(false);
    expect(there?.fits({ channel: 'whatsapp-web', account: '1' })).toBe(false);
    expect(there?.fits({ channel: 'telegram', account: 'of another city' })).toBe(false);
  });
});
