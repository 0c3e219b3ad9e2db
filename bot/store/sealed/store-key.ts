import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault } from '../store-fault.ts';

/** AES-256. */
const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;

export interface KeyPlace {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Absent: `store.key` in `dataDir`, which several processes on one database could not share. */
  readonly storeKeyFile?: string;
}

/** Where the master key lies. Throws a `StoreFault` where the settings leave that open. */
export function storeKeyFile({ dataDir, databaseUrl, storeKeyFile: file }: KeyPlace): string {
  if (file !== undefined) return file;
  if (databaseUrl === undefined) return `${dataDir}/store.key`;
  throw new StoreFault(
    'STORE_KEY_FILE: has to be set with DATABASE_URL, because all processes of a database share one key; make it once with «npm run -s admin -- key new FILE»',
  );
}

/**
 * The master key. Where none was named and nothing is stored yet (`mayMake`) it is made, so that a first start needs no
 * setting. Throws a `StoreFault` with the mend.
 */
export function storeKey(place: KeyPlace, mayMake: boolean): Uint8Array {
  const file = storeKeyFile(place);
  const isOurs = place.storeKeyFile === undefined;
  if (isOurs && mayMake && !existsSync(file)) makeStoreKey(file);
  return readStoreKey(file);
}

export function readStoreKey(file: string): Uint8Array {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StoreFault(
      `STORE_KEY_FILE: ${file} cannot be read; put the key back from where you keep its copy (without it what is stored stays sealed)`,
      { cause: error },
    );
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES && key.toString('base64') === text.trim()) return key;
  throw new StoreFault(
    `STORE_KEY_FILE: ${file} holds no key of ${KEY_BYTES} bytes in base64; «npm run -s admin -- key new FILE» makes one`,
  );
}

/** Writes a new key that only the owner may read, on disk before anything is sealed with it; never over another. */
export function makeStoreKey(file: string): void {
  let handle: number;
  try {
    handle = openSync(file, 'wx', OWNER_ONLY);
  } catch (error) {
    const isThere = existsSync(file);
    throw new StoreFault(
      isThere
        ? `${file} is there already; a key is never overwritten, because what it sealed would be lost`
        : `${file} cannot be written; name a file in a folder that exists and may be written`,
      { cause: error },
    );
  }
  writeSync(handle, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
