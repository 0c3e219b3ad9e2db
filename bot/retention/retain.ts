import type { AgingKind } from '../store/keeping/store-keeping.ts';
import type { Store } from '../store/port.ts';
import { LIMITS } from './limits.ts';

const DAY_MS = 86_400_000;

/** Deletes what is older than its limit, or only counts it; gives the counts by kind. */
export function retain(
  store: Pick<Store, 'deleteAged'>,
  now: number,
  options: { readonly isDryRun: boolean },
): Promise<Readonly<Record<AgingKind, number>>> {
  const before = Object.fromEntries(
    Object.entries(LIMITS).map(([kind, { days }]) => [kind, now - days * DAY_MS]),
  ) as Record<AgingKind, number>;
  return store.deleteAged(before, options);
}
