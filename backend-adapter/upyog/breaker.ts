/** Consecutive failures to reach a service before it is left alone for a while. */
const FAILURES_TO_OPEN = 6;
/** How long it is left alone before one request tries again, milliseconds. */
const OPEN_MS = 3_000;

interface State {
  failures: number;
  openUntil: number;
}

/** Spares a service that is down, and us the waiting: while open, calls fail at once, but for one probe at a time. */
export class Breaker {
  private readonly states = new Map<string, State>();

  constructor(private readonly now: () => number) {}

  /** Whether a call may be made now; a probe closes the door behind it for the next. */
  allows(service: string): boolean {
    const state = this.states.get(service);
    if (!state || state.failures < FAILURES_TO_OPEN) return true;
    if (this.now() < state.openUntil) return false;
    state.openUntil = this.now() + OPEN_MS;
    return true;
  }

  succeeded(service: string): void {
    this.states.delete(service);
  }

  failed(service: string): void {
    const failures = (this.states.get(service)?.failures ?? 0) + 1;
    this.states.set(service, { failures, openUntil: this.now() + OPEN_MS });
  }
}
