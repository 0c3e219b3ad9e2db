import { expect, test } from 'vitest';
import { RateGovernor } from '../outbox/rate-governor.ts';
import type { Rationed } from '../store/port.ts';
import { groupTelling } from './may-tell-group.ts';

const ACCOUNT = {
  channel: 'telegram',
  account: '7000000001',
  limits: { account: { burst: 2, everyMs: 60_000 }, person: { burst: 20, everyMs: 1_000 } },
};
const GROUP = -1_000_000_000_001;

function stage() {
  const told: string[] = [];
  const store = {
    ration: ({ whom }: Rationed) => {
      if (told.includes(whom)) return Promise.resolve('spent' as const);
      told.push(whom);
      return Promise.resolve('granted' as const);
    },
  };
  const governor = new RateGovernor();
  return { governor, told, mayTell: groupTelling(ACCOUNT, { store, governor, now: () => 0 }) };
}

test('a group is told once a day, whatever is tried', async () => {
  const { mayTell, told } = stage();
  expect([await mayTell(GROUP), await mayTell(GROUP), await mayTell(GROUP)]).toEqual([true, false, false]);
  expect(told).toEqual([`telegram 7000000001 ${GROUP}`]);
});

test('where citizens keep the account busy, a group is left without a word', async () => {
  const { mayTell, governor } = stage();
  governor.take({ ...ACCOUNT, user: 'a citizen', isBulk: false }, 0);
  expect(await mayTell(GROUP)).toBe(false);
});

test('what a group is told counts with all that the account sends', async () => {
  const { mayTell, governor } = stage();
  await mayTell(GROUP);
  governor.take({ ...ACCOUNT, user: 'a citizen', isBulk: false }, 0);
  expect(governor.take({ ...ACCOUNT, user: 'another', isBulk: false }, 0)).toBeGreaterThan(0);
});
