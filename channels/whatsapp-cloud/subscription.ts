import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const Query = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string(),
  'hub.challenge': z.string().regex(/^[\w.-]{1,200}$/),
});

/** `GET ?hub.mode=subscribe&hub.verify_token=…&hub.challenge=…`: the challenge to give back, where the token is ours. */
export function challengeOf(query: unknown, verifyToken: string): string | undefined {
  const read = Query.safeParse(query);
  if (!read.success) return undefined;
  return isSame(read.data['hub.verify_token'], verifyToken) ? read.data['hub.challenge'] : undefined;
}

/** In constant time, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
