import { z } from 'zod';
import type { AgencyRow } from '../../intents/understand/agencies.ts';
import type { ContactPoint, LocalText } from '../engine/city.ts';
import { cell, isLanguageTag } from './cell.ts';
import { readCsv } from './csv-file.ts';
import type { Checked, CityFault } from './fault.ts';

/** Another body: how to reach it, and how people name its matters. */
export interface OtherAgency {
  readonly contact: ContactPoint;
  readonly words: AgencyRow;
}

const row = z
  .object({
    id: z.string().regex(/^[a-z0-9_]+$/, 'has to be small letters, digits and _'),
    number: z.string().regex(/^\+?[\d -]{3,20}$/, 'is not a telephone number'),
    name_en: cell.filled,
    en: cell.filled,
    unless: z.string(),
  })
  .catchall(z.string());
type Row = z.infer<typeof row>;

/**
 * `other-agencies.csv`: `name_*` and `hours_*` are shown, the language columns hold phrases by which people name the
 * matter, `unless` holds phrases beside which it is the city's own matter after all («street light»).
 */
export function readAgencies(text: string, file: string): Checked<readonly OtherAgency[]> {
  const allows = (column: string): boolean => isLanguageTag(column.replace(/^(name|hours)_/, ''));
  const read = readCsv(text, { columns: ['id', 'number', 'name_en', 'en', 'unless'], allows, row }, file);
  const seen = new Map<string, number>();
  const twice: CityFault[] = [];
  for (const { line, value } of read.rows) {
    const first = seen.get(value.id);
    if (first !== undefined)
      twice.push({ file, line, message: `id «${value.id}» stands on line ${first} already` });
    seen.set(value.id, line);
  }
  return { value: read.rows.map((each) => agencyOf(each.value)), faults: [...read.faults, ...twice] };
}

function agencyOf(read: Row): OtherAgency {
  const hours = localized(read, 'hours_');
  const phrases = Object.entries(read)
    .filter(([column]) => isLanguageTag(column) && column !== 'id')
    .flatMap(([, text]) => cell.list.parse(text));
  return {
    contact: {
      id: read.id,
      names: { en: read.name_en, ...localized(read, 'name_') },
      number: read.number,
      ...(hours['en'] === undefined ? {} : { hours: { en: hours['en'], ...hours } satisfies LocalText }),
    },
    words: { id: read.id, phrases, unless: cell.list.parse(read.unless) },
  };
}

function localized(read: Row, prefix: string): Record<string, string> {
  const filled = Object.entries(read).filter(([column, text]) => column.startsWith(prefix) && text !== '');
  return Object.fromEntries(filled.map(([column, text]) => [column.slice(prefix.length), text]));
}
