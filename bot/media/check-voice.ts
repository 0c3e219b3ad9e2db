import { voiceLength } from './voice-length.ts';

/** The largest that a provider takes from people (WhatsApp: audio up to 16 MB). */
export const MAX_VOICE_BYTES = 16 * 1024 * 1024;
/** An official has to listen to all of it, and a complaint may have three of them. `engine.voice_too_long` names it. */
export const MAX_VOICE_SECONDS = 180;

export type VoiceType = 'audio/ogg' | 'audio/mpeg' | 'audio/mp4' | 'audio/wav' | 'audio/amr';

export type CheckedVoice =
  | { readonly ok: true; readonly type: VoiceType; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too_large' | 'too_long' | 'no_voice' };

/** Brands of the ISO media format that phones write sound in. A film has the same form: whoever plays it sees. */
const BRANDS: ReadonlySet<string> = new Set([
  'M4A ',
  'M4B ',
  'mp41',
  'mp42',
  'isom',
  'iso2',
  'iso5',
  'iso6',
  'dash',
  '3gp4',
  '3gp5',
  '3gp6',
]);
/** An Ogg page's header has 27 bytes and one more for each segment; the first page of sound has one. */
const OPUS_AT = 28;

/** How each kind begins, whatever its name or header says. */
const KINDS: readonly (readonly [VoiceType, (bytes: Uint8Array) => boolean])[] = [
  ['audio/ogg', (bytes) => reads(bytes, 0, 'OggS') && reads(bytes, OPUS_AT, 'OpusHead')],
  ['audio/wav', (bytes) => reads(bytes, 0, 'RIFF') && reads(bytes, 8, 'WAVE')],
  ['audio/amr', (bytes) => reads(bytes, 0, '#!AMR\n') || reads(bytes, 0, '#!AMR-WB\n')],
  ['audio/mp4', (bytes) => reads(bytes, 4, 'ftyp') && BRANDS.has(letters(bytes, 8, 4))],
  ['audio/mpeg', (bytes) => reads(bytes, 0, 'ID3') || isMpegFrame(bytes)],
];

/** Whether these bytes begin as a sound recording does, and are not longer than anybody can listen to. They are kept as they are: nothing here decodes sound. */
export function checkVoice(bytes: Uint8Array): CheckedVoice {
  if (bytes.byteLength > MAX_VOICE_BYTES) return { ok: false, why: 'too_large' };
  const kind = KINDS.find(([, begins]) => begins(bytes));
  if (!kind) return { ok: false, why: 'no_voice' };
  const [type] = kind;
  const seconds = voiceLength(type, bytes);
  return seconds !== undefined && seconds > MAX_VOICE_SECONDS
    ? { ok: false, why: 'too_long' }
    : { ok: true, type, bytes };
}

function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function reads(bytes: Uint8Array, at: number, text: string): boolean {
  return letters(bytes, at, text.length) === text;
}

/** Eleven bits of synchronisation, layer III, and neither of the forbidden rates (ISO/IEC 11172-3, §2.4.2.3). */
function isMpegFrame([first, second = 0, third = 0]: Uint8Array): boolean {
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2;
  return isLayer3 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}
