import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** A file that cannot be used, in one line. */
export class BadFile extends Error {}

/** JSON Lines of one shape; a line of another is named with its number. */
export function readJsonLines<T>(
  option: string,
  path: string,
  shape: z.ZodType<T>,
  told: string,
): readonly T[] {
  let lines: readonly string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    throw new BadFile(`--${option} ${path}: cannot be read`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [shape.parse(JSON.parse(line))];
    } catch {
      throw new BadFile(`--${option} ${path}:${index + 1}: has to be ${told}`);
    }
  });
}
