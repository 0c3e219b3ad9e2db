import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const MessagesFile = z.record(z.string(), z.string());

/** A language is a folder with `messages.json`; nothing else has to be registered. */
export function writtenLanguages(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** All texts of one language. Throws where the file is not what it must be: the build is wrong then. */
export function readMessages(language: string): Readonly<Record<string, string>> {
  return MessagesFile.parse(JSON.parse(readFileSync(`${ROOT}${language}/messages.json`, 'utf8')));
}
