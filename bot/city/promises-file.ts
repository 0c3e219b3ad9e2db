import { z } from 'zod';
import { SERVICE_CODES } from '../../intents/service-code.ts';
import { cell } from './cell.ts';
import { readCsv } from './csv-file.ts';
import type { Checked, CityFault } from './fault.ts';

/** A time limit that the city has promised, and the charter, resolution or law that says so. */
export interface PromisedTime {
  readonly code: string;
  readonly hours: number;
  readonly source: string;
}

const canonical = new Map<string, string>(SERVICE_CODES.map((code) => [code.toLowerCase(), code]));

const row = z.object({
  code: cell.filled
    .refine((code) => canonical.has(code.toLowerCase()), {
      error: (issue) => `«${String(issue.input)}» is no complaint type; take one of the platform's codes`,
    })
    .transform((code) => canonical.get(code.toLowerCase()) ?? code),
  hours: cell.hours,
  source: cell.filled,
});

/** `promises.csv`: time limit per complaint type. A type that is not listed is promised nothing: no date is named. */
export function readPromises(text: string, file: string): Checked<readonly PromisedTime[]> {
  const read = readCsv(text, { columns: ['code', 'hours', 'source'], row }, file);
  const seen = new Map<string, number>();
  const twice: CityFault[] = [];
  for (const { line, value } of read.rows) {
    const first = seen.get(value.code);
    if (first !== undefined)
      twice.push({ file, line, message: `code «${value.code}» stands on line ${first} already` });
    seen.set(value.code, line);
  }
  return { value: read.rows.map((each) => each.value), faults: [...read.faults, ...twice] };
}
