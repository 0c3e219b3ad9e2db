import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;
const CHECK_LETTERS = 32;

/** What a store's contents are sealed under, and its tokens made with. 32 bytes each. */
interface KeyBytes {
  /** For what belongs to no one conversation yet: waiting inputs, kept files. */
  readonly own: Uint8Array;
  readonly vaults: Uint8Array;
  readonly tokens: Uint8Array;
  readonly nonces: Uint8Array;
}

export interface StoreKeys extends KeyBytes {
  /** The store's first master key alone tells them: it was made before such keys were random. */
  readonly isDerived: boolean;
}

export function newStoreKeys(): StoreKeys {
  return { ...keyBytes(() => randomBytes(KEY_BYTES)), isDerived: false };
}

/** Of a store that was made before its keys were random. */
export function derivedKeys(master: Uint8Array): StoreKeys {
  return { ...keyBytes((name) => derived(master, name)), isDerived: true };
}

export function keyBytes<T>(of: (name: keyof KeyBytes) => T): Readonly<Record<keyof KeyBytes, T>> {
  return { own: of('own'), vaults: of('vaults'), tokens: of('tokens'), nonces: of('nonces') };
}

/** What the store's keys are sealed under while they lie in the store. */
export function envelopeKey(master: Uint8Array): KeyObject {
  return createSecretKey(derived(master, 'envelope'));
}

/** Names a master key without telling anything of it. */
export function checkOf(master: Uint8Array): string {
  const hash = createHmac('sha256', derived(master, 'check')).update('check');
  return hash.digest('hex').slice(0, CHECK_LETTERS);
}

function derived(master: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `samvaad store ${purpose}`, KEY_BYTES));
}
