import { existsSync } from 'node:fs';
import { openInner } from './open-store.ts';
import type { Store } from './port.ts';
import { openKeys, sealKeys } from './sealed/envelope.ts';
import { makeStoreKey, readStoreKey, storeKeyFile, type KeyPlace } from './sealed/store-key.ts';
import { checkOf, derivedKeys, type StoreKeys } from './sealed/store-keys.ts';
import { checkKey, KEY_CHECK, KEYS } from './sealed/unlock.ts';
import { StoreFault } from './store-fault.ts';

export interface Rotation {
  readonly place: KeyPlace;
  /** Where the new master key lies, or is made. */
  readonly file: string;
  /** Before anything is changed; `check` names the new key. */
  onBegin(store: Store, check: string): Promise<void>;
  onProgress(line: string): void;
}

export interface Rotated {
  /** Names the new master key. */
  readonly keyCheck: string;
  /** false: an earlier attempt had come to its end. */
  readonly isChanged: boolean;
  /** The store's first master key tells its keys still: it was made before they were random. */
  readonly isDerived: boolean;
}

/**
 * Puts the store of the settings under another master key, while services run or not: those that run have the store's
 * keys, and the next to start needs the new file. One transaction; whatever ends it before, it may be begun again.
 * Throws a `StoreFault` with the mend, and then has changed nothing.
 */
export async function rotateKey(rotation: Rotation): Promise<Rotated> {
  const store = await openInner(rotation.place, { beside: true });
  try {
    return await rotate(store, rotation);
  } finally {
    await store.close();
  }
}

async function rotate(store: Store, { place, file, onBegin, onProgress }: Rotation): Promise<Rotated> {
  const from = await store.note(KEY_CHECK);
  if (from === null)
    throw new StoreFault('nothing is stored under a key yet; start the service once with its key');
  if (existsSync(file)) onProgress(`the key in ${file} is taken, which is there already`);
  else {
    checkKey(from, place);
    makeStoreKey(file);
    onProgress(`a new key was made in ${file}`);
  }
  const to = checkOf(readStoreKey(file));
  if (from === to) return { ...(await readBack(store, file)), isChanged: false };
  const kept = await keysOf(store, checkKey(from, place));
  await onBegin(store, to);
  onProgress(`the store’s keys are sealed under it, instead of the key in ${storeKeyFile(place)}`);
  const keys = sealKeys(kept, readStoreKey(file));
  if (!(await store.replaceKeys({ from, to, keys })))
    throw new StoreFault('somebody else has just changed the key; see which, and begin again if need be');
  onProgress('they are read back');
  return { ...(await readBack(store, file)), isChanged: true };
}

/** With the new key as it lies in its file. */
async function readBack(store: Store, file: string): Promise<Omit<Rotated, 'isChanged'>> {
  const master = readStoreKey(file);
  const { isDerived } = await keysOf(store, master);
  return { keyCheck: checkOf(master), isDerived };
}

async function keysOf(store: Store, master: Uint8Array): Promise<StoreKeys> {
  const envelope = await store.note(KEYS);
  if (envelope === null) return derivedKeys(master);
  try {
    return openKeys(envelope, master);
  } catch (error) {
    throw new StoreFault(
      'the keys that lie in the store do not open: they were changed this very moment, so begin again, or they are damaged, so restore the last backup',
      { cause: error },
    );
  }
}
