import { expect, test } from 'vitest';
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
