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
  if (known !== null) return checkKey(known, place);
  if ((await store.stats()).conversations > 0) throw neverSealed();
  const seals = new Seals(storeKey(place, true));
  return (await store.keepNote(KEY_CHECK, seals.check)) === seals.check ? seals : refuse(place);
}

/** As `unlock`, where nothing may be made anew. */
export async function unlockCopy(store: Store, place: KeyPlace): Promise<Seals> {
  return checkKey(await store.note(KEY_CHECK), place);
}

export function checkKey(known: string | null, place: KeyPlace): Seals {
  if (known === null) throw neverSealed();
  const seals = new Seals(storeKey(place, false));
  return known === seals.check ? seals : refuse(place);
}

function neverSealed(): StoreFault {
  return new StoreFault(
    'the stored data were written by a version that did not seal them, and cannot be taken over; move them away to begin anew',
  );
}

function refuse(place: KeyPlace): never {
  throw new StoreFault(
    `STORE_KEY_FILE: the key in ${storeKeyFile(place)} is not the one that the stored data are sealed with; put the right key there`,
  );
}
