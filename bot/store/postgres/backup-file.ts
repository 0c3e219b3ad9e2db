import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { StoreFault } from '../store-fault.ts';
import type { BackupHeader, BackupRows } from './back-up.ts';

const Header = z.object({
  samvaad: z.literal('backup'),
  store: z.literal('postgres'),
  schema: z.number().int().min(1),
  at: z.string(),
  keyCheck: z.string().nullable(),
  tables: z.array(z.string()),
});
const End = z.object({ end: z.literal(true), rows: z.number(), hash: z.string() });

/** Reads all of a backup before anything is done with it. Throws a `StoreFault` where it is not whole. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  if (!existsSync(file)) throw new StoreFault(`${file} is not there; name the backup's file`);
  let first: unknown;
  let last = '';
  const hash = createHash('sha256');
  try {
    for await (const line of linesOf(file)) {
      first ??= JSON.parse(line);
      if (last !== '') hash.update(`${last}\n`);
      last = line;
    }
  } catch (error) {
    throw new StoreFault(`${file} is no backup of PostgreSQL, or is damaged; take another`, { cause: error });
  }
  const header = Header.safeParse(first);
  const end = End.safeParse(JSON.parse(last === '' ? 'null' : last));
  if (!header.success) throw new StoreFault(`${file} is no backup of PostgreSQL; take another`);
  if (!end.success || end.data.hash !== hash.digest('hex'))
    throw new StoreFault(`${file} is damaged or was cut short; take another backup`);
  return header.data;
}

export async function* rowsOfBackup(file: string): AsyncGenerator<BackupRows> {
  for await (const line of linesOf(file)) {
    const part = JSON.parse(line) as Partial<BackupRows>;
    if (part.table !== undefined) yield part as BackupRows;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  bytes.on('error', (error) => text.destroy(error));
  yield* createInterface({ input: bytes.pipe(text), crlfDelay: Infinity });
}
