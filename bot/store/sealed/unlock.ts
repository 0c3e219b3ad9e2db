import type { Store } from '../port.ts';
import { StoreFault } from '../store-fault.ts';
import { Seals } from './seals.ts';
import { storeKey, storeKeyFile, type KeyPlace } from './store-key.ts';

/** The note by which a wrong key is known. */
const KEY_CHECK = 'key_check';

/**
 * The seals of a store that has just been opened. The first to open it leaves a check value that names the key without
 * telling it. Throws a `StoreFault` where the key is missing or is another one, or where the data were never sealed.
 */
export async function unlock(store: Store, place: KeyPlace): Promise<Seals> {
  const known = await store.note(KEY_CHECK);
  if (known === null && (await store.stats()).conversations > 0) {
    throw new StoreFault(
      'the stored data were written by a version that did not seal them; move them away to begin anew, or run that version',
    );
  }
  const seals = new Seals(storeKey(place, known === null));
  if ((await store.keepNote(KEY_CHECK, seals.check)) === seals.check) return seals;
  throw new StoreFault(
    `STORE_KEY_FILE: the key in ${storeKeyFile(place)} is not the one that the stored data are sealed with; put the right key there`,
  );
}
