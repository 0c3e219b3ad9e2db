import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimits } from '../../channels/rate-limits.ts';
import type { RateGovernor } from '../outbox/rate-governor.ts';
import type { Store } from '../store/port.ts';

/** Whoever brings us into a group again and again makes us say nothing more that day. */
const ONCE_A_DAY = [{ of: 'whom', most: 1, withinMs: 86_400_000 }] as const;
/** A group is not worth waiting for longer while citizens are. */
const LONGEST_WAIT_MS = 10_000;

export interface GroupTellingTools {
  readonly store: Pick<Store, 'ration'>;
  readonly governor: RateGovernor;
  now(): number;
}

/**
 * Asks whether a group may be told why we leave it: once a day, whichever process sees it, and when it is its turn among
 * all that the account sends, after every answer to a citizen.
 */
export function groupTelling(
  account: { readonly channel: string; readonly account: string; readonly limits: RateLimits },
  { store, governor, now }: GroupTellingTools,
): (chat: number) => Promise<boolean> {
  return async (chat) => {
    const user = String(chat);
    const whom = `${account.channel} ${account.account} ${user}`;
    const wish = { key: randomUUID(), kind: 'group_told', whom, by: account.channel, at: now() } as const;
    if ((await store.ration(wish, ONCE_A_DAY)) === 'spent') return false;
    const wanted = { ...account, user, isBulk: true };
    for (const until = now() + LONGEST_WAIT_MS; ;) {
      const waitMs = governor.take(wanted, now());
      if (waitMs === 0) return true;
      if (now() + waitMs > until) return false;
      await sleep(waitMs);
    }
  };
}
