import type { Bucket, RateLimits } from '../../channels/rate-limits.ts';

export interface Wanted {
  readonly channel: string;
  readonly account: string;
  readonly user: string;
  readonly limits: RateLimits;
  /** Nobody is waiting for it: a notice, a reminder. */
  readonly isBulk: boolean;
}

interface State {
  tokens: number;
  at: number;
  /** Nothing goes before this instant: the provider said so. */
  heldUntil: number;
  /** How much slower than the limit we go, since the provider said «too fast»; 1: not slower. */
  slowness: number;
}

/** Bulk leaves this share of an account's burst to replies. */
const KEPT_FOR_REPLIES = 0.5;
const SLOWER = 2;
const SLOWEST = 32;
/** After a quiet minute the account is tried at twice the speed again. */
const FASTER_AFTER_MS = 60_000;
/** Accounts and people whose buckets are remembered; forgotten ones start full. */
const MOST_REMEMBERED = 50_000;

/**
 * Decides when a message may go: buckets of tokens per account and per person, replies before bulk. Pure but for what
 * it remembers; the clock is given in. What it forgets at a restart the provider's own refusals teach it again.
 */
export class RateGovernor {
  private readonly states = new Map<string, State>();

  /** 0: go, the tokens are taken. Else nothing is taken, and this many milliseconds are the least to wait. */
  take(wanted: Wanted, now: number): number {
    const { limits, isBulk } = wanted;
    const account = this.state(accountKey(wanted), limits.account, now);
    const person = this.state(personKey(wanted), limits.person, now);
    const floor = isBulk ? Math.floor(limits.account.burst * KEPT_FOR_REPLIES) : 0;
    const wait = Math.max(
      waitFor(account, limits.account, floor, now),
      waitFor(person, limits.person, 0, now),
    );
    if (wait > 0) return wait;
    account.tokens -= 1;
    person.tokens -= 1;
    return 0;
  }

  /** The provider refused: nothing to this account or person before `until`; an account also goes slower from now on. */
  hold(wanted: Wanted, whom: 'account' | 'person', until: number, now: number): void {
    const isAccount = whom === 'account';
    const key = isAccount ? accountKey(wanted) : personKey(wanted);
    const state = this.state(key, isAccount ? wanted.limits.account : wanted.limits.person, now);
    // Answers of messages that were under way together count once.
    if (isAccount && now >= state.heldUntil) state.slowness = Math.min(SLOWEST, state.slowness * SLOWER);
    state.heldUntil = Math.max(state.heldUntil, until);
    state.tokens = 0;
  }

  private state(key: string, bucket: Bucket, now: number): State {
    const known = this.states.get(key);
    if (known) {
      refill(known, bucket, now);
      return known;
    }
    if (this.states.size >= MOST_REMEMBERED) this.forgetOldest();
    const fresh = { tokens: bucket.burst, at: now, heldUntil: 0, slowness: 1 };
    this.states.set(key, fresh);
    return fresh;
  }

  private forgetOldest(): void {
    for (const key of this.states.keys()) {
      if (this.states.size < MOST_REMEMBERED / 2) return;
      if (key.startsWith(PERSON)) this.states.delete(key);
    }
  }
}

const PERSON = 'person ';

function accountKey({ channel, account }: Wanted): string {
  return `account ${channel} ${account}`;
}

function personKey({ channel, account, user }: Wanted): string {
  return `${PERSON}${channel} ${account} ${user}`;
}

function refill(state: State, { burst, everyMs }: Bucket, now: number): void {
  const passed = Math.max(0, now - state.at);
  state.tokens = Math.min(burst, state.tokens + passed / (everyMs * state.slowness));
  state.at = Math.max(state.at, now);
  if (state.slowness > 1 && now - state.heldUntil >= FASTER_AFTER_MS) {
    state.slowness = Math.max(1, state.slowness / SLOWER);
    state.heldUntil = now;
  }
}

function waitFor(state: State, { everyMs }: Bucket, floor: number, now: number): number {
  const missing = Math.max(0, floor + 1 - state.tokens);
  // A bucket of exactly one token is enough; a thousandth of a millisecond is rounding.
  const refilled = missing > 1e-6 ? Math.ceil(missing * everyMs * state.slowness) : 0;
  return Math.max(refilled, state.heldUntil - now, 0);
}
