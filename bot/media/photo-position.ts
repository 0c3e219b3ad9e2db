import { TiffBlock } from './tiff-block.ts';

export interface Position {
  /** Degrees, north positive. */
  readonly latitude: number;
  /** Degrees, east positive. */
  readonly longitude: number;
}

/** Tags of Exif 2.32, §4.6.3 and §4.6.6. */
const GPS_DIRECTORY = 0x8825;
const LATITUDE_REF = 1;
const LATITUDE = 2;
const LONGITUDE_REF = 3;
const LONGITUDE = 4;
const STATUS = 9;
/** The receiver had no fix: whatever stands beside it is old or made up. */
const VOID = 'V';
/** About ten centimetres; phones know no better. */
const DIGITS = 6;

/**
 * Where a picture's EXIF block says that it was taken. Undefined where it says nothing, nothing whole, or what no place is
 * (0°, 0° is what a phone writes that does not know). Never throws, whatever the bytes are.
 */
export function photoPosition(exif: Uint8Array): Position | undefined {
  const block = TiffBlock.in(exif);
  const gps = block?.directory(block.first).find(({ tag }) => tag === GPS_DIRECTORY);
  if (!block || !gps) return undefined;
  const entries = new Map(block.directory(block.offsetIn(gps)).map((entry) => [entry.tag, entry]));
  if (block.text(entries.get(STATUS)) === VOID) return undefined;
  const angle = (value: number, ref: number, negative: string, positive: string): number | undefined => {
    const side = block.text(entries.get(ref))?.toUpperCase();
    const sign = side === negative ? -1 : side === positive ? 1 : undefined;
    const degrees = degreesOf(block.rationals(entries.get(value)));
    return sign === undefined || degrees === undefined ? undefined : round(sign * degrees);
  };
  const latitude = angle(LATITUDE, LATITUDE_REF, 'S', 'N');
  const longitude = angle(LONGITUDE, LONGITUDE_REF, 'W', 'E');
  if (latitude === undefined || longitude === undefined) return undefined;
  const isAPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isAPlace && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : undefined;
}

/** Degrees, minutes, seconds; some phones leave out the seconds and write minutes with a fraction. */
function degreesOf([degrees, minutes = 0, seconds = 0]: readonly number[]): number | undefined {
  if (degrees === undefined) return undefined;
  const sum = degrees + minutes / 60 + seconds / 3_600;
  return Number.isFinite(sum) ? sum : undefined;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}
