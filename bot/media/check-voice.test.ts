import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkVoice, MAX_VOICE_BYTES } from './check-voice.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const page = (codec: string): Buffer => Buffer.concat([latin('OggS'), Buffer.alloc(24), latin(codec)]);

describe('a voice note from outside', () => {
  test.each([
    ['as WhatsApp and Telegram record it', page('OpusHead\x01\x01'), 'audio/ogg'],
    ['an MP3 with a title', latin('ID3\x04\0\0'), 'audio/mpeg'],
    ['a bare MP3', Buffer.from('fffb9064', 'hex'), 'audio/mpeg'],
    ['an iPhone’s', Buffer.concat([Buffer.from([0, 0, 0, 28]), latin('ftypM4A \0\0')]), 'audio/mp4'],
    ['a WAV', latin('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
    ['an old phone’s', latin('#!AMR\n\x3c'), 'audio/amr'],
    ['an old phone’s in wide band', latin('#!AMR-WB\n\x3c'), 'audio/amr'],
  ])('%s is known by its first bytes', (_what, bytes, type) => {
    expect(checkVoice(bytes)).toEqual({ ok: true, type, bytes });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', latin('I am a voice note')],
    ['a film in Ogg', page('\x80theora')],
    ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a picture in the same wrapper', latin('RIFF\x24\0\0\0WEBPVP8 ')],
    ['a picture in the other wrapper', Buffer.concat([Buffer.from([0, 0, 0, 28]), latin('ftypheic')])],
    ['a program', latin('MZ\x90\0')],
    ['all ones', Buffer.alloc(64, 0xff)],
  ])('%s is none', (_what, bytes) => {
    expect(checkVoice(bytes)).toEqual({ ok: false, why: 'no_voice' });
  });

  test('sixteen megabytes are taken, one byte more is not', () => {
    const bytes = Buffer.concat([page('OpusHead'), Buffer.alloc(MAX_VOICE_BYTES)]);
    expect(checkVoice(bytes.subarray(0, MAX_VOICE_BYTES))).toMatchObject({ ok: true });
    expect(checkVoice(bytes.subarray(0, MAX_VOICE_BYTES + 1))).toEqual({ ok: false, why: 'too_large' });
  });

  test('whatever comes is answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(checkVoice(bytes)).toHaveProperty('ok');
      }),
      { numRuns: 2_000 },
    );
  });
});
