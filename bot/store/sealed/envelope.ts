import { z } from 'zod';
import { Seals } from './seals.ts';
import { envelopeKey, keyBytes, type StoreKeys } from './store-keys.ts';

const ABOUT = 'keys';
const Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32);
const Keys = z.object({ own: Key, vaults: Key, tokens: Key, nonces: Key, isDerived: z.boolean() });

/**
 * The store's keys as they lie in the store: sealed under the master key, so that another master key needs no more than
 * another envelope, whatever there is in the store.
 */
export function sealKeys(keys: StoreKeys, master: Uint8Array): string {
  const texts = keyBytes((name) => Buffer.from(keys[name]).toString('base64'));
  return new Seals(master).seal(envelopeKey(master), ABOUT, { ...texts, isDerived: keys.isDerived });
}

/** Throws where it was not sealed under this master key. */
export function openKeys(envelope: string, master: Uint8Array): StoreKeys {
  const kept = Keys.parse(new Seals(master).open(envelopeKey(master), ABOUT, envelope));
  return { ...keyBytes((name) => Buffer.from(kept[name], 'base64')), isDerived: kept.isDerived };
}
