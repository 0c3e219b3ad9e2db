import type { InboundContent } from '../../channels/channel.ts';
import { cleanPhoto } from '../media/clean-photo.ts';
import type { Store } from '../store/port.ts';

/** The platform's file store refuses more. */
const MAX_BYTES = 5 * 1024 * 1024;
const KEEP_MS = 30 * 24 * 3_600_000;
const PROBLEMS = {
  no_picture: 'image: only JPEG, PNG and WebP pictures are taken',
  too_large: 'image: the picture is larger than 10 MB, or than 60 million pixels',
  broken: 'image: the picture is broken',
} as const;

type Image = Extract<InboundContent, { readonly kind: 'image' }>;

/** Keeps a picture in the store as a channel's would be, or says in one line why not. */
export async function keepPicture(
  bytes: Uint8Array | undefined,
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<Image | { readonly kind: 'problem'; readonly problem: string }> {
  if (!bytes) return { kind: 'problem', problem: 'image: no such file' };
  const clean = await cleanPhoto(bytes);
  const kept = clean.ok ? clean : clean.why === 'no_picture' ? stub(bytes) : undefined;
  if (!kept) return { kind: 'problem', problem: PROBLEMS[clean.ok ? 'broken' : clean.why] };
  const media = await store.keepMedia({ type: kept.type, bytes: kept.bytes, expiresAt: now + KEEP_MS });
  return { kind: 'image', media, ...('position' in kept ? { position: kept.position } : {}) };
}

const BEGINNINGS = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;

/** Scripts that drive this console send files that only begin like pictures: these are taken as they are. */
function stub(bytes: Uint8Array): { type: string; bytes: Uint8Array } | undefined {
  if (bytes.byteLength > MAX_BYTES) return undefined;
  const found = BEGINNINGS.find(([, begins]) => begins.every((byte, index) => bytes[index] === byte));
  return found && { type: found[0], bytes };
}
