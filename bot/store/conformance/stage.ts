import { afterEach, beforeEach } from 'vitest';
import type { ClaimedCall, ClaimedSend, ClaimedTurn, Store, TurnOutcome } from '../port.ts';
import { AT, outcome } from './samples.ts';

/** Where a store's data live for the length of one test. */
export interface StorePlace {
  /** Opens the store; again after a close or a kill, it is the next process on the same data. */
  open(): Promise<Store>;
  /** Ends a store as a killed process ends: nothing in its memory is written down. */
  kill(store: Store): Promise<void>;
  remove(): Promise<void>;
}

/** A new store for each test, and what is done with one again and again. */
export interface Stage {
  /** The store of the test that runs now. */
  readonly store: Store;
  /** Works everything that waits; gives what each turn was handed, in order. */
  work(more?: (claimed: ClaimedTurn) => Partial<TurnOutcome>, now?: number): Promise<readonly ClaimedTurn[]>;
  reopen(how: 'close' | 'kill'): Promise<void>;
  sends(): Promise<readonly ClaimedSend[]>;
  calls(now?: number): Promise<readonly ClaimedCall[]>;
}

export function setStage(makePlace: () => Promise<StorePlace>): Stage {
  let place: StorePlace;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });
  return {
    get store() {
      return store;
    },
    work: async (more = () => ({}), now = AT) => {
      const seen: ClaimedTurn[] = [];
      while (
        (await store.workTurns({ limit: 64, now }, (claimed) => {
          const left = more(claimed);
          seen.push(claimed);
          return outcome(left);
        })) > 0
      );
      return seen;
    },
    reopen: async (how) => {
      await (how === 'close' ? store.close() : place.kill(store));
      store = await place.open();
    },
    sends: () => store.claimSends({ limit: 10, now: AT }),
    calls: (now = AT) => store.claimCalls({ limit: 10, now }),
  };
}
