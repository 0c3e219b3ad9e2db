import type { Json, NewMessage } from '../port.ts';
import type { Seals } from './seals.ts';

/** What a waiting message keeps of itself, sealed; the row beside it holds tokens. */
export interface SealedMessage {
  readonly user: string;
  readonly providerId: string;
  readonly mobile?: string;
  readonly body: Json;
}

export function tokenOfUser(
  seals: Seals,
  { channel, account, user }: Pick<NewMessage, 'channel' | 'account' | 'user'>,
): string {
  return seals.token('user', channel, account, user);
}

export function tokenOfMobile(seals: Seals, mobile: string | undefined): string | undefined {
  return mobile === undefined ? undefined : seals.token('mobile', mobile);
}

/** Names a message of a provider; some providers' ids hold the phone number. */
export function tokenOfMessage(seals: Seals, providerId: string): string {
  return seals.token('message', providerId);
}

/** What a store may see of a message. Throws where there is nothing to keep. */
export function sealMessage(seals: Seals, message: NewMessage): NewMessage {
  const { channel, account, user, providerId, receivedAt, verifiedMobile, body } = message;
  if (body === undefined) throw new TypeError('a message without a body');
  const mobile = tokenOfMobile(seals, verifiedMobile);
  const content = {
    user,
    providerId,
    ...(verifiedMobile === undefined ? {} : { mobile: verifiedMobile }),
    body,
  };
  return {
    channel,
    account,
    user: tokenOfUser(seals, message),
    providerId: tokenOfMessage(seals, providerId),
    receivedAt,
    ...(mobile === undefined ? {} : { verifiedMobile: mobile }),
    body: seals.seal(seals.own, 'input', content),
  };
}
