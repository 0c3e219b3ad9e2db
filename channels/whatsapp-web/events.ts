import type { Message } from 'whatsapp-web.js';
import type { Json } from '../../bot/engine/json.ts';

/** A received message as the codec reads it (`payload.ts`): of the library's object only what we need. */
export function messageEvent(message: Message, phone: string | undefined): Json {
  const { body, timestamp, hasMedia, isStatus, location, vCards } = message;
  return {
    event: 'message',
    message: {
      ...names(message),
      type: message.type,
      timestamp,
      hasMedia,
      isStatus,
      vCards,
      // An empty caption is none.
      ...(body === '' ? {} : { body }),
      ...(location
        ? { location: { latitude: Number(location.latitude), longitude: Number(location.longitude) } }
        : {}),
    },
    ...(phone === undefined ? {} : { phone }),
  };
}

export function ackEvent(message: Message, ack: number, at: number): Json {
  return { event: 'message_ack', message: names(message), ack, at };
}

export function contactChangedEvent(oldId: string, newId: string, isContact: boolean): Json {
  return { event: 'contact_changed', oldId, newId, isContact };
}

function names({ id, fromMe, from, to }: Message) {
  return { id: { id: id.id }, fromMe, from, to };
}
