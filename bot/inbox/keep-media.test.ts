import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { InboundContent } from '../../channels/channel.ts';
import { MAX_VOICE_BYTES } from '../media/check-voice.ts';
import { MAX_PHOTO_BYTES } from '../media/clean-photo.ts';
import type { StoredMedia } from '../store/port.ts';
import { keepMedia } from './keep-media.ts';

const NOW = Date.parse('2026-01-05T09:00:00+05:30');
const DAY_MS = 24 * 3_600_000;
const OGG = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead and a voice')]);
const PHOTO: InboundContent = { kind: 'image', media: 'theirs', caption: 'the light' };
const VOICE: InboundContent = { kind: 'voice', media: 'theirs' };

let taken: Buffer;
let bomb: Buffer;
beforeAll(async () => {
  const gps = {
    GPSLatitude: '31/1 19/1 12/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '75/1 34/1 48/1',
    GPSLongitudeRef: 'E',
  };
  const square = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: 'grey' } });
  taken = await square(400).withExif({ IFD3: gps }).jpeg().toBuffer();
  bomb = await square(9_000).png({ compressionLevel: 9 }).toBuffer();
});

/** What becomes of a message, what was kept, how many bytes were asked for, and what was logged. */
async function keep(content: InboundContent, answer: Uint8Array | 'too_large' | undefined) {
  const kept: Omit<StoredMedia, 'id'>[] = [];
  const asked: unknown[] = [];
  const logged: unknown[] = [];
  const body = await keepMedia(
    content,
    (media, most) => {
      asked.push([media, most]);
      return Promise.resolve(answer);
    },
    {
      store: { keepMedia: (media) => Promise.resolve(`ours-${kept.push(media)}`) },
      log: { warn: (event, fields) => void logged.push([event, fields]) },
      now: () => NOW,
    },
  );
  return { body, kept, asked, logged };
}

describe('a photo that comes in', () => {
  test('is kept without what the phone wrote into it; where it was taken stands beside the message', async () => {
    const { body, kept, asked } = await keep(PHOTO, taken);
    const position = { latitude: 31.32, longitude: 75.58 };
    expect(body).toEqual({ kind: 'image', media: 'ours-1', caption: 'the light', position });
    expect(asked).toEqual([['theirs', MAX_PHOTO_BYTES]]);
    expect(kept).toMatchObject([{ type: 'image/jpeg', expiresAt: NOW + 30 * DAY_MS }]);
    expect((await sharp(kept[0]?.bytes).metadata()).exif).toBeUndefined();
  });

  test.each<[string, () => Uint8Array | 'too_large' | undefined, string, string]>([
    ['more than the limit', () => 'too_large', 'image_too_large', 'too_large'],
    ['a small file that unfolds into a huge picture', () => bomb, 'image_too_large', 'too_large'],
    ['broken', () => taken.subarray(0, taken.length / 2), 'image', 'broken'],
    ['something else', () => Buffer.from('%PDF-1.7'), 'image', 'no_picture'],
    ['not to be had', () => undefined, 'image', 'not_fetched'],
  ])('that is %s is not kept, and the person will hear so', async (_what, answer, what, why) => {
    const { body, kept, logged } = await keep(PHOTO, answer());
    expect(body).toEqual({ kind: 'unsupported', what });
    expect(kept).toEqual([]);
    expect(logged).toEqual([['photo_refused', { why }]]);
  });
});

describe('a voice note that comes in', () => {
  test('is kept as it is, for as long as its message may wait', async () => {
    const { body, kept, asked } = await keep(VOICE, OGG);
    expect(body).toEqual({ kind: 'voice', media: 'ours-1' });
    expect(asked).toEqual([['theirs', MAX_VOICE_BYTES]]);
    expect(kept).toEqual([{ type: 'audio/ogg', bytes: OGG, expiresAt: NOW + DAY_MS }]);
  });

  test.each([
    ['more than the limit', 'too_large' as const, 'too_large'],
    ['not to be had', undefined, 'not_fetched'],
    ['a picture', Buffer.from('ffd8ffe000104a46', 'hex'), 'no_voice'],
  ])('that is %s is not kept', async (_what, answer, why) => {
    const { body, kept, logged } = await keep(VOICE, answer);
    expect([body, kept]).toEqual([{ kind: 'unsupported', what: 'voice' }, []]);
    expect(logged).toEqual([['voice_refused', { why }]]);
  });
});

test('what carries no file is not asked for one', async () => {
  const content: InboundContent = { kind: 'text', text: 'hello' };
  expect(await keep(content, undefined)).toMatchObject({ body: content, asked: [] });
});
