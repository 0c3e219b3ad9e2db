import { describe, expect, test } from 'vitest';
import type { Platform } from '../../backend-adapter/platform.ts';
import type { CallOutcome, ClaimedCall } from '../store/port.ts';
import { perform } from './perform.ts';

const CALL: ClaimedCall = {
  id: 'c1',
  conversation: 'conversation-1',
  key: 'key-1',
  request: null,
  attempts: 0,
  createdAt: 0,
  isRestored: false,
  saidLate: false,
};
const DRAFT = { serviceCode: 'StreetLightNotWorking', description: 'dark', locality: 'SEC04', photos: [] };

async function outcomesOf(
  call: ClaimedCall,
  platform: Partial<Platform> = {},
  ration: 'granted' | 'spent' = 'granted',
): Promise<readonly CallOutcome[]> {
  const outcomes: CallOutcome[] = [];
  await perform(call, {
    platform: platform as Platform,
    store: {
      finishCall: (_id, outcome) => Promise.resolve(void outcomes.push(outcome)),
      sayLate: () => Promise.resolve(),
      readMedia: () => Promise.resolve(null),
      keepFiling: () => Promise.resolve(),
      recallFiling: () => Promise.resolve(null),
      ration: () => Promise.resolve(ration),
    },
    persist: (write) => write(),
    now: () => 0,
    onError: (what, error) => expect.unreachable(`${what}: ${String(error)}`),
  });
  return outcomes;
}

test('a call whose request cannot be read ends as failed, so that its conversation goes on', async () => {
  expect(await outcomesOf(CALL)).toEqual([
    { kind: 'answered', answer: { call: 'c1', answer: { kind: 'failed', code: 'refused' } } },
  ]);
});

test.each([
  [false, 'key-1'],
  [true, 'key-1#again'],
])('a filing of a restored copy (%s) is looked up before it is done', async (isRestored, key) => {
  const keys: string[] = [];
  const fileComplaint: Platform['fileComplaint'] = (_caller, _draft, asked) => {
    keys.push(asked);
    return Promise.resolve({ ok: false, failure: { code: 'refused', retry: 'never' } });
  };
  const request = {
    kind: 'file_complaint',
    caller: { tenant: 'pg.citya', mobile: '9800000001' },
    draft: DRAFT,
  };
  await outcomesOf({ ...CALL, request, isRestored }, { fileComplaint });
  expect(keys).toEqual([key]);
});

describe('a code that proves a number', () => {
  const caller = { tenant: 'pg.citya', mobile: '9800000001' };
  const verify = { ...CALL, request: { kind: 'verify_otp', caller, code: '123456' } };
  const answer = (value: object) => ({ call: 'c1', answer: value });

  test('that is right joins the number to the conversation, and is forgotten', async () => {
    const verifyOtp = () => Promise.resolve({ ok: true, value: null } as const);
    expect(await outcomesOf(verify, { verifyOtp })).toEqual([
      {
        kind: 'answered',
        answer: answer({ kind: 'ok', value: 'proved' }),
        verifiedMobile: '9800000001',
        forgetsRequest: true,
      },
    ]);
  });

  test.each(['wrong_otp', 'needs_name', 'refused'] as const)(
    '%s proves nothing, and is forgotten',
    async (code) => {
      const verifyOtp = () => Promise.resolve({ ok: false, failure: { code, retry: 'never' } } as const);
      expect(await outcomesOf(verify, { verifyOtp })).toEqual([
        { kind: 'answered', answer: answer({ kind: 'failed', code }), forgetsRequest: true },
      ]);
    },
  );

  test('is neither sent nor tried once there were too many', async () => {
    const send = { ...CALL, request: { kind: 'send_otp', caller } };
    const tooMany = answer({ kind: 'ok', value: 'too_many' });
    expect(await outcomesOf(send, {}, 'spent')).toEqual([{ kind: 'answered', answer: tooMany }]);
    expect(await outcomesOf(verify, {}, 'spent')).toEqual([
      { kind: 'answered', answer: tooMany, forgetsRequest: true },
    ]);
  });

  test('is tried again within the minute where the platform cannot be reached, not longer', async () => {
    const failure = { code: 'unreachable', retry: 'later' } as const;
    const verifyOtp = () => Promise.resolve({ ok: false, failure } as const);
    expect(await outcomesOf(verify, { verifyOtp })).toMatchObject([{ kind: 'retry' }]);
    expect(await outcomesOf({ ...verify, createdAt: -61_000 }, { verifyOtp })).toMatchObject([
      { kind: 'answered', answer: { answer: { kind: 'failed' } } },
    ]);
  });
});
