/** The service's clock: real time, perhaps shifted, or a time that stands still until it is moved. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  readonly kind: 'running' | 'standing';
  /** Moves to an instant that is not in the past; a running clock goes on from there. */
  moveTo(instant: number): void;
}

export function runningClock(): Clock {
  let offset = 0;
  const now = (): number => Date.now() + offset;
  return {
    kind: 'running',
    now,
    moveTo: (instant) => {
      offset += Math.max(0, instant - now());
    },
  };
}

export function standingClock(start: number): Clock {
  let at = start;
  return {
    kind: 'standing',
    now: () => at,
    moveTo: (instant) => {
      at = Math.max(at, instant);
    },
  };
}
