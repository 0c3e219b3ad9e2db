import { randomFillSync } from 'node:crypto';

export const NONCE_BYTES = 12;
/** Asking the system for many at once costs a tenth of asking for each. */
const NONCES_AT_ONCE = 512;

const pool = Buffer.alloc(NONCE_BYTES * NONCES_AT_ONCE);
let used = pool.length;

/** Twelve random bytes, never given twice. */
export function newNonce(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const nonce = pool.subarray(used, used + NONCE_BYTES);
  used += NONCE_BYTES;
  return nonce;
}
