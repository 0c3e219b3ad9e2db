import sharp from 'sharp';
import type { InboundContent } from '../../channels/channel.ts';

type Image = Extract<InboundContent, { readonly kind: 'image' }>;

/** The beginning of an Ogg stream with Opus, as phones record it; `what` tells notes apart. */
export function voiceNote(what: Uint8Array): Buffer {
  const header = Buffer.concat([Buffer.from('OggS', 'latin1'), Buffer.alloc(24), Buffer.from('OpusHead')]);
  return Buffer.concat([header, what]);
}

/** One that says it lasts four minutes. */
export function longVoiceNote(): Buffer {
  const page = Buffer.alloc(27);
  page.write('OggS', 'latin1');
  page.writeBigUInt64LE(BigInt(240 * 48_000), 6);
  return Buffer.concat([voiceNote(Buffer.from([0])), page]);
}

/** A picture for a photo of a story: the same one twice is the same picture, another one has another colour. */
export function photo({ media, position }: Pick<Image, 'media' | 'position'>): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = Buffer.from(media, 'hex');
  const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: { r, g, b } } });
  if (!position) return picture.png().toBuffer();
  const gps = {
    ...written('GPSLatitude', position.latitude, 'NS'),
    ...written('GPSLongitude', position.longitude, 'EW'),
  };
  return picture.withExif({ IFD3: gps }).jpeg().toBuffer();
}

function written(name: string, degrees: number, sides: string): Readonly<Record<string, string>> {
  const size = Math.abs(degrees);
  const whole = Math.floor(size);
  const minutes = Math.round((size - whole) * 60_000_000);
  return { [name]: `${whole}/1 ${minutes}/1000000 0/1`, [`${name}Ref`]: sides.charAt(degrees < 0 ? 1 : 0) };
}

/** A photo that is refused: one that breaks off, or a small file that would unfold into a huge picture. */
export async function refusedPhoto(what: 'image' | 'image_too_large'): Promise<Buffer> {
  const side = what === 'image' ? 400 : 9_000;
  const whole = await sharp({ create: { width: side, height: side, channels: 3, background: 'grey' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return what === 'image' ? whole.subarray(0, whole.length / 2) : whole;
}
