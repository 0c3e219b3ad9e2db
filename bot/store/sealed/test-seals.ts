import type { Store } from '../port.ts';
import { sealedStore } from './sealed-store.ts';
import { Seals } from './seals.ts';

/** For tests and simulations: one key that opens nothing real. */
export const TEST_SEALS = new Seals(Buffer.alloc(32, 'test'));

export function sealedForTest<S extends Store>(inner: S): Store & { readonly inner: S } {
  return { ...sealedStore(inner, TEST_SEALS), inner };
}
