import { z } from 'zod';
import type { DeliveryState, DeliveryStatus, InboundMessage, NumberChange, Parsed } from '../channel.ts';
import { contentOf, indianMobile, ownMobile } from './content.ts';
import { reasonOf } from './error-codes.ts';
import { Change, Message, Payload, Status } from './payload.ts';

/** Messages that are no saying: a reaction or the first opening of the chat asks for no answer. */
const SILENT = new Set(['reaction', 'request_welcome', 'ephemeral']);
const STATES: Readonly<Record<string, DeliveryState>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  /** A voice message was listened to. */
  played: 'read',
  failed: 'failed',
};

interface Events {
  readonly messages: readonly InboundMessage[];
  readonly statuses: readonly DeliveryStatus[];
  readonly numberChanges: readonly NumberChange[];
}

/** One webhook body: messages and statuses of any number of our numbers, in the order they stand there. */
export function parse(payload: unknown): Parsed {
  const read = Payload.safeParse(payload);
  if (!read.success) return { kind: 'invalid', why: 'not a webhook body of this provider' };
  if (read.data.object !== 'whatsapp_business_account') return { kind: 'ignored', why: 'another object' };
  const changes = read.data.entry.flatMap((entry) => entry.changes.flatMap(eventsOf));
  const events = {
    messages: changes.flatMap(({ messages }) => messages),
    statuses: changes.flatMap(({ statuses }) => statuses),
    numberChanges: changes.flatMap(({ numberChanges }) => numberChanges),
  };
  const count = events.messages.length + events.statuses.length + events.numberChanges.length;
  return count === 0 ? { kind: 'ignored', why: 'no message and no status' } : { kind: 'events', ...events };
}

function eventsOf(change: unknown): readonly Events[] {
  const read = Change.safeParse(change);
  if (!read.success) return [];
  const { metadata, messages = [], statuses = [] } = read.data.value;
  const account = metadata.phone_number_id;
  return [
    {
      messages: messages.flatMap((message) => messageOf(message, account)),
      statuses: statuses.flatMap((status) => statusOf(status, account)),
      numberChanges: messages.flatMap((message) => numberChangeOf(message, account)),
    },
  ];
}

function messageOf(raw: unknown, account: string): readonly InboundMessage[] {
  const read = Message.safeParse(raw);
  if (!read.success || read.data.type === 'system' || SILENT.has(read.data.type)) return [];
  const { id, from, from_user_id, timestamp } = read.data;
  const user = from ?? from_user_id;
  if (user === undefined) return [];
  const verifiedMobile = from === undefined ? ownMobile(raw) : indianMobile(from);
  const content = contentOf(read.data);
  return [
    {
      providerId: id,
      account,
      user,
      content,
      ...(verifiedMobile === undefined ? {} : { verifiedMobile }),
      ...(timestamp === undefined ? {} : { sentAt: timestamp * 1_000 }),
    },
  ];
}

function statusOf(raw: unknown, account: string): readonly DeliveryStatus[] {
  const read = Status.safeParse(raw);
  if (!read.success) return [];
  const { id, status, timestamp, errors } = read.data;
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  if (!state) return [];
  const code = errors?.[0]?.code;
  return [
    {
      account,
      providerId: id,
      state,
      at: timestamp * 1_000,
      ...(state === 'failed' ? { reason: code === undefined ? 'not_understood' : reasonOf(code) } : {}),
    },
  ];
}

const NEW_NUMBER = new Set(['user_changed_number', 'customer_changed_number']);
const waId = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{5,20}$/));
const System = z.object({
  from: waId,
  system: z.object({ type: z.string(), wa_id: waId.optional(), new_wa_id: waId.optional() }),
});

/** `{"type":"system","from":"<old>","system":{"type":"user_changed_number","wa_id":"<new>"}}` */
function numberChangeOf(raw: unknown, account: string): readonly NumberChange[] {
  const read = System.safeParse(raw);
  if (!read.success || !NEW_NUMBER.has(read.data.system.type)) return [];
  const newUser = read.data.system.wa_id ?? read.data.system.new_wa_id;
  return newUser === undefined ? [] : [{ account, user: read.data.from, newUser }];
}
