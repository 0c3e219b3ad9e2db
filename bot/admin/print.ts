import type { Command } from 'commander';

/** One finding: a line for people, or JSON where `--json` was asked for. */
export function say(admin: Command, line: string, json: object): void {
  const isJson = admin.opts<{ json?: boolean }>().json === true;
  process.stdout.write(`${isJson ? JSON.stringify(json) : line}\n`);
}

export function table(rows: readonly (readonly [name: string, value: number])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
