import type { Clock } from '../clock.ts';
import { perform, type PerformTools } from '../effects/perform.ts';
import { send, type SendTools } from '../outbox/send.ts';
import type { Store, TurnWork } from '../store/port.ts';
import { InFlight } from './in-flight.ts';
import { startLoop, type Loop } from './loop.ts';
import { persistence } from './persist.ts';

/** Conversations worked in one transaction: enough to share a disk's commit, few enough to keep it short. */
const TURNS_PER_COMMIT = 64;
const MAX_CALLS_IN_FLIGHT = 64;
const MAX_SENDS_IN_FLIGHT = 128;
const TIMERS_PER_STEP = 256;
/** Node's longest timer; a later instant is looked at again then. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

export interface PumpTools extends Omit<PerformTools & SendTools, 'persist'> {
  readonly store: Store;
  readonly clock: Clock;
  readonly work: TurnWork;
  readonly restAfterErrorMs?: number;
}

export interface Pump {
  /** Something may be due: called after every commit, and when the clock was moved. */
  wake(): void;
  stop(): Promise<void>;
}

/** Keeps turns, calls, messages and timers moving until it is stopped. */
export function startPump(given: PumpTools): Pump {
  const { persist, giveUp } = persistence((error) => given.onError('persist', error), given.restAfterErrorMs);
  const tools = { ...given, persist };
  const { store, clock } = tools;
  const calls = new InFlight(MAX_CALLS_IN_FLIGHT);
  const sends = new InFlight(MAX_SENDS_IN_FLIGHT);
  const loops: Loop[] = [];
  const add = (what: string, step: () => Promise<number>): Loop => {
    const loop = startLoop(step, (error) => tools.onError(what, error), tools.restAfterErrorMs);
    loops.push(loop);
    return loop;
  };
  const guarded = (what: string, work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => tools.onError(what, error));

  add('turns', () => store.workTurns({ limit: TURNS_PER_COMMIT, now: clock.now() }, tools.work));
  const callLoop = add('calls', async () => {
    if (calls.room === 0) return 0;
    const claimed = await store.claimCalls({ limit: calls.room, now: clock.now() });
    for (const call of claimed) calls.add(guarded('calls', perform(call, tools)), () => callLoop.wake());
    return claimed.length;
  });
  const sendLoop = add('sends', async () => {
    if (sends.room === 0) return 0;
    const claimed = await store.claimSends({ limit: sends.room, now: clock.now() });
    for (const message of claimed) sends.add(guarded('sends', send(message, tools)), () => sendLoop.wake());
    return claimed.length;
  });
  add('timers', () => store.fireTimers({ limit: TIMERS_PER_STEP, now: clock.now() }));

  const alarm = startAlarm(tools, () => wake());
  const wake = (): void => {
    for (const loop of loops) loop.wake();
    alarm.set();
  };
  const stopListening = store.onChange(wake);
  wake();
  return {
    wake,
    stop: async () => {
      stopListening();
      alarm.stop();
      giveUp();
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all([calls.drained(), sends.drained()]);
    },
  };
}

/** Wakes the pump when the next retry or timer is due; on a clock that stands still nothing comes by itself. */
function startAlarm({ store, clock, onError }: PumpTools, ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStale = false;
  let isStopped = false;
  const look = async (): Promise<void> => {
    const dueAt = await store.nextDueAt();
    clearTimeout(timer);
    // A timer that is set after the end would keep the process alive until something is due, for days.
    if (dueAt === null || isStopped) return;
    timer = setTimeout(ring, Math.min(Math.max(dueAt - clock.now(), 1), LONGEST_SLEEP_MS));
  };
  /** What changes while it looks may be due sooner than what it sees: then it looks once more. */
  const set = (): void => {
    if (clock.kind === 'standing' || isStopped) return;
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    isStale = false;
    look()
      .catch((error: unknown) => onError('alarm', error))
      .finally(() => {
        isLooking = false;
        if (isStale) set();
      });
  };
  return {
    set,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
