import type { Store } from '../store/port.ts';

/** The platform's file store refuses more. */
const MAX_BYTES = 5 * 1024 * 1024;
const KEEP_MS = 30 * 24 * 3_600_000;

/** What the bytes are, whatever their name says. */
function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  const isPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every(
    (byte, index) => bytes[index] === byte,
  );
  return isPng ? 'image/png' : undefined;
}

/** Keeps a picture in the store, or says in one line why not. */
export async function keepPicture(
  bytes: Uint8Array | undefined,
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<{ image: string } | { problem: string }> {
  if (!bytes) return { problem: 'image: no such file' };
  const type = pictureType(bytes);
  if (!type) return { problem: 'image: only JPEG and PNG pictures are taken' };
  if (bytes.byteLength > MAX_BYTES) return { problem: 'image: the picture is larger than 5 MB' };
  return { image: await store.keepMedia({ type, bytes, expiresAt: now + KEEP_MS }) };
}
