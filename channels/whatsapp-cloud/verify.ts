import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RawRequest } from '../channel.ts';

const HEADER = 'x-hub-signature-256';
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;

/** `X-Hub-Signature-256: sha256=<hex>`, HMAC of the raw body with the app's secret. */
export function verify({ headers, body }: RawRequest, secret: string): boolean {
  const given = headers[HEADER];
  const hex = typeof given === 'string' ? SIGNATURE.exec(given)?.[1] : undefined;
  if (hex === undefined) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'));
}
