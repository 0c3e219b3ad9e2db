import { z } from 'zod';
import type { PlaceRow } from '../../intents/understand/places/place-row.ts';
import { cell, isLanguageTag } from './cell.ts';
import { readCsv } from './csv-file.ts';
import type { CsvRow } from './csv-file.ts';
import type { Checked, CityFault } from './fault.ts';

const COLUMNS = ['kind', 'code', 'locality', 'ward', 'pincode', 'latitude', 'longitude', 'en'];

const shared = {
  code: cell.filled,
  ward: cell.optional,
  pincode: cell.pincode,
  en: cell.filled,
};

const locality = z
  .object({
    ...shared,
    kind: z.literal('locality'),
    locality: z.literal('', 'has to be empty for a locality: it is its own'),
    latitude: cell.latitude,
    longitude: cell.longitude,
  })
  .catchall(z.string());

/** A landmark may leave its position, ward and pincode out: it then has its locality's. */
const landmark = z
  .object({
    ...shared,
    kind: z.literal('landmark'),
    locality: cell.filled,
    latitude: cell.latitude.or(z.literal('')),
    longitude: cell.longitude.or(z.literal('')),
  })
  .catchall(z.string());

const anyRow = z.discriminatedUnion('kind', [locality, landmark], 'is neither locality nor landmark');
type Row = z.infer<typeof anyRow>;

/** `places.csv`: the city's localities and landmarks with their spellings in every language column. */
export function readPlaces(text: string, file: string): Checked<readonly CsvRow<PlaceRow>[]> {
  const read = readCsv(text, { columns: COLUMNS, allows: isLanguageTag, row: anyRow }, file);
  const localities = new Map(
    read.rows.filter((each) => each.value.kind === 'locality').map((each) => [each.value.code, each.value]),
  );
  const faults = [...read.faults, ...crossFaults(read.rows, localities, file)];
  const value = read.rows.flatMap(({ line, value: row }) => {
    const place = placeOf(row, localities);
    return place ? [{ line, value: place }] : [];
  });
  if (value.length === 0 && faults.length === 0) faults.push({ file, line: 1, message: 'lists no place' });
  return { value, faults };
}

function placeOf(read: Row, localities: ReadonlyMap<string, Row>): PlaceRow | undefined {
  const around = read.kind === 'locality' ? read : localities.get(read.locality);
  const latitude = read.latitude === '' ? around?.latitude : read.latitude;
  const longitude = read.longitude === '' ? around?.longitude : read.longitude;
  if (!around || typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const ward = read.ward ?? around.ward;
  const pincode = read.pincode || around.pincode;
  return {
    kind: read.kind,
    code: read.code,
    locality: around.code,
    latitude,
    longitude,
    ...(ward ? { ward } : {}),
    ...(pincode ? { pincode } : {}),
    spellings: spellingsOf(read),
  };
}

function spellingsOf(read: Row): Record<string, readonly string[]> {
  const languages = Object.entries(read).filter(
    (entry): entry is [string, string] =>
      isLanguageTag(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(languages.map(([language, text]) => [language, cell.list.parse(text)]));
}

function crossFaults(
  rows: readonly CsvRow<Row>[],
  localities: ReadonlyMap<string, Row>,
  file: string,
): CityFault[] {
  const seen = new Map<string, number>();
  const faults: CityFault[] = [];
  for (const { line, value } of rows) {
    const first = seen.get(`${value.kind} ${value.code}`);
    if (first !== undefined) {
      faults.push({ file, line, message: `code «${value.code}» stands on line ${first} already` });
    }
    seen.set(`${value.kind} ${value.code}`, line);
    if (value.kind === 'landmark' && !localities.has(value.locality)) {
      faults.push({
        file,
        line,
        message: `locality «${value.locality}» is the code of no locality of this file`,
      });
    }
  }
  return faults;
}
