export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where its value, or the offset of its value, stands. */
  readonly at: number;
}

/** «Exif», then two zeros: what stands before the block in a JPEG. */
const PREFIX = [0x45, 0x78, 0x69, 0x66, 0, 0];
const LITTLE = 0x4949;
const BIG = 0x4d4d;
const MAGIC = 42;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
/** A real directory has a few dozen; a longer one is no reason to go on reading. */
const MAX_ENTRIES = 200;
const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const RATIONAL_BYTES = 8;
/** The longest values read here: degrees, minutes, seconds. */
const MAX_RATIONALS = 3;
/** Values up to this many bytes stand in their entry itself. */
const INLINE_BYTES = 4;

/**
 * The structure that EXIF is written in (TIFF 6.0, §2). Written by strangers: every offset is checked against the block's
 * end before it is followed, nothing is followed twice, and what does not fit is absent.
 */
export class TiffBlock {
  /** Offset of the first directory. */
  readonly first: number;

  private constructor(
    private readonly bytes: DataView,
    private readonly isLittle: boolean,
  ) {
    this.first = bytes.getUint32(4, isLittle);
  }

  /** Undefined: no such block. */
  static in(exif: Uint8Array): TiffBlock | undefined {
    const start = PREFIX.every((byte, index) => exif[index] === byte) ? PREFIX.length : 0;
    const bytes = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
    if (bytes.byteLength < HEADER_BYTES) return undefined;
    const order = bytes.getUint16(0);
    if (order !== LITTLE && order !== BIG) return undefined;
    const isLittle = order === LITTLE;
    return bytes.getUint16(2, isLittle) === MAGIC ? new TiffBlock(bytes, isLittle) : undefined;
  }

  /** The entries of the directory at an offset; those beyond the block's end are left out. */
  directory(offset: number | undefined): readonly TiffEntry[] {
    if (offset === undefined || !this.holds(offset, 2)) return [];
    const count = Math.min(this.bytes.getUint16(offset, this.isLittle), MAX_ENTRIES);
    return Array.from({ length: count }, (_none, index) => offset + 2 + index * ENTRY_BYTES)
      .filter((at) => this.holds(at, ENTRY_BYTES))
      .map((at) => ({
        tag: this.bytes.getUint16(at, this.isLittle),
        type: this.bytes.getUint16(at + 2, this.isLittle),
        count: this.bytes.getUint32(at + 4, this.isLittle),
        at: at + 8,
      }));
  }

  /** The offset that an entry holds. */
  offsetIn({ type, count, at }: TiffEntry): number | undefined {
    return type === LONG && count === 1 ? this.bytes.getUint32(at, this.isLittle) : undefined;
  }

  /** A short text that stands in the entry itself, without its closing zero. */
  text(entry: TiffEntry | undefined): string | undefined {
    if (entry?.type !== ASCII || entry.count === 0 || entry.count > INLINE_BYTES) return undefined;
    const letters = Array.from({ length: entry.count }, (_none, index) =>
      this.bytes.getUint8(entry.at + index),
    );
    return String.fromCharCode(...letters.filter((letter) => letter !== 0));
  }

  /** Fractions as numbers; one with a zero below is not finite. Empty where they are not whole. */
  rationals(entry: TiffEntry | undefined): readonly number[] {
    if (entry?.type !== RATIONAL || entry.count > MAX_RATIONALS) return [];
    const offset = this.bytes.getUint32(entry.at, this.isLittle);
    if (!this.holds(offset, entry.count * RATIONAL_BYTES)) return [];
    return Array.from({ length: entry.count }, (_none, index) => {
      const at = offset + index * RATIONAL_BYTES;
      return this.bytes.getUint32(at, this.isLittle) / this.bytes.getUint32(at + 4, this.isLittle);
    });
  }

  private holds(offset: number, length: number): boolean {
    return offset >= 0 && offset + length <= this.bytes.byteLength;
  }
}
