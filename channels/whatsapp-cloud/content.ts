import { z } from 'zod';
import type { InboundContent } from '../channel.ts';
import { OPEN_WINDOW } from './template-button.ts';

/** A phone lets people type this much, whatever we may send. */
const text = z.string().max(65_536);
const choiceId = z.string().min(1).max(256);
const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** Written as numbers or, by some, as text. */
const degrees = (most: number) =>
  z.union([z.number(), z.string().min(1).transform(Number)]).pipe(z.number().min(-most).max(most));
const media = z.object({ id: z.string().regex(/^[\w-]{1,100}$/), caption: text.optional().catch(undefined) });

const Text = z.object({ text: z.object({ body: text }) }).transform(({ text: { body } }) => said(body));
const Location = z
  .object({
    location: z.object({
      latitude: degrees(90),
      longitude: degrees(180),
    }),
  })
  .transform(({ location }): InboundContent => ({ kind: 'location', ...location }));
const Image = z.object({ image: media }).transform(({ image: { id, caption } }): InboundContent => ({
  kind: 'image',
  media: id,
  ...(caption === undefined ? {} : { caption }),
}));
/** A picture sent «as a document»: in full size, with what the phone wrote into it. */
const Document = z
  .object({ document: media.extend({ mime_type: z.string().optional() }) })
  .transform(({ document: { id, caption, mime_type = '' } }): InboundContent =>
    PICTURE_TYPES.has(mime_type)
      ? { kind: 'image', media: id, ...(caption === undefined ? {} : { caption }) }
      : { kind: 'unsupported', what: 'document' },
  );
const Audio = z
  .object({ audio: media })
  .transform(({ audio }): InboundContent => ({ kind: 'voice', media: audio.id }));
/** A tapped button or row of ours. */
const Interactive = z
  .object({
    interactive: z.union([
      z.object({ button_reply: z.object({ id: choiceId }) }).transform(({ button_reply }) => button_reply),
      z.object({ list_reply: z.object({ id: choiceId }) }).transform(({ list_reply }) => list_reply),
    ]),
  })
  .transform(({ interactive }): InboundContent => ({ kind: 'choice', id: interactive.id }));
/** A tapped button of a template; the one that only opens the window counts as its words. */
const Button = z
  .object({ button: z.object({ payload: choiceId, text }) })
  .transform(({ button }) =>
    button.payload === OPEN_WINDOW
      ? said(button.text)
      : ({ kind: 'choice', id: button.payload } satisfies InboundContent),
  );
const Contacts = z
  .object({ contacts: z.array(z.looseObject({ phones: z.array(z.unknown()).optional() })).min(1) })
  .transform(({ contacts }): InboundContent => {
    const mobile = contacts.flatMap(({ phones = [] }) => phones.map(indianMobile)).find(Boolean);
    return mobile === undefined ? { kind: 'unsupported', what: 'contacts' } : { kind: 'contact', mobile };
  });

const READERS: Readonly<Record<string, z.ZodType<InboundContent>>> = {
  text: Text,
  location: Location,
  image: Image,
  document: Document,
  audio: Audio,
  voice: Audio,
  interactive: Interactive,
  button: Button,
  contacts: Contacts,
};
/** Known, and nothing we read: named in the answer and in the log. */
const UNREAD = new Set(['document', 'video', 'sticker', 'order', 'unsupported', 'unknown']);

function said(body: string): InboundContent {
  return { kind: 'text', text: body };
}

/** What a message says; a form we do not know is `unsupported`, never an error. */
export function contentOf(message: { readonly type: string }): InboundContent {
  const reader = Object.hasOwn(READERS, message.type) ? READERS[message.type] : undefined;
  const read = reader?.safeParse(message);
  if (read?.success) return read.data;
  return { kind: 'unsupported', what: UNREAD.has(message.type) ? message.type : 'unknown' };
}

const Phone = z.object({ wa_id: z.string().optional(), phone: z.string().optional() });

/** Ten digits of an Indian mobile, from `wa_id` or as typed; undefined for any other number. */
export function indianMobile(phone: unknown): string | undefined {
  const read = typeof phone === 'string' ? { wa_id: phone } : Phone.safeParse(phone).data;
  const digits = (read?.wa_id ?? read?.phone ?? '').replace(/[\s()+-]/g, '');
  return /^91([6-9]\d{9})$/.exec(digits)?.[1];
}

const OwnContact = z.object({
  origin: z.string().optional(),
  contacts: z.tuple([z.object({ origin: z.string().optional(), phones: z.array(z.unknown()) })]),
});

/** The person's own number, sent by tapping our contact request; a contact sent otherwise may be anybody's. */
export function ownMobile(message: unknown): string | undefined {
  const own = OwnContact.safeParse(message).data;
  if (!own) return undefined;
  const [contact] = own.contacts;
  const origin = contact.origin ?? own.origin;
  return origin === 'contact_request' ? contact.phones.map(indianMobile).find(Boolean) : undefined;
}
