/** Providers take no larger ones from people; anything above is refused before it is decoded. */
const MAX_BYTES = 10 * 1024 * 1024;
/** A small file can unfold into a huge picture. */
const MAX_PIXELS = 60_000_000;
/** Enough to see a pothole and read a pole's number; the platform's file store takes 5 MB at most. */
const LONGEST_SIDE = 2_000;
const QUALITY = 82;
const TAKEN: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

export type CleanPhoto =
  | { readonly ok: true; readonly type: 'image/jpeg'; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too_large' | 'no_picture' };

/**
 * Decodes a picture, whatever its name or header says, and writes it anew: upright, bounded, as JPEG, without any
 * metadata (so without the position a phone may have written into it).
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  if (bytes.byteLength > MAX_BYTES) return { ok: false, why: 'too_large' };
  // Loaded with the first photo: most processes of a small town see none for hours.
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!TAKEN.has(format)) return { ok: false, why: 'no_picture' };
    const clean = await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
    return { ok: true, type: 'image/jpeg', bytes: clean };
  } catch {
    return { ok: false, why: 'no_picture' };
  }
}
