import { z } from 'zod';
import { cell } from './cell.ts';
import { readCsv } from './csv-file.ts';
import type { CsvRow } from './csv-file.ts';
import type { Checked, CityFault } from './fault.ts';

const row = z
  .object({
    /** The platform's employee code. */
    code: cell.filled,
    name: cell.filled,
    mobile: cell.mobile,
    roles: cell.list,
    departments: cell.list,
    categories: cell.list,
    wards: cell.list,
    reportingTo: cell.optional,
    languages: cell.list,
    awayFrom: cell.optionalDate,
    awayUntil: cell.optionalDate,
    standIn: cell.optional,
  })
  .transform(({ awayFrom, awayUntil, reportingTo, standIn, ...rest }) => ({
    ...rest,
    ...(reportingTo ? { reportingTo } : {}),
    ...(standIn ? { standIn } : {}),
    /** First and last day of leave. */
    ...(awayFrom || awayUntil ? { away: { from: awayFrom, until: awayUntil } } : {}),
  }));

/** An official as the city's own list knows him; empty lists mean «all». */
export type RosterEntry = z.infer<typeof row>;

const COLUMNS = [
  'code',
  'name',
  'mobile',
  'roles',
  'departments',
  'categories',
  'wards',
  'reportingTo',
  'languages',
  'awayFrom',
  'awayUntil',
  'standIn',
];

/** `roster.csv`: who is an official, what for, who is above and who stands in. */
export function readRoster(text: string, file: string): Checked<readonly RosterEntry[]> {
  const read = readCsv(text, { columns: COLUMNS, row }, file);
  const byCode = new Map(read.rows.map((each) => [each.value.code, each.value]));
  const cross = read.rows.flatMap((each) =>
    messagesOf(each, byCode, read.rows).map((message): CityFault => ({ file, line: each.line, message })),
  );
  return { value: read.rows.map((each) => each.value), faults: [...read.faults, ...cross] };
}

function messagesOf(
  { line, value }: CsvRow<RosterEntry>,
  byCode: ReadonlyMap<string, RosterEntry>,
  rows: readonly CsvRow<RosterEntry>[],
): string[] {
  const messages: string[] = [];
  for (const column of ['reportingTo', 'standIn'] as const) {
    const other = value[column];
    if (other !== undefined && !byCode.has(other))
      messages.push(`${column} «${other}» is no code of this file`);
  }
  for (const column of ['code', 'mobile'] as const) {
    const first = rows.find((row) => row.line < line && row.value[column] === value[column]);
    if (first) messages.push(`${column} stands on line ${first.line} already`);
  }
  if (reportsToHimself(value, byCode))
    messages.push(`reportingTo leads back to ${value.code}; the chain has to end`);
  if (value.away && (!value.away.from || !value.away.until || value.away.from > value.away.until)) {
    messages.push('awayFrom and awayUntil have to be given together, the first day before the last');
  }
  return messages;
}

function reportsToHimself(entry: RosterEntry, byCode: ReadonlyMap<string, RosterEntry>): boolean {
  const seen = new Set<string>();
  let above = entry.reportingTo;
  while (above !== undefined && !seen.has(above)) {
    if (above === entry.code) return true;
    seen.add(above);
    above = byCode.get(above)?.reportingTo;
  }
  return false;
}
