import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FailureCode, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import { readFilingKey } from './filing-key.ts';
import { FilingMemoryInProcess } from './filing-memory.ts';
import { OnceOnly, type Filed, type Filer } from './once-only.ts';

const START = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;

/** What happens to one request to create. */
type Fate =
  | 'answered'
  | 'dropped_after_work'
  | 'dropped_before_work'
  | 'worked_late'
  | 'unreadable'
  | 'no_connection'
  | 'overloaded'
  | 'token_refused'
  | 'killed_before_work'
  | 'killed_after_work';

class Killed extends Error {}

/** A city that shows what it stored only after a while, and loses answers as it is told. */
class LateCity {
  now = START;
  readonly stored: (Filed & { readonly reference: string; readonly visibleAt: number })[] = [];
  searches = 0;
  creates = 0;
  fates: Fate[] = [];
  searchFailures: (FailureCode | undefined)[] = [];
  prepareFailures: (FailureCode | undefined)[] = [];
  visibleAfterMs = 0;
  lateWorkMs = 0;

  filer(reference: string): Filer<Filed> {
    return {
      prepare: () => Promise.resolve(this.fail(this.prepareFailures.shift()) ?? ok(null)),
      create: () => this.create(reference),
      search: () => {
        this.searches += 1;
        const found = this.stored.find((each) => each.reference === reference && each.visibleAt <= this.now);
        return Promise.resolve(this.fail(this.searchFailures.shift()) ?? ok<Filed | undefined>(found));
      },
      recalled: (filed) => filed,
    };
  }

  private create(reference: string): Promise<PlatformResult<Filed>> {
    this.creates += 1;
    const fate = this.fates.shift() ?? 'answered';
    switch (fate) {
      case 'answered':
        return Promise.resolve(ok(this.store(reference, 0)));
      case 'dropped_after_work':
        this.store(reference, 0);
        return Promise.resolve(failed('unknown_outcome'));
      case 'unreadable':
        this.store(reference, 0);
        return Promise.resolve(failed('bad_answer'));
      case 'worked_late':
        this.store(reference, this.lateWorkMs);
        return Promise.resolve(failed('unknown_outcome'));
      case 'dropped_before_work':
        return Promise.resolve(failed('unknown_outcome'));
      case 'no_connection':
        return Promise.resolve(failed('unreachable'));
      case 'overloaded':
        return Promise.resolve(failed('overloaded'));
      case 'token_refused':
        return Promise.resolve(failed('misconfigured'));
      case 'killed_after_work':
        this.store(reference, 0);
        return Promise.reject(new Killed());
      case 'killed_before_work':
        return Promise.reject(new Killed());
    }
  }

  private store(reference: string, lateMs: number): Filed {
    const visibleAt = this.now + lateMs + this.visibleAfterMs;
    const id = `PG-PGR-${this.stored.length + 1}`;
    const filed = { id, status: 'PENDINGFORASSIGNMENT', filedAt: this.now, reference, visibleAt };
    this.stored.push(filed);
    return filed;
  }

  private fail(code: FailureCode | undefined): PlatformResult<never> | undefined {
    return code === undefined ? undefined : failed(code);
  }
}

const first = readFilingKey('call-1');
const again = readFilingKey('call-1#again');

function startCity() {
  const city = new LateCity();
  let memory = new FilingMemoryInProcess();
  const ask = (key = again): Promise<PlatformResult<Filed>> =>
    new OnceOnly(memory, () => city.now).file(key, city.filer(key.reference));
  const restart = (): void => {
    memory = new FilingMemoryInProcess();
  };
  /** Asks as the caller does: again when told to, until it is answered. */
  const untilAnswered = async (result: PlatformResult<Filed>): Promise<PlatformResult<Filed>> => {
    let last = result;
    for (let turn = 0; turn < 50 && !last.ok && last.failure.retry === 'later'; turn += 1) {
      city.now += last.failure.retryAfterMs ?? 2_000;
      last = await ask();
    }
    return last;
  };
  return { city, ask, restart, untilAnswered };
}

