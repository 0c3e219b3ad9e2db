import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photoPosition } from './photo-position.ts';

type Fraction = readonly [above: number, below: number];
interface Written {
  readonly latitude?: readonly Fraction[];
  readonly latitudeRef?: string;
  readonly longitude?: readonly Fraction[];
  readonly longitudeRef?: string;
  readonly status?: string;
  readonly order?: 'II' | 'MM';
  readonly prefix?: boolean;
}

const AMARPUR: Written = {
  latitude: [
    [31, 1],
    [20, 1],
    [2040, 100],
  ],
  latitudeRef: 'N',
  longitude: [
    [75, 1],
    [35, 1],
    [2904, 100],
  ],
  longitudeRef: 'E',
};

/** An EXIF block as phones write it: a first directory that leads to one of positions, its values behind both. */
function exif(written: Written): Uint8Array {
  const { order = 'II', prefix = true } = written;
  const entries = [
    ...text(1, written.latitudeRef),
    ...fractions(2, written.latitude),
    ...text(3, written.longitudeRef),
    ...fractions(4, written.longitude),
    ...text(9, written.status),
  ];
  const directoryAt = 26;
  const valuesAt = directoryAt + 2 + entries.length * 12 + 4;
  const bytes = new DataView(new ArrayBuffer(valuesAt + entries.length * 24));
  const isLittle = order === 'II';
  const u16 = (at: number, value: number): void => bytes.setUint16(at, value, isLittle);
  const u32 = (at: number, value: number): void => bytes.setUint32(at, value, isLittle);
  bytes.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  u16(2, 42);
  u32(4, 8);
  u16(8, 1);
  [0x8825, 4].forEach((value, index) => u16(10 + index * 2, value));
  u32(14, 1);
  u32(18, directoryAt);
  u16(directoryAt, entries.length);
  entries.forEach(({ tag, type, count, letters, values }, index) => {
    const at = directoryAt + 2 + index * 12;
    u16(at, tag);
    u16(at + 2, type);
    u32(at + 4, count);
    [...letters].forEach((letter, place) => bytes.setUint8(at + 8 + place, letter.charCodeAt(0)));
    if (values.length === 0) return;
    const there = valuesAt + index * 24;
    u32(at + 8, there);
    values.flat().forEach((value, place) => u32(there + place * 4, value));
  });
  const block = Buffer.from(bytes.buffer);
  return prefix ? Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]) : block;
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly letters: string;
  readonly values: readonly Fraction[];
}

function text(tag: number, letters: string | undefined): readonly Entry[] {
  return letters === undefined ? [] : [{ tag, type: 2, count: letters.length + 1, letters, values: [] }];
}

function fractions(tag: number, values: readonly Fraction[] | undefined): readonly Entry[] {
  return values === undefined ? [] : [{ tag, type: 5, count: values.length, letters: '', values }];
}

describe('the position in a picture', () => {
  test.each<[what: string, written: Written, position: object | undefined]>([
    ['as most phones write it', AMARPUR, { latitude: 31.339, longitude: 75.5914 }],
    ['in the other order of bytes', { ...AMARPUR, order: 'MM' }, { latitude: 31.339, longitude: 75.5914 }],
    ['without the prefix', { ...AMARPUR, prefix: false }, { latitude: 31.339, longitude: 75.5914 }],
    [
      'south and west',
      { ...AMARPUR, latitudeRef: 'S', longitudeRef: 'W' },
      { latitude: -31.339, longitude: -75.5914 },
    ],
    ['sides in small letters', { ...AMARPUR, latitudeRef: 'n' }, { latitude: 31.339, longitude: 75.5914 }],
    [
      'minutes with a fraction, without seconds',
      {
        ...AMARPUR,
        latitude: [
          [31, 1],
          [2034, 100],
        ],
        longitude: [[755914, 10_000]],
      },
      { latitude: 31.339, longitude: 75.5914 },
    ],
    ['with a fix', { ...AMARPUR, status: 'A' }, { latitude: 31.339, longitude: 75.5914 }],
    ['without a fix', { ...AMARPUR, status: 'V' }, undefined],
    ['half of it', { latitude: AMARPUR.latitude ?? [], latitudeRef: 'N' }, undefined],
    ['no sides', { ...AMARPUR, latitudeRef: '', longitudeRef: 'x' }, undefined],
    ['nothing', {}, undefined],
    [
      'zeros, from a phone that did not know',
      { ...AMARPUR, latitude: [[0, 1]], longitude: [[0, 1]] },
      undefined,
    ],
    [
      'divided by zero',
      {
        ...AMARPUR,
        latitude: [
          [31, 0],
          [0, 0],
          [0, 0],
        ],
      },
      undefined,
    ],
    ['no fractions at all', { ...AMARPUR, latitude: [] }, undefined],
    ['beyond the pole', { ...AMARPUR, latitude: [[91, 1]] }, undefined],
    ['once around the world', { ...AMARPUR, longitude: [[181, 1]] }, undefined],
  ])('%s', (_what, written, position) => {
    expect(photoPosition(exif(written))).toEqual(position);
  });

  test('as a library that nobody here wrote puts it in', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .withExif({
        IFD0: { Make: 'Invented' },
        IFD3: {
          GPSLatitude: '12/1 58/1 1800/100',
          GPSLatitudeRef: 'N',
          GPSLongitude: '77/1 35/1 4500/100',
          GPSLongitudeRef: 'E',
        },
      })
      .jpeg()
      .toBuffer();
    const written = (await sharp(picture).metadata()).exif;
    expect(photoPosition(written ?? Buffer.alloc(0))).toEqual({ latitude: 12.971667, longitude: 77.595833 });
  });

  const isPlaceOrNothing = (bytes: Uint8Array): void => {
    const found = photoPosition(bytes);
    if (!found) return;
    expect(Math.abs(found.latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(found.longitude)).toBeLessThanOrEqual(180);
  };

  test('whatever the bytes are, it is a place on earth or nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isPlaceOrNothing), { numRuns: 2_000 });
  });

  test('a real block, cut off or with some bytes changed, breaks nothing either', () => {
    const whole = exif(AMARPUR);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (changed, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changed) bytes[at] = value;
        isPlaceOrNothing(bytes.subarray(0, length));
        isPlaceOrNothing(bytes);
      }),
      { numRuns: 3_000 },
    );
  });
});
