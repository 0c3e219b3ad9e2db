/**
 * Failures in a row to reach a service before it is left alone. One question about bills makes five calls at once and
 * five more when those fail, so that fewer would let a single bad moment shut the service.
 */
const FAILURES_TO_OPEN = 10;
/** How long it is left alone before one request probes it, milliseconds on the service's clock. */
const OPEN_MS = 5_000;

interface State {
  readonly failures: number;
  /** Until then nobody may pass; from then on one probe may. */
  readonly closedUntil: number;
}

/**
 * Spares a service that is down, and our connections the waiting: calls wait up to their deadline, and without it a
 * dead billing service would hold all of them. While open, calls fail at once, but for one probe at a time.
 */
export class Breaker {
  private readonly states = new Map<string, State>();

  constructor(private readonly now: () => number) {}

  /** 0: go ahead. Else how long to wait, milliseconds. A probe that goes ahead shuts the door behind it. */
  waitMs(service: string): number {
    const state = this.states.get(service);
    if (!state || state.failures < FAILURES_TO_OPEN) return 0;
    const wait = state.closedUntil - this.now();
    if (wait > 0) return wait;
    this.states.set(service, { ...state, closedUntil: this.now() + OPEN_MS });
    return 0;
  }

  succeeded(service: string): void {
    this.states.delete(service);
  }

  failed(service: string): void {
    const failures = (this.states.get(service)?.failures ?? 0) + 1;
    this.states.set(service, { failures, closedUntil: this.now() + OPEN_MS });
  }
}
