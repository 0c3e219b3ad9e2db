import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RawRequest } from '../channel.ts';

const HEADER = 'x-hub-signature-256';
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;

/**
 * `X-Hub-Signature-256: sha256=<hex>`, HMAC of the raw body with the app's secret. The provider's documentation says that
 * it signs the body with every letter outside ASCII written as `\u…`, which is how it sends it; where something on the way
 * has unfolded the letters, the folded form is tried as well.
 */
export function verify({ headers, body }: RawRequest, secret: string): boolean {
  const given = headers[HEADER];
  const hex = typeof given === 'string' ? SIGNATURE.exec(given)?.[1] : undefined;
  if (hex === undefined) return false;
  const signature = Buffer.from(hex, 'hex');
  if (isSignedAs(body, signature, secret)) return true;
  const isAscii = body.every((byte) => byte < 0x80);
  return !isAscii && isSignedAs(folded(body), signature, secret);
}

function isSignedAs(body: Uint8Array | string, signature: Uint8Array, secret: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), signature);
}

function folded(body: Uint8Array): string {
  const text = Buffer.from(body).toString('utf8');
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
