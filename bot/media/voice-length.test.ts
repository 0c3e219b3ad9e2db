import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkVoice, MAX_VOICE_SECONDS } from './check-voice.ts';
import { voiceLength } from './voice-length.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A page with this position; the first holds the head of the stream, with 312 samples to be skipped. */
function page(granule: bigint, content = Buffer.alloc(40)): Buffer {
  const header = Buffer.alloc(28);
  header.write('OggS', 'latin1');
  header.writeBigUInt64LE(granule, 6);
  return Buffer.concat([header, content]);
}
const head = page(
  0n,
  Buffer.concat([latin('OpusHead\x01\x01'), Buffer.from([312 & 0xff, 312 >> 8]), Buffer.alloc(7)]),
);
const opus = (seconds: number, ...more: readonly Buffer[]): Buffer =>
  Buffer.concat([head, page(BigInt(Math.round(seconds * 48_000) + 312)), ...more]);

function movie(scale: number, length: number, version: 0 | 1 = 0): Buffer {
  const box = Buffer.alloc(version === 0 ? 28 : 40);
  box.write('mvhd', 'latin1');
  box[4] = version;
  box.writeUInt32BE(scale, version === 0 ? 16 : 24);
  if (version === 0) box.writeUInt32BE(length, 20);
  else box.writeBigUInt64BE(BigInt(length), 28);
  return Buffer.concat([Buffer.from([0, 0, 0, 28]), latin('ftypM4A \0\0'), box, Buffer.alloc(64)]);
}

function wav(perSecond: number, bytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF\x24\0\0\0WAVEfmt ', 'latin1');
  header.writeUInt32LE(perSecond, 28);
  return Buffer.concat([header, Buffer.alloc(bytes)]);
}

/** Frames of 12.2 kbit/s, 32 bytes each. */
const amr = (frames: number): Buffer => Buffer.concat([latin('#!AMR\n'), Buffer.alloc(32 * frames, 7 << 3)]);

describe('how long a recording is', () => {
  test.each([
    ['Opus', 'audio/ogg', opus(12.5), 12.5],
    ['Opus whose last page ends no packet', 'audio/ogg', opus(3, page(0xffff_ffff_ffff_ffffn)), 3],
    ['Opus that breaks off in a header', 'audio/ogg', opus(3, latin('OggS\0')), 3],
    ['a head alone', 'audio/ogg', head, 0],
    ['MP4', 'audio/mp4', movie(1_000, 61_500), 61.5],
    ['MP4 of the long form', 'audio/mp4', movie(48_000, 48_000 * 200, 1), 200],
    ['WAV', 'audio/wav', wav(16_000, 32_000), 2],
    ['AMR', 'audio/amr', amr(100), 2],
    ['AMR in wide band', 'audio/amr', Buffer.concat([latin('#!AMR-WB\n'), Buffer.alloc(61 * 50, 8 << 3)]), 1],
  ] as const)('%s', (_what, type, bytes, seconds) => {
    expect(voiceLength(type, bytes)).toBeCloseTo(seconds, 3);
  });

  test.each([
    ['an MP3', 'audio/mpeg', latin('ID3')],
    ['an MP4 without its header', 'audio/mp4', latin('....ftypM4A ')],
    ['one whose clock stands', 'audio/mp4', movie(0, 5)],
    ['a WAV without a rate', 'audio/wav', wav(0, 100)],
  ] as const)('%s does not say', (_what, type, bytes) => {
    expect(voiceLength(type, bytes)).toBeUndefined();
  });

  test('three minutes are taken, a moment more is not', () => {
    expect(checkVoice(opus(MAX_VOICE_SECONDS))).toMatchObject({ ok: true });
    expect(checkVoice(opus(MAX_VOICE_SECONDS + 0.02))).toEqual({ ok: false, why: 'too_long' });
    expect(checkVoice(amr(50 * MAX_VOICE_SECONDS + 1))).toEqual({ ok: false, why: 'too_long' });
  });

  test('whatever stands in it, the answer is a number of seconds or none, and soon there', () => {
    const types = fc.constantFrom('audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/amr');
    fc.assert(
      fc.property(types, fc.uint8Array({ maxLength: 200 }), (type, bytes) => {
        const seconds = voiceLength(type, Buffer.concat([latin('OggSmvhd#!AMR\n'), bytes]));
        expect(seconds ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
    const began = performance.now();
    voiceLength('audio/ogg', Buffer.alloc(4 * 1024 * 1024, page(0xffff_ffff_ffff_ffffn)));
    expect(performance.now() - began).toBeLessThan(200);
  });
});
