import { z } from 'zod';
import type { InboundContent } from '../channel.ts';
import type { ReceivedMessage } from './payload.ts';

/** WhatsApp's own limit of a text. */
const MAX_TEXT_LENGTH = 65_536;
const words = z.string().min(1).max(MAX_TEXT_LENGTH);
const degrees = (most: number) => z.number().min(-most).max(most);

const Text = z
  .object({ body: words })
  .transform(({ body }): InboundContent => ({ kind: 'text', text: body }));
const Location = z
  .object({ location: z.object({ latitude: degrees(90), longitude: degrees(180) }) })
  .transform(({ location }): InboundContent => ({ kind: 'location', ...location }));
/** `hasMedia` is false where the provider has no file any more; the words beside a picture are its `body`. */
const WithFile = z.object({
  id: z.object({ id: z.string() }),
  hasMedia: z.literal(true),
  body: words.optional().catch(undefined),
});
const Image = WithFile.transform(({ id, body }): InboundContent => ({
  kind: 'image',
  media: id.id,
  ...(body === undefined ? {} : { caption: body }),
}));
const Voice = WithFile.transform(({ id }): InboundContent => ({ kind: 'voice', media: id.id }));
const Cards = z.object({ vCards: z.array(z.string()).min(1) }).transform(({ vCards }): InboundContent => {
  const mobile = vCards.map(mobileOnCard).find(Boolean);
  return mobile === undefined ? { kind: 'unsupported', what: 'contacts' } : { kind: 'contact', mobile };
});

const READERS: Readonly<Record<string, z.ZodType<InboundContent>>> = {
  chat: Text,
  location: Location,
  image: Image,
  ptt: Voice,
  audio: Voice,
  vcard: Cards,
  multi_vcard: Cards,
};

/** Sent by a person, and nothing we read: answered, so that nobody waits in vain. */
const UNREAD: Readonly<Record<string, string>> = {
  document: 'document',
  video: 'video',
  ptv: 'video',
  sticker: 'sticker',
  order: 'order',
  product: 'product',
  poll_creation: 'poll',
  groups_v4_invite: 'invitation',
  scheduled_event_creation: 'event',
  live_location: 'live_location',
  oversized: 'oversized',
};

/** What a message says; undefined for what the provider's own machinery puts into a chat (notices, reactions, calls). */
export function contentOf(message: ReceivedMessage): InboundContent | undefined {
  const { type } = message;
  const read = ownOf(READERS, type)?.safeParse(message);
  if (read?.success) return read.data;
  const what = read ? type : ownOf(UNREAD, type);
  return what === undefined ? undefined : { kind: 'unsupported', what };
}

function ownOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** `TEL;type=CELL;waid=919800000002:+91 98000 00002`: ten digits of the first Indian mobile on the card. */
function mobileOnCard(card: string): string | undefined {
  for (const line of card.split(/\r?\n/)) {
    const [, waid, typed] = /^(?:item\d+\.)?TEL(?:[^:]*?waid=(\d+))?[^:]*:(.*)$/i.exec(line) ?? [];
    const digits = waid ?? typed?.replace(/[\s()+-]/g, '') ?? '';
    const mobile = /^91([6-9]\d{9})$/.exec(digits)?.[1];
    if (mobile !== undefined) return mobile;
  }
  return undefined;
}
