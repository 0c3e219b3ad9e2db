import { createHash, timingSafeEqual } from 'node:crypto';
import type { RawRequest } from '../channel.ts';

/** Set with `setWebhook`, sent back with every update. */
const HEADER = 'x-telegram-bot-api-secret-token';

/** The provider signs nothing: it shows the secret that only it was given. Compared in constant time. */
export function verify({ headers }: RawRequest, secret: string): boolean {
  const given = headers[HEADER];
  if (typeof given !== 'string' || secret === '') return false;
  return timingSafeEqual(digest(given), digest(secret));
}

/** Of one length, whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
