import type { TurnOutcome } from './turn.ts';

/** The outcome of a turn that wants nothing done: what a turn does want is laid over it. */
export const NOTHING_WANTED: Omit<TurnOutcome, 'session' | 'record'> = {
  sends: [],
  calls: [],
  cancelCalls: [],
  setTimers: [],
  cancelTimers: [],
  tells: [],
  wakes: [],
  alerts: [],
  handovers: [],
  consents: [],
};
