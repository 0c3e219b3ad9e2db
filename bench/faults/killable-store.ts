import type { Store } from '../../bot/store/port.ts';

/** What befalls one write. */
export type Fate = 'fine' | 'killed_before' | 'killed_after' | 'disk_full';

const WRITES = [
  'receive',
  'workTurns',
  'claimSends',
  'finishSend',
  'keepDeliveries',
  'claimCalls',
  'sayLate',
  'finishCall',
  'keepFiling',
  'ration',
  'fireTimers',
  'keepMedia',
] as const;
type Write = (typeof WRITES)[number];

/** One of its own for each who waits: one for all would keep all that ever waited in memory. */
const never = (): Promise<never> => new Promise(() => undefined);

/** As SQLite and PostgreSQL say it: nothing was written, and asking again later may work. */
class DiskFull extends Error {
  readonly code = 'SQLITE_FULL';
}

/**
 * A store whose process dies at a commit: before it, so that nothing is written, or right after it, so that nobody hears
 * of it. From then on nothing that was asked of it is answered, as in a dead process.
 */
export function killable(store: Store, fateOf: (write: Write) => Fate, onDeath: () => void): Store {
  let isDead = false;
  const die = (): Promise<never> => {
    if (!isDead) onDeath();
    isDead = true;
    return never();
  };
  const guarded = (name: Write) =>
    async function write(...args: readonly never[]): Promise<unknown> {
      if (isDead) return never();
      const fate = fateOf(name);
      if (fate === 'killed_before') return die();
      if (fate === 'disk_full') throw new DiskFull('database or disk is full');
      const result = await (store[name] as (...given: readonly never[]) => Promise<unknown>)(...args);
      return isDead || fate === 'killed_after' ? die() : result;
    };
  return {
    ...store,
    ...(Object.fromEntries(WRITES.map((name) => [name, guarded(name)])) as unknown as Pick<Store, Write>),
    isBusy: (now) => (isDead ? never() : store.isBusy(now)),
    nextDueAt: () => (isDead ? never() : store.nextDueAt()),
  };
}
