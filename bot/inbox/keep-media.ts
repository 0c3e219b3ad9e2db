import type { InboundContent } from '../../channels/channel.ts';
import { checkVoice, MAX_VOICE_BYTES } from '../media/check-voice.ts';
import { cleanPhoto, MAX_PHOTO_BYTES } from '../media/clean-photo.ts';
import type { Log } from '../service/log.ts';
import type { Store } from '../store/port.ts';

export interface KeepMediaParts {
  readonly store: Pick<Store, 'keepMedia'>;
  readonly log: Pick<Log, 'warn'>;
  now(): number;
}

/** At most `most` bytes of what a message names. */
type Fetch = (media: string, most: number) => Promise<Uint8Array | 'too_large' | undefined>;
type With<K extends InboundContent['kind']> = Extract<InboundContent, { readonly kind: K }>;

const DAY_MS = 24 * 3_600_000;
/** Photos are kept this long: the platform has its own copy by then. */
const KEEP_PHOTO_MS = 30 * DAY_MS;
/** For as long as its message may wait to be worked. Whoever works it keeps the note longer, or lets it go with this. */
const KEEP_VOICE_UNTIL_WORKED_MS = DAY_MS;

/** Whether there is something to fetch before such a message can be stored. */
export function hasMedia({ kind }: InboundContent): boolean {
  return kind === 'image' || kind === 'voice';
}

/** Keeps what a message carries and names it by our own id; what is not taken becomes «unsupported». */
export async function keepMedia(
  content: InboundContent,
  fetch: Fetch,
  parts: KeepMediaParts,
): Promise<InboundContent> {
  if (content.kind === 'image') return keepPhoto(content, fetch, parts);
  return content.kind === 'voice' ? keepVoice(content, fetch, parts) : content;
}

async function keepPhoto(
  content: With<'image'>,
  fetch: Fetch,
  { store, log, now }: KeepMediaParts,
): Promise<InboundContent> {
  const bytes = await fetch(content.media, MAX_PHOTO_BYTES);
  const clean = bytes instanceof Uint8Array ? await cleanPhoto(bytes) : notHere(bytes);
  if (!clean.ok) {
    log.warn('photo_refused', { why: clean.why });
    return { kind: 'unsupported', what: clean.why === 'too_large' ? 'image_too_large' : 'image' };
  }
  const { type, position } = clean;
  const media = await store.keepMedia({ type, bytes: clean.bytes, expiresAt: now() + KEEP_PHOTO_MS });
  return { ...content, media, ...(position ? { position } : {}) };
}

async function keepVoice(
  content: With<'voice'>,
  fetch: Fetch,
  { store, log, now }: KeepMediaParts,
): Promise<InboundContent> {
  const bytes = await fetch(content.media, MAX_VOICE_BYTES);
  const checked = bytes instanceof Uint8Array ? checkVoice(bytes) : notHere(bytes);
  if (!checked.ok) {
    log.warn('voice_refused', { why: checked.why });
    return { kind: 'unsupported', what: checked.why === 'too_long' ? 'voice_too_long' : 'voice' };
  }
  const expiresAt = now() + KEEP_VOICE_UNTIL_WORKED_MS;
  const media = await store.keepMedia({ type: checked.type, bytes: checked.bytes, expiresAt });
  return { ...content, media };
}

function notHere(bytes: 'too_large' | undefined) {
  return { ok: false, why: bytes ?? 'not_fetched' } as const;
}
