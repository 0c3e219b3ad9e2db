import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./en/messages.json', import.meta.url));
const TARGET = fileURLToPath(new URL('./keys.ts', import.meta.url));
const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** The types of all keys and of the values each takes, read from the English catalogue. */
export function keysSource(messages: Readonly<Record<string, string>>): string {
  const names = new Map<string, Set<string>>();
  for (const [key, text] of Object.entries(messages)) {
    const name = isPlural(key, messages) ? key.replace(PLURAL_SUFFIX, '') : key;
    const values = names.get(name) ?? new Set<string>();
    for (const [, value] of text.matchAll(/\{\{(\w+)\}\}/g)) values.add(value as string);
    names.set(name, values);
  }
  const lines = [...names].map(([name, values]) => `  '${name}': ${valuesType([...values])};`);
  return [
    '/** Made from en/messages.json by `npx tsx locales/generate-keys.ts`; a test fails when it is stale. */',
    'export interface MessageValues {',
    ...lines,
    '}',
    '',
    'export type MessageKey = keyof MessageValues;',
    '',
  ].join('\n');
}

/** `x_one` is a plural form only where `x_other` exists; `service.other` is a name. */
export function isPlural(key: string, messages: Readonly<Record<string, string>>): boolean {
  return PLURAL_SUFFIX.test(key) && `${key.replace(PLURAL_SUFFIX, '')}_other` in messages;
}

function valuesType(values: readonly string[]): string {
  return values.length === 0
    ? 'never'
    : values
        .toSorted()
        .map((value) => `'${value}'`)
        .join(' | ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, keysSource(JSON.parse(readFileSync(SOURCE, 'utf8')) as Record<string, string>));
}
