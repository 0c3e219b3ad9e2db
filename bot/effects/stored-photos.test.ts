import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { PlatformResult } from '../../backend-adapter/platform.ts';
import { openStore } from '../store/open-store.ts';
import { storedPhotos } from './stored-photos.ts';

const CALLER = { tenant: 'pg.citya', mobile: '9800000001' } as const;
const AWAY: PlatformResult<string> = { ok: false, failure: { code: 'unreachable', retry: 'later' } };
const REFUSED: PlatformResult<string> = { ok: false, failure: { code: 'refused', retry: 'never' } };

/** A real store with two photos, and a platform that answers as it is told, then with numbers. */
async function stage(...answers: readonly PlatformResult<string>[]) {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-photos-`);
  const store = await openStore({ dataDir });
  const keep = (byte: number, type = 'image/jpeg') =>
    store.keepMedia({ type, bytes: Uint8Array.of(byte), expiresAt: Date.now() });
  const asked: number[] = [];
  const platform = {
    storePhoto: (_caller: unknown, { bytes }: { readonly bytes: Uint8Array }) => {
      asked.push(bytes[0] ?? 0);
      return Promise.resolve(
        answers[asked.length - 1] ?? ({ ok: true, value: `file-${asked.length}` } as const),
      );
    },
  };
  const file = (media: readonly string[], key = 'k') => storedPhotos(media, CALLER, key, { platform, store });
  const end = async (): Promise<void> => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  };
  return { keep, asked, file, end };
}

describe('photos of a complaint', () => {
  test('go to the platform once, however often the filing is tried', async () => {
    const { keep, asked, file, end } = await stage();
    const media = [await keep(1), await keep(2)];
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect(await file(media)).toEqual({ ok: true, value: ['file-1', 'file-2'] });
    expect(asked).toEqual([1, 2]);
    await end();
  });

  test('are gone on with where the platform went away between two', async () => {
    const { keep, asked, file, end } = await stage({ ok: true, value: 'a' }, AWAY);
    const media = [await keep(1), await keep(2)];
    expect(await file(media)).toEqual(AWAY);
    expect(await file(media)).toEqual({ ok: true, value: ['a', 'file-3'] });
    expect(asked).toEqual([1, 2, 2]);
    await end();
  });

  test('of another complaint are stored again: files belong to one', async () => {
    const { keep, asked, file, end } = await stage();
    const media = [await keep(1)];
    await file(media, 'k');
    expect(await file(media, 'l')).toEqual({ ok: true, value: ['file-2'] });
    expect(asked).toEqual([1, 1]);
    await end();
  });

  test('that are refused, have expired or are none are left out', async () => {
    const { keep, asked, file, end } = await stage(REFUSED);
    const media = [await keep(1), 'gone', await keep(3, 'audio/ogg'), await keep(4)];
    expect(await file(media)).toEqual({ ok: true, value: ['file-2'] });
    expect(asked).toEqual([1, 4]);
    await end();
  });
});
