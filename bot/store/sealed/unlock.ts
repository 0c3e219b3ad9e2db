import type { Store } from '../port.ts';
import { StoreFault } from '../store-fault.ts';
import { openKeys, sealKeys } from './envelope.ts';
import { Seals } from './seals.ts';
import { storeKey, storeKeyFile, type KeyPlace } from './store-key.ts';
import { checkOf, newStoreKeys } from './store-keys.ts';

/** The note by which a wrong master key is known. */
export const KEY_CHECK = 'key_check';
/** The note that holds the store's keys, sealed under the master key. */
export const KEYS = 'keys';

/**
 * The seals of a store that has just been opened. The first to open it leaves its keys, and a check value that names the
 * master key without telling it. Throws a `StoreFault` where the master key is missing or is another one, or where the
 * data were never sealed.
 */
export async function unlock(store: Store, place: KeyPlace): Promise<Seals> {
  const known = await store.note(KEY_CHECK);
  if (known === null && (await isUsed(store))) throw neverSealed();
  const master = storeKey(place, known === null);
  const check = known ?? (await store.keepNote(KEY_CHECK, checkOf(master)));
  if (check !== checkOf(master)) refuse(place);
  const keys = (await store.note(KEYS)) ?? (await firstKeys(store, master));
  return keys === null ? new Seals(master) : withKeys(store, keys, master, place);
}

/** null: the store was used before its keys were random, and goes on with those derived from the master key. */
async function firstKeys(store: Store, master: Uint8Array): Promise<string | null> {
  // Another process may have left keys, and used them, since this one looked.
  if (await isUsed(store)) return store.note(KEYS);
  return store.keepNote(KEYS, sealKeys(newStoreKeys(), master));
}

async function withKeys(store: Store, keys: string, master: Uint8Array, place: KeyPlace): Promise<Seals> {
  try {
    return new Seals(master, openKeys(keys, master));
  } catch (error) {
    // The master key was changed between two looks.
    if ((await store.note(KEY_CHECK)) !== checkOf(master)) refuse(place);
    throw new StoreFault('the keys that lie in the store are damaged; restore the last backup', {
      cause: error,
    });
  }
}

async function isUsed(store: Store): Promise<boolean> {
  return (await store.stats()).conversations > 0;
}

/** The master key of the settings, where it is the one that a copy's check value names. */
export function checkKey(known: string | null, place: KeyPlace): Uint8Array {
  if (known === null) throw neverSealed();
  const master = storeKey(place, false);
  return known === checkOf(master) ? master : refuse(place);
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
