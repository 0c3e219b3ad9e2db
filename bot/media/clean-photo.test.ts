import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from './clean-photo.ts';

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } });

describe('a photo from outside', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s is written anew as JPEG', async (format) => {
    const clean = await cleanPhoto(await picture().toFormat(format).toBuffer());
    expect(clean).toMatchObject({ ok: true, type: 'image/jpeg' });
    const { width, height } = await sharp((clean as { bytes: Uint8Array }).bytes).metadata();
    expect([width, height]).toEqual([60, 40]);
  });

  test('loses its metadata and stands upright', async () => {
    const taken = await picture()
      .withExif({ IFD3: { GPSLatitude: '31/1 19/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'Invented' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const clean = await cleanPhoto(taken);
    const { exif, orientation, width, height } = await sharp(
      (clean as { bytes: Uint8Array }).bytes,
    ).metadata();
    expect([exif, orientation, width, height]).toEqual([undefined, undefined, 40, 60]);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('the position in a %s is given beside it', async (format) => {
    const taken = await picture()
      .withExif({
        IFD3: {
          GPSLatitude: '31/1 19/1 12/1',
          GPSLatitudeRef: 'N',
          GPSLongitude: '75/1 34/1 48/1',
          GPSLongitudeRef: 'E',
        },
      })
      .toFormat(format)
      .toBuffer();
    expect(await cleanPhoto(taken)).toMatchObject({
      ok: true,
      position: { latitude: 31.32, longitude: 75.58 },
    });
  });

  test('a picture that says nothing of where it was taken has no position', async () => {
    expect(await cleanPhoto(await picture().jpeg().toBuffer())).not.toHaveProperty('position');
  });

  test('is made smaller where it is larger than anyone needs', async () => {
    const clean = await cleanPhoto(await picture(3_000, 1_500).jpeg().toBuffer());
    const { width, height } = await sharp((clean as { bytes: Uint8Array }).bytes).metadata();
    expect([width, height]).toEqual([2_000, 1_000]);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('no picture at all')],
    ['a page with a JPEG’s first bytes', Buffer.from('ffd8ffe0<script>')],
    ['a vector picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('%s is no picture', async (_what, bytes) => {
    expect(await cleanPhoto(bytes)).toEqual({ ok: false, why: 'no_picture' });
  });

  test('half a picture is none', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer();
    expect(await cleanPhoto(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, why: 'broken' });
  });

  test('a small file that would unfold into a huge picture is not unfolded', async () => {
    const bomb = await picture(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await cleanPhoto(bomb)).toEqual({ ok: false, why: 'too_large' });
  });

  test('a picture of a kind that nobody’s phone takes is none', async () => {
    expect(await cleanPhoto(await picture().gif().toBuffer())).toEqual({ ok: false, why: 'no_picture' });
  });

  test('more than ten megabytes are not looked at', async () => {
    expect(await cleanPhoto(Buffer.alloc(11 * 1024 * 1024))).toEqual({ ok: false, why: 'too_large' });
  });
});
