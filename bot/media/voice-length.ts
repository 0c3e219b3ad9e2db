import type { VoiceType } from './check-voice.ts';

/** Opus counts its samples at 48 kHz, whatever was recorded (RFC 7845, §4). */
const OPUS_PER_SECOND = 48_000;
const PAGE = Buffer.from('OggS', 'latin1');
const GRANULE_AT = 6;
/** Of a page's header that we read. */
const HEADER_BYTES = 14;
/** Behind the first page's header of 28 bytes and «OpusHead», version and channels. */
const PRE_SKIP_AT = 38;
/** Looked at from the end: a recorder ends nearly every page with a packet. */
const MOST_PAGES = 100;
/** On no packet's end: this page says nothing of the position. */
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

/** Of each frame of 20 ms, by its type, with its first byte (RFC 4867, §5.3); a type that is not there ends the stream. */
const AMR_FRAME_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6] as const;
const AMR_WIDE_FRAME_BYTES = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6] as const;
/** A frame of its first byte alone. */
const NOTHING_SAID = 15;
const AMR_FRAMES_PER_SECOND = 50;

/** How long a recording says it is, seconds; undefined where its form does not say. Decodes nothing. */
export function voiceLength(type: VoiceType, given: Uint8Array): number | undefined {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  switch (type) {
    case 'audio/ogg':
      return opusSeconds(bytes);
    case 'audio/wav':
      return wavSeconds(bytes);
    case 'audio/mp4':
      return movieSeconds(bytes);
    case 'audio/amr':
      return amrSeconds(bytes);
    case 'audio/mpeg':
      return undefined;
  }
}

/** The last page that says where it is tells how many samples there are, those to be skipped at the start among them. */
function opusSeconds(bytes: Buffer): number | undefined {
  let at = bytes.lastIndexOf(PAGE);
  for (let pages = 0; at >= 0 && pages < MOST_PAGES; pages += 1, at = pageBefore(bytes, at)) {
    if (at + HEADER_BYTES > bytes.length) continue;
    const granule = bytes.readBigUInt64LE(at + GRANULE_AT);
    if (granule === NO_POSITION) continue;
    const skipped = bytes.length >= PRE_SKIP_AT + 2 ? bytes.readUInt16LE(PRE_SKIP_AT) : 0;
    return Math.max(0, Number(granule) - skipped) / OPUS_PER_SECOND;
  }
  return undefined;
}

function pageBefore(bytes: Buffer, at: number): number {
  return at === 0 ? -1 : bytes.lastIndexOf(PAGE, at - 1);
}

/** By the bytes a second that the header of 44 bytes states. */
function wavSeconds(bytes: Buffer): number | undefined {
  if (bytes.length < 44) return undefined;
  const perSecond = bytes.readUInt32LE(28);
  return perSecond === 0 ? undefined : (bytes.length - 44) / perSecond;
}

/** The movie header: version, flags, two times, then the scale and the length, in 32 or in 64 bits (ISO/IEC 14496-12, §8.2.2). */
function movieSeconds(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('mvhd', 0, 'latin1');
  if (at < 0 || at + 36 > bytes.length) return undefined;
  const isLong = bytes[at + 4] === 1;
  const scale = bytes.readUInt32BE(at + (isLong ? 24 : 16));
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 28)) : bytes.readUInt32BE(at + 20);
  return scale === 0 ? undefined : length / scale;
}

function amrSeconds(bytes: Buffer): number {
  const isWide = bytes.toString('latin1', 0, 9) === '#!AMR-WB\n';
  const sizes: readonly number[] = isWide ? AMR_WIDE_FRAME_BYTES : AMR_FRAME_BYTES;
  let frames = 0;
  let at = isWide ? 9 : 6;
  for (; at < bytes.length; frames += 1) {
    const kind = ((bytes[at] ?? 0) >> 3) & 0x0f;
    const size = kind === NOTHING_SAID ? 1 : sizes[kind];
    if (size === undefined) break;
    at += size;
  }
  return frames / AMR_FRAMES_PER_SECOND;
}
