import type { Failed } from './failure.ts';
import { failed } from './failure.ts';

/**
 * After credentials of ours were refused, nobody tries them again for a while: five refusals within half an hour lock
 * an account for an hour, and then even the right password does not help.
 */
const PAUSE_MS = 10 * 60_000;

export class LoginPause {
  private until = 0;
  private reason = '';

  constructor(private readonly now: () => number) {}

  /** The failure to answer with while paused. */
  inForce(): Failed | undefined {
    const retryAfterMs = this.until - this.now();
    return retryAfterMs > 0 ? failed('misconfigured', { reason: this.reason, retryAfterMs }) : undefined;
  }

  begin(reason: string): Failed {
    this.until = this.now() + PAUSE_MS;
    this.reason = reason;
    return failed('misconfigured', { reason, retryAfterMs: PAUSE_MS });
  }
}