describe('filing once', () => {
  test('a first attempt creates without searching', async () => {
    const { city, ask } = startCity();
    expect(await ask(first)).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect([city.creates, city.searches]).toEqual([1, 0]);
  });

  test('the same question again is answered from memory', async () => {
    const { city, ask } = startCity();
    await ask(first);
    const filed = { id: 'PG-PGR-1', status: 'PENDINGFORASSIGNMENT', filedAt: START };
    for (const key of [first, again]) expect(await ask(key)).toEqual(ok(filed));
    expect([city.creates, city.searches]).toEqual([1, 0]);
  });

  test('a lost answer is found by its reference', async () => {
    const { city, ask, untilAnswered } = startCity();
    city.fates = ['dropped_after_work'];
    const lost = await ask(first);
    expect(lost).toMatchObject({ failure: { code: 'unknown_outcome', retry: 'later', retryAfterMs: 5_000 } });
    expect(await untilAnswered(lost)).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect([city.creates, city.searches]).toEqual([1, 1]);
  });

  test('nothing is created again before three clean searches and two minutes', async () => {
    const { city, ask } = startCity();
    city.fates = ['dropped_before_work'];
    await ask(first);
    for (let n = 0; n < 10; n += 1) await ask();
    city.now += 2 * MINUTE_MS - 1;
    await ask();
    expect(city.creates).toBe(1);
    city.now += 1;
    expect(await ask()).toMatchObject({ ok: true });
    expect([city.creates, city.stored.length]).toEqual([2, 1]);
  });

  test('two minutes alone are not enough either', async () => {
    const { city, ask } = startCity();
    city.fates = ['dropped_before_work'];
    await ask(first);
    city.now += 10 * MINUTE_MS;
    await ask();
    await ask();
    expect(city.creates).toBe(1);
    await ask();
    expect(city.creates).toBe(2);
  });

  test('followed as told, a complaint that was never filed is filed after two minutes', async () => {
    const { city, ask, untilAnswered } = startCity();
    city.fates = ['dropped_before_work'];
    expect(await untilAnswered(await ask(first))).toMatchObject({ ok: true });
    expect(city.now - START).toBe(2 * MINUTE_MS);
    expect([city.creates, city.searches, city.stored.length]).toEqual([2, 4, 1]);
  });

  test('what shows only after a minute is not filed twice', async () => {
    const { city, ask, untilAnswered } = startCity();
    city.visibleAfterMs = MINUTE_MS;
    city.fates = ['dropped_after_work'];
    expect(await untilAnswered(await ask(first))).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect(city.stored).toHaveLength(1);
  });

  test('a process that knows nothing of the first attempt starts the two minutes anew', async () => {
    const { city, ask, restart, untilAnswered } = startCity();
    city.visibleAfterMs = MINUTE_MS;
    city.fates = ['killed_after_work'];
    await expect(ask(first)).rejects.toThrow(Killed);
    restart();
    expect(await untilAnswered(await ask())).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect([city.creates, city.stored.length]).toEqual([1, 1]);
  });

  test('an error of ours in the middle leaves the filing in doubt', async () => {
    const { city, ask } = startCity();
    city.fates = ['killed_after_work'];
    await expect(ask(first)).rejects.toThrow(Killed);
    expect(await ask()).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect(city.creates).toBe(1);
  });

  test.each<[Fate, FailureCode]>([
    ['no_connection', 'unreachable'],
    ['overloaded', 'overloaded'],
    ['token_refused', 'misconfigured'],
  ])('after %s it is created at once, without a search', async (fate, code) => {
    const { city, ask } = startCity();
    city.fates = [fate];
    expect(await ask(first)).toMatchObject({ failure: { code } });
    expect(await ask()).toMatchObject({ ok: true });
    expect([city.creates, city.searches]).toEqual([2, 0]);
  });

  test('a failure before the request goes out leaves nothing in doubt', async () => {
    const { city, ask } = startCity();
    city.prepareFailures = ['unreachable'];
    expect(await ask(first)).toMatchObject({ failure: { code: 'unreachable' } });
    expect(await ask()).toMatchObject({ ok: true });
    expect([city.creates, city.searches]).toEqual([1, 0]);
  });

  test('a search that fails is not a clean one, and the outcome stays unknown', async () => {
    const { city, ask } = startCity();
    city.fates = ['dropped_before_work'];
    city.searchFailures = ['unreachable', 'overloaded', 'bad_answer', undefined];
    await ask(first);
    city.now += 5 * MINUTE_MS;
    expect(await ask()).toMatchObject({ failure: { code: 'unknown_outcome', reason: 'unreachable' } });
    expect(await ask()).toMatchObject({ failure: { code: 'unknown_outcome', reason: 'overloaded' } });
    expect(await ask()).toMatchObject({ failure: { code: 'bad_answer' } });
    expect(await ask()).toMatchObject({ failure: { code: 'unknown_outcome' } });
    expect(city.creates).toBe(1);
  });

  test('what somebody has to do about a search is said', async () => {
    const { city, ask } = startCity();
    city.fates = ['dropped_after_work'];
    city.searchFailures = ['needs_otp'];
    await ask(first);
    expect(await ask()).toMatchObject({ failure: { code: 'needs_otp' } });
    expect(await ask()).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
  });

  test('a second unknown outcome starts the waiting anew', async () => {
    const { city, ask, untilAnswered } = startCity();
    city.fates = ['dropped_before_work', 'dropped_after_work'];
    city.visibleAfterMs = MINUTE_MS;
    expect(await untilAnswered(await ask(first))).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
    expect([city.creates, city.stored.length]).toEqual([2, 1]);
  });

  test('the keys of two complaints have nothing to do with each other', async () => {
    const { city, ask } = startCity();
    await ask(first);
    await ask(readFilingKey('call-2'));
    expect(city.stored).toHaveLength(2);
  });
});

