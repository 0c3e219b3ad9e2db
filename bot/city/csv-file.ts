import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { CityFault } from './fault.ts';

export interface CsvShape<T> {
  /** Columns that must be there. */
  readonly columns: readonly string[];
  /** Whether a further column may be there (a language's, say). */
  readonly allows?: (column: string) => boolean;
  /** Reads one row, its cells trimmed, by column name. */
  readonly row: z.ZodType<T>;
}

/** A row and the line of the file on which it ends. */
export interface CsvRow<T> {
  readonly line: number;
  readonly value: T;
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a CSV text row by row; a bad row is a fault with its line and costs no other row. */
export function readCsv<T>(
  text: string,
  shape: CsvShape<T>,
  file: string,
): { readonly rows: readonly CsvRow<T>[]; readonly faults: readonly CityFault[] } {
  const raw = rawRows(text, file);
  if ('message' in raw) return { rows: [], faults: [raw] };
  const [head, ...body] = raw.rows;
  if (!head)
    return {
      rows: [],
      faults: [{ file, line: 1, message: `is empty; begin with ${shape.columns.join(',')}` }],
    };
  const headFaults = faultsOfHead(head.cells, shape, file);
  if (headFaults.length > 0) return { rows: [], faults: headFaults };
  const rows: CsvRow<T>[] = [];
  const faults: CityFault[] = [];
  for (const row of body) {
    const read = readRow(row, head.cells, shape.row);
    if ('value' in read) rows.push({ line: row.line, value: read.value });
    else faults.push(...read.messages.map((message) => ({ file, line: row.line, message })));
  }
  return { rows, faults };
}

function rawRows(text: string, file: string): { readonly rows: readonly RawRow[] } | CityFault {
  const rows: RawRow[] = [];
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], context) => {
        rows.push({ line: context.lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { file, line, message: `is not CSV: ${error.message}` };
  }
  return { rows };
}

function faultsOfHead(head: readonly string[], shape: CsvShape<unknown>, file: string): CityFault[] {
  const fault = (message: string): CityFault => ({ file, line: 1, message });
  const missing = shape.columns.filter((column) => !head.includes(column));
  const unknown = head.filter((column) => !shape.columns.includes(column) && !shape.allows?.(column));
  const twice = head.filter((column, index) => head.indexOf(column) !== index);
  return [
    ...missing.map((column) => fault(`column «${column}» is missing`)),
    ...unknown.map((column) => fault(`column «${column}» is unknown; remove it or mend its spelling`)),
    ...twice.map((column) => fault(`column «${column}» stands there twice`)),
  ];
}

function readRow<T>(
  row: RawRow,
  head: readonly string[],
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly messages: readonly string[] } {
  if (row.cells.length !== head.length) {
    return {
      messages: [
        `has ${row.cells.length} cells where the first line has ${head.length}; put text with commas in quotes`,
      ],
    };
  }
  const parsed = schema.safeParse(
    Object.fromEntries(head.map((column, index) => [column, row.cells[index]])),
  );
  if (parsed.success) return { value: parsed.data };
  return { messages: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()) };
}
