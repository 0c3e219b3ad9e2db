import { expect, test } from 'vitest';
import { runningClock } from '../clock.ts';
import { RateGovernor } from '../outbox/rate-governor.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
import { startPump, type PumpTools } from './pump.ts';

const DAY_MS = 24 * 3_600_000;

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('stopped while it looks for what is due next, it leaves no timer that would keep the process alive', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  const looks: ((dueAt: number) => void)[] = [];
  const clock = runningClock();
  const tools: Pick<PumpTools, 'store' | 'clock' | 'governor'> = {
    store: { ...store, nextDueAt: () => new Promise((resolve) => looks.push(resolve)) },
    clock,
    governor: new RateGovernor(),
  };
  const pump = startPump({
    ...tools,
    now: () => clock.now(),
    onError: () => undefined,
  } as unknown as PumpTools);
  await pump.stop();
  const left = timers();
  expect(looks).toHaveLength(1);
  for (const answer of looks) answer(clock.now() + DAY_MS);
  await new Promise(setImmediate);
  expect(timers()).toBe(left);
  await store.close();
});
