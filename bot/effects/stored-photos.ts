import { z } from 'zod';
import type { Caller, Platform, PlatformResult } from '../../backend-adapter/platform.ts';
import type { Store } from '../store/port.ts';

export interface StorePhotosTools {
  readonly platform: Pick<Platform, 'storePhoto'>;
  readonly store: Pick<Store, 'readMedia' | 'keepFiling' | 'recallFiling'>;
}

/** The platform's ids of photos by our own. */
const Known = z.record(z.string(), z.string()).catch({});

/**
 * Gives a complaint's photos to the platform's file store and answers with its ids, in order. `key` is that of the filing:
 * what is stored is remembered under it, so that a filing that is tried for days stores each photo once. (A kill between
 * the platform's answer and our own commit leaves a picture there that nothing points to.) A photo that has expired, or that
 * the platform refuses, is left out: the complaint is worth more.
 */
export async function storedPhotos(
  media: readonly string[],
  caller: Caller,
  key: string,
  { platform, store }: StorePhotosTools,
): Promise<PlatformResult<readonly string[]>> {
  if (media.length === 0) return { ok: true, value: [] };
  const reference = `photos of ${key}`;
  const known = new Map(Object.entries(Known.parse(await store.recallFiling(reference))));
  for (const id of media) {
    const photo = known.has(id) ? null : await store.readMedia(id);
    if (photo?.type !== 'image/jpeg' && photo?.type !== 'image/png') continue;
    const stored = await platform.storePhoto(caller, { bytes: photo.bytes, type: photo.type });
    if (stored.ok) {
      known.set(id, stored.value);
      await store.keepFiling(reference, Object.fromEntries(known));
    } else if (stored.failure.retry === 'later') return stored;
  }
  return { ok: true, value: media.flatMap((id) => known.get(id) ?? []) };
}