const fate = fc.constantFrom<Fate>(
  'answered',
  'dropped_after_work',
  'dropped_before_work',
  'worked_late',
  'unreadable',
  'no_connection',
  'overloaded',
  'token_refused',
  'killed_before_work',
  'killed_after_work',
);
const maybeFailure = fc.option(
  fc.constantFrom<FailureCode>('unreachable', 'overloaded', 'bad_answer', 'misconfigured'),
  {
    nil: undefined,
  },
);
/** One turn of the caller: how late beyond what it was told, and whether the process was restarted before. */
const turn = fc.record({ lateMs: fc.nat(200_000), process: fc.nat(1), restarts: fc.boolean() });
const story = fc.record({
  fates: fc.array(fate, { maxLength: 8 }),
  searchFailures: fc.array(maybeFailure, { maxLength: 8 }),
  prepareFailures: fc.array(maybeFailure, { maxLength: 4 }),
  visibleAfterMs: fc.nat(60_000),
  lateWorkMs: fc.nat(50_000),
  turns: fc.array(turn, { minLength: 1, maxLength: 30 }),
});

async function play(
  tale: typeof story extends fc.Arbitrary<infer S> ? S : never,
  memoryOf: (process: number, restarts: boolean) => FilingMemoryInProcess,
): Promise<{ readonly city: LateCity; readonly last: PlatformResult<Filed> | undefined }> {
  const city = Object.assign(new LateCity(), {
    fates: [...tale.fates],
    searchFailures: [...tale.searchFailures],
    prepareFailures: [...tale.prepareFailures],
    visibleAfterMs: tale.visibleAfterMs,
    lateWorkMs: tale.lateWorkMs,
  });
  let last: PlatformResult<Filed> | undefined;
  let isFirst = true;
  const step = async (process: number, restarts: boolean, lateMs: number): Promise<void> => {
    if (last?.ok) return;
    city.now += lateMs + (last && !last.ok ? (last.failure.retryAfterMs ?? 0) : 0);
    const onceOnly = new OnceOnly(memoryOf(process, restarts), () => city.now);
    const key = isFirst ? first : again;
    isFirst = false;
    last = await onceOnly.file(key, city.filer(key.reference)).catch((error: unknown) => {
      if (error instanceof Killed) return undefined;
      throw error;
    });
  };
  for (const { process, restarts, lateMs } of tale.turns) await step(process, restarts, lateMs);
  city.fates = [];
  city.searchFailures = [];
  city.prepareFailures = [];
  for (let calm = 0; calm < 8; calm += 1) await step(0, false, 0);
  return { city, last };
}

describe('whatever happens on the way', () => {
  test('one process, killed and started again at will, files exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (tale) => {
        let memory = new FilingMemoryInProcess();
        const { city, last } = await play(tale, (_process, restarts) => {
          if (restarts) memory = new FilingMemoryInProcess();
          return memory;
        });
        expect(city.stored).toHaveLength(1);
        expect(last).toMatchObject({ ok: true, value: { id: 'PG-PGR-1' } });
      }),
      { numRuns: 2_000 },
    );
  });

  test('two processes that share the memory file exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (tale) => {
        const shared = new FilingMemoryInProcess();
        const { city, last } = await play(tale, () => shared);
        expect(city.stored).toHaveLength(1);
        expect(last).toMatchObject({ ok: true });
      }),
      { numRuns: 1_000 },
    );
  });
});
