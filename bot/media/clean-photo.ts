import type { Metadata } from 'sharp';
import { photoPosition, type Position } from './photo-position.ts';

/** Providers take no larger ones from people; anything above is refused before it is decoded. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** A small file can unfold into a huge picture. */
const MAX_PIXELS = 60_000_000;
/** Enough to see a pothole and read a pole's number; the platform's file store takes 5 MB at most. */
const LONGEST_SIDE = 2_000;
const QUALITY = 82;
const TAKEN: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

export type CleanPhoto =
  | {
      readonly ok: true;
      readonly type: 'image/jpeg';
      readonly bytes: Uint8Array;
      /** Where it was taken, if it said so; the bytes do not say it any more. */
      readonly position?: Position;
    }
  /** `broken`: a picture of a kind we take, that cannot be decoded to its end. `no_picture`: none of those. */
  | { readonly ok: false; readonly why: 'too_large' | 'broken' | 'no_picture' };

/**
 * Decodes a picture, whatever its name or header says, and writes it anew: upright, bounded, as JPEG, without any
 * metadata. The position that a phone may have written into it is read before and given beside it.
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  if (bytes.byteLength > MAX_PHOTO_BYTES) return { ok: false, why: 'too_large' };
  const header = await headerOf(bytes);
  if (!header || !TAKEN.has(header.format)) return { ok: false, why: 'no_picture' };
  if (header.width * header.height > MAX_PIXELS) return { ok: false, why: 'too_large' };
  const clean = await writtenAnew(bytes);
  if (!clean) return { ok: false, why: 'broken' };
  const position = header.exif && photoPosition(header.exif);
  return { ok: true, type: 'image/jpeg', bytes: clean, ...(position ? { position } : {}) };
}

/** Loaded with the first photo: most processes of a small town see none for hours. */
const loadSharp = async () => (await import('sharp')).default;

/** Nothing is unfolded yet, so it may be looked at however large the picture says it is. */
async function headerOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

async function writtenAnew(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp();
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
  } catch {
    return undefined;
  }
}
