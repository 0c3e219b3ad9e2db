import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const SOURCES = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

/** Only what stands beside it: no package, no built-in of Node, nothing of another folder. */
const INSIDE = /^\.\/[a-z-]+\.ts$/;
/** What would make a turn depend on when, where or how often it is taken. */
const IMPURE =
  /\b(Date\.now|new Date|performance|Math\.random|crypto|process|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask|fetch|console|require|import\(|async |await |Promise)\b/;

describe('the engine is pure', () => {
  test('there is an engine to look at', () => expect(SOURCES).toContain('turn.ts'));

  test.each(SOURCES)('%s imports nothing outside the engine', (name) => {
    expect(importsOf(source(name)).filter((from) => !INSIDE.test(from))).toEqual([]);
  });

  test.each(SOURCES)('%s touches no clock, randomness or I/O', (name) => {
    expect(withoutComments(source(name)).match(IMPURE)?.[0]).toBeUndefined();
  });

  test('the check sees what it is there to see', () => {
    expect(importsOf("import { x } from '../store/port.ts';")).toEqual(['../store/port.ts']);
    expect(importsOf("import 'node:fs';\nexport * from './a.ts';")).toEqual(['node:fs', './a.ts']);
    expect(IMPURE.test('const at = Date.now();')).toBe(true);
  });
});

function source(name: string): string {
  return readFileSync(`${FOLDER}${name}`, 'utf8');
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:^import|^(?:import|export)\b[^;'"]*\bfrom)\s*['"]([^'"]+)['"]/gm)].map(
    ([, from]) => from as string,
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
