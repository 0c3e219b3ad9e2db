import type { Json } from '../../bot/engine/json.ts';
import type { Destination, Rendered } from '../channel.ts';
import type { HttpCall } from '../http-transport.ts';
import { templateFor } from './templates.ts';

/** A call whose body names a kept file: the transport uploads it first and puts the provider's id in its place. */
export type WhatsAppCall = HttpCall & {
  readonly upload?: {
    /** In the store. */
    readonly media: string;
    readonly type: string;
    /** The key of the body that holds the file: `image` or `document`. */
    readonly into: string;
  };
};

/** The button that opens a list. */
const MAX_OPEN_LENGTH = 20;

/** One request per part: the file, the words with what can be tapped, the location request. Empty: the window is closed. */
export function encode(to: Destination, message: Rendered): readonly WhatsAppCall[] {
  const call = (content: Record<string, Json>): WhatsAppCall => ({
    path: `/${to.address.account}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipient(to.address.user),
      ...content,
    },
  });
  if (to.window === 'closed') {
    const template = templateFor(message);
    return template ? [call({ type: 'template', template })] : [];
  }
  if (message.media) return withFile(message, call);
  return words(message).map(call);
}

/** A hidden number: the person is named by a business-scoped id like `IN.13491208655302741918`. */
function recipient(user: string): Record<string, Json> {
  return /^\d+$/.test(user) ? { to: user } : { recipient: user };
}

function withFile(
  message: Rendered,
  call: (content: Record<string, Json>) => WhatsAppCall,
): readonly WhatsAppCall[] {
  const { media, choices, text } = message;
  if (!media) return [];
  const isAlone = choices.length === 0;
  const file = {
    ...(media.kind === 'document' ? { filename: media.name } : {}),
    ...(isAlone && text !== '' ? { caption: text } : {}),
  };
  const first: WhatsAppCall = {
    ...call({ type: media.kind, [media.kind]: file }),
    upload: { media: media.id, type: media.type, into: media.kind },
  };
  return isAlone ? [first] : [first, ...words(message).map(call)];
}

function words(message: Rendered): readonly Record<string, Json>[] {
  const { text, wants, choices } = message;
  const asksPlace = wants === 'location' && message.layout !== 'numbered';
  const body = choices.length === 0 || message.layout === 'numbered' ? undefined : tappable(message);
  if (body) return [body, ...requestBelow(message)];
  if (asksPlace) return [locationRequest(text)];
  if (wants === 'contact') return [contactRequest(text)];
  return [{ type: 'text', text: { body: text } }];
}

/** A message that shows choices has no place for the provider's own button: it goes below, with words of its own. */
function requestBelow({ wants, labels }: Rendered): readonly Record<string, Json>[] {
  if (wants === 'location' && labels?.location) return [locationRequest(labels.location)];
  if (wants === 'contact' && labels?.contact) return [contactRequest(labels.contact)];
  return [];
}

function interactive(type: string, text: string, action: Json): Record<string, Json> {
  return { type: 'interactive', interactive: { type, body: { text }, action } };
}

function tappable({ layout, text, choices, labels }: Rendered): Record<string, Json> {
  if (layout === 'buttons') {
    const buttons = choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
    return interactive('button', text, { buttons });
  }
  const rows = choices.map(({ id, title, description }) => ({
    id,
    title,
    ...(description === undefined ? {} : { description }),
  }));
  const open = labels?.open ?? '☰';
  return interactive('list', text, {
    button: open.length <= MAX_OPEN_LENGTH ? open : '☰',
    sections: [{ rows }],
  });
}

function locationRequest(text: string): Record<string, Json> {
  return interactive('location_request_message', text, { name: 'send_location' });
}

function contactRequest(text: string): Record<string, Json> {
  return interactive('request_contact_info', text, { name: 'request_contact_info' });
}
