import { z } from 'zod';
import type { InboundContent } from '../channel.ts';
import { indianMobile } from '../indian-mobile.ts';
import { readCommand } from './read-command.ts';

/** Larger pictures are not worth fetching: the intake refuses them. The provider itself gives out 20 MB at most. */
const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** Documents that are pictures: sent «as a file», in full size. */
const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp']);

const TOO_LARGE: InboundContent = { kind: 'unsupported', what: 'image_too_large' };

const text = z.string().min(1).max(4_096);
const fileId = z.string().regex(/^[\w-]{1,200}$/);
const caption = text.optional().catch(undefined);
const size = z.number().optional().catch(undefined);

const Text = z.object({ text }).transform(({ text: words }) => readCommand(words));
const Location = z
  .object({
    location: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  })
  .transform(({ location }): InboundContent => ({ kind: 'location', ...location }));
const Photo = z
  .object({
    photo: z.array(z.object({ file_id: fileId, width: z.number(), height: z.number(), file_size: size })),
    caption,
  })
  .transform(({ photo, caption: words }): InboundContent => {
    const fitting = photo.filter(({ file_size }) => (file_size ?? 0) <= MAX_PICTURE_BYTES);
    const [largest] = fitting.toSorted((a, b) => b.width * b.height - a.width * a.height);
    return largest ? picture(largest.file_id, words) : TOO_LARGE;
  });
const Document = z
  .object({
    document: z.object({ file_id: fileId, mime_type: z.string().optional(), file_size: size }),
    caption,
  })
  .transform(({ document: { file_id, mime_type = '', file_size = 0 }, caption: words }): InboundContent => {
    if (!PICTURE_TYPES.has(mime_type)) return { kind: 'unsupported', what: 'document' };
    return file_size <= MAX_PICTURE_BYTES ? picture(file_id, words) : TOO_LARGE;
  });
const Voice = z
  .object({ voice: z.object({ file_id: fileId }) })
  .transform(({ voice }): InboundContent => ({ kind: 'voice', media: voice.file_id }));
const Audio = z
  .object({ audio: z.object({ file_id: fileId }) })
  .transform(({ audio }): InboundContent => ({ kind: 'voice', media: audio.file_id }));
const Contact = z
  .object({ contact: z.object({ phone_number: z.string() }) })
  .transform(({ contact }): InboundContent => {
    const mobile = indianMobile(contact.phone_number);
    return mobile === undefined ? { kind: 'unsupported', what: 'contacts' } : { kind: 'contact', mobile };
  });

/** By the field that a message of this kind has. A place of a map («venue») has a location too, an animation a document. */
const READERS: Readonly<Record<string, z.ZodType<InboundContent>>> = {
  text: Text,
  location: Location,
  photo: Photo,
  voice: Voice,
  audio: Audio,
  contact: Contact,
};
/** Said by a person, and nothing we read. Before documents, because an animation carries one. */
const UNREAD = ['animation', 'video', 'video_note', 'sticker', 'poll', 'dice', 'game', 'story', 'paid_media'];

/** What a message says; undefined for the provider's own notes («pinned», «theme changed»), which ask for no answer. */
export function contentOf(message: Readonly<Record<string, unknown>>): InboundContent | undefined {
  const unread = UNREAD.find((field) => field in message);
  if (unread !== undefined)
    return { kind: 'unsupported', what: unread.startsWith('video') ? 'video' : unread };
  const field = Object.keys(READERS).find((name) => Object.hasOwn(message, name));
  if (field !== undefined) return read(READERS[field], message);
  return Object.hasOwn(message, 'document') ? read(Document, message) : undefined;
}

function read(reader: z.ZodType<InboundContent> | undefined, message: unknown): InboundContent {
  return reader?.safeParse(message).data ?? { kind: 'unsupported', what: 'unknown' };
}

function picture(media: string, words: string | undefined): InboundContent {
  return { kind: 'image', media, ...(words === undefined ? {} : { caption: words }) };
}
