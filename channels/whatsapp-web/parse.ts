import type { DeliveryState, Parsed } from '../channel.ts';
import { contentOf } from './content.ts';
import { isPerson, Payload } from './payload.ts';
import type { AckEvent, ContactChangedEvent, MessageEvent } from './payload.ts';
import { mobileOf, userOf } from './user.ts';
import type { z } from 'zod';

const NOTHING = { messages: [], statuses: [], numberChanges: [] } as const;
/** The library's acks; 0 is «not sent yet», which we know. A voice note that was played was read. */
const STATES: Readonly<Record<number, DeliveryState>> = {
  [-1]: 'failed',
  1: 'sent',
  2: 'delivered',
  3: 'read',
  4: 'read',
};

/** One event of the library, as the transport hands it over. Groups, lists and our own messages are nothing for us. */
export function parse(payload: unknown, account: string): Parsed {
  const read = Payload.safeParse(payload);
  if (!read.success) return { kind: 'invalid', why: 'not an event of this library' };
  switch (read.data.event) {
    case 'message':
      return messageOf(read.data, account);
    case 'message_ack':
      return statusOf(read.data, account);
    case 'contact_changed':
      return numberChangeOf(read.data, account);
  }
}

function messageOf({ message, phone }: z.infer<typeof MessageEvent>, account: string): Parsed {
  const { id, from, fromMe, isStatus, timestamp } = message;
  if (fromMe) return { kind: 'ignored', why: 'our own message' };
  if (isStatus || !isPerson(from)) return { kind: 'ignored', why: 'not from one person' };
  const content = contentOf(message);
  if (!content) return { kind: 'ignored', why: 'no saying' };
  const verifiedMobile = mobileOf(from) ?? mobileOf(phone);
  const received = {
    providerId: id.id,
    account,
    user: userOf(from),
    content,
    ...(verifiedMobile === undefined ? {} : { verifiedMobile }),
    ...(timestamp ? { sentAt: timestamp * 1_000 } : {}),
  };
  return { kind: 'events', ...NOTHING, messages: [received] };
}

function statusOf({ message, ack, at }: z.infer<typeof AckEvent>, account: string): Parsed {
  if (!message.fromMe || !isPerson(message.to)) {
    return { kind: 'ignored', why: 'not a message of ours to one person' };
  }
  const state = STATES[ack];
  if (!state) return { kind: 'ignored', why: 'not on its way yet' };
  // The library gives no reason with a failure.
  const reason = state === 'failed' ? { reason: 'not_understood' } : {};
  return {
    kind: 'events',
    ...NOTHING,
    statuses: [{ account, providerId: message.id.id, state, at, ...reason }],
  };
}

function numberChangeOf(
  { oldId, newId, isContact }: z.infer<typeof ContactChangedEvent>,
  account: string,
): Parsed {
  if (!isContact || !isPerson(oldId) || !isPerson(newId)) {
    return { kind: 'ignored', why: 'not somebody who writes to us' };
  }
  return {
    kind: 'events',
    ...NOTHING,
    numberChanges: [{ account, user: userOf(oldId), newUser: userOf(newId) }],
  };
}
