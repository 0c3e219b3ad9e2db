import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A city's folder as bytes: every file's text by its path inside, and a hash over all of them. */
export interface CityFolder {
  readonly texts: ReadonlyMap<string, string>;
  readonly version: string;
}

/** Reads a folder and its subfolders; files whose name begins with a dot are not part of it. */
export function readFolder(directory: string): CityFolder {
  const texts = new Map<string, string>();
  const hash = createHash('sha256');
  for (const path of filesUnder(directory, '')) {
    const bytes = readFileSync(join(directory, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    texts.set(path, bytes.toString('utf8'));
  }
  return { texts, version: hash.digest('hex').slice(0, 12) };
}

function filesUnder(directory: string, prefix: string): string[] {
  return readdirSync(join(directory, prefix), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(directory, path) : [path];
    })
    .sort();
}
