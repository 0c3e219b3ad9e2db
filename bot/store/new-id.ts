import { randomBytes } from 'node:crypto';

/** Random and opaque: names a conversation or a citizen without telling who it is. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
