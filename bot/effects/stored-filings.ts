import type { FilingMemory, FilingTrace } from '../../backend-adapter/upyog/filing-memory.ts';
import type { Store } from '../store/port.ts';

/**
 * The platform client's memory of filings, in the store: on disk before a request to create leaves, so that after any
 * kill it is known whether one may be on its way, and shared by all processes of a database.
 */
export function storedFilings(store: Pick<Store, 'keepFiling' | 'recallFiling'>): FilingMemory {
  return {
    recall: async (reference) => ((await store.recallFiling(reference)) as FilingTrace | null) ?? undefined,
    keep: (reference, trace) => store.keepFiling(reference, trace),
  };
}
