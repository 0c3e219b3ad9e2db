import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
/** They ask the platform for the name alone, and look themselves whose number it is. */
const ASK_FOR_THE_NAME = ['identity/identity.ts', 'welcome/welcome.ts'];

const callers = readdirSync(FOLDER, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\/.+(?<!\.test)\.ts$/.test(name) && !ASK_FOR_THE_NAME.includes(name))
  .filter((name) => /\b(provenCaller|callerOf)\(/.test(source(name)));

test('there are flows that call the platform for a person', () =>
  expect(callers).toContain('bills/bills.ts'));

test.each(callers)('%s says what of the person it touches, so that a stranger does not get it', (name) => {
  expect(source(name)).toMatch(/^ {2}personal[:(]/m);
});

function source(name: string): string {
  return readFileSync(`${FOLDER}${name}`, 'utf8');
}
