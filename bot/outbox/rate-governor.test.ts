import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RateGovernor, type Wanted } from './rate-governor.ts';

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const LIMITS = { account: { burst: 10, everyMs: 100 }, person: { burst: 3, everyMs: 6_000 } };
const wanted = (user: string, more: Partial<Wanted> = {}): Wanted => ({
  channel: 'whatsapp-cloud',
  account: '1',
  user,
  limits: LIMITS,
  isBulk: false,
  ...more,
});

describe('how fast messages may go', () => {
  test('a burst to one person goes at once, then one in six seconds', () => {
    const governor = new RateGovernor();
    const take = (now: number) => governor.take(wanted('a'), now);
    expect([take(AT), take(AT), take(AT), take(AT)]).toEqual([0, 0, 0, 6_000]);
    expect([take(AT + 5_999), take(AT + 6_000), take(AT + 6_000)]).toEqual([1, 0, 6_000]);
  });

  test('one person who is slowed down does not slow down another', () => {
    const governor = new RateGovernor();
    for (let n = 0; n < 3; n += 1) governor.take(wanted('a'), AT);
    expect(governor.take(wanted('a'), AT)).toBeGreaterThan(0);
    expect(governor.take(wanted('b'), AT)).toBe(0);
  });

  test('two numbers have a rate each', () => {
    const governor = new RateGovernor();
    for (let n = 0; n < 10; n += 1) governor.take(wanted(`p${n}`), AT);
    expect(governor.take(wanted('x'), AT)).toBe(100);
    expect(governor.take(wanted('x', { account: '2' }), AT)).toBe(0);
  });

  test('bulk leaves half of the burst to replies', () => {
    const governor = new RateGovernor();
    const bulk = Array.from({ length: 10 }, (_, n) => governor.take(wanted(`b${n}`, { isBulk: true }), AT));
    expect(bulk.filter((wait) => wait === 0)).toHaveLength(5);
    const replies = Array.from({ length: 5 }, (_, n) => governor.take(wanted(`r${n}`), AT));
    expect(replies).toEqual([0, 0, 0, 0, 0]);
  });

  test('what the provider holds waits until then; an account goes at half its speed afterwards, for a while', () => {
    const governor = new RateGovernor();
    governor.hold(wanted('a'), 'account', AT + 1_000, AT);
    governor.hold(wanted('a'), 'account', AT + 1_000, AT);
    expect(governor.take(wanted('b'), AT)).toBe(1_000);
    expect(governor.take(wanted('b'), AT + 1_000)).toBe(0);
    const after = (ms: number): number => {
      let taken = 0;
      for (let at = 0; at < 10_000; at += 10) {
        taken += governor.take(wanted(`p${at}`), AT + ms + at) === 0 ? 1 : 0;
      }
      return taken;
    };
    expect(after(10_000)).toBeLessThan(65);
    expect(after(200_000)).toBeGreaterThan(95);
  });

  test('never more than burst and refill allow, and what waits as told then goes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            after: fc.nat(400),
            user: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
            bulk: fc.boolean(),
          }),
          {
            maxLength: 200,
          },
        ),
        (asks) => {
          const governor = new RateGovernor();
          let now = AT;
          const went = new Map<string, number>();
          for (const { after, user, bulk } of asks) {
            now += after;
            const wait = governor.take(wanted(user, { isBulk: bulk }), now);
            expect(wait).toBeGreaterThanOrEqual(0);
            if (wait === 0) went.set(user, (went.get(user) ?? 0) + 1);
          }
          const total = [...went.values()].reduce((sum, each) => sum + each, 0);
          expect(total).toBeLessThanOrEqual(10 + (now - AT) / 100 + 1e-3);
          for (const each of went.values()) expect(each).toBeLessThanOrEqual(3 + (now - AT) / 6_000 + 1e-3);
        },
      ),
    );
  });
});
