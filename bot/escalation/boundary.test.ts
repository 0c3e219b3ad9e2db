import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const SOURCES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const IMPURE =
  /\b(Date\.now|new Date\(\)|performance|Math\.random|process\.|setTimeout|setInterval|setImmediate|fetch|console|await |Promise)\b/;

test.each(SOURCES)('%s touches no clock, randomness or I/O: a case’s steps can be replayed', (name) => {
  const text = readFileSync(`${FOLDER}${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(text.match(IMPURE)?.[0]).toBeUndefined();
  expect([...text.matchAll(/from '(node:[^']+)'/g)].map(([, from]) => from)).toEqual([]);
});
