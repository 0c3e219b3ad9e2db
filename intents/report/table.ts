import { createInterface } from 'node:readline';

/*
 * Turns JSON Lines of a report (standard input) into tables for people (standard output), one for each run of lines
 * with the same columns: `npm run -s intents:report | node --import tsx intents/report/table.ts`.
 */
/** Columns of numbers that are no shares. */
const COUNTS: ReadonlySet<string> = new Set([
  'utterances',
  'native',
  'roman',
  'mixed',
  'times',
  'confidence',
]);
let columns: readonly string[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
  if (Object.keys(row).join() !== columns.join()) {
    columns = Object.keys(row);
    process.stdout.write(`\n| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|\n`);
  }
  process.stdout.write(`| ${columns.map((column) => cell(column, row[column])).join(' | ')} |\n`);
}

/** Shares as percentages; what is undefined as a dash. */
function cell(column: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number' && !COUNTS.has(column) && value >= 0 && value <= 1)
    return (value * 100).toFixed(1);
  return `${value as string | number | boolean}`.replaceAll('|', '\\|');
}
