import { createHash } from 'node:crypto';
import type { Store, StoredMedia } from '../port.ts';
import type { Connection } from './pool.ts';

/** Kept files by the hash of their bytes: the same picture sent twice is kept once, as long as either should be. */
export async function keepMedia(
  connection: Connection,
  { type, bytes, expiresAt }: Omit<StoredMedia, 'id'>,
): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('hex');
  await connection.query(
    `insert into media (id, type, bytes, expires_at) values ($1, $2, $3, $4)
     on conflict (id) do update set expires_at = greatest(media.expires_at, excluded.expires_at)`,
    [id, type, Buffer.from(bytes), expiresAt],
  );
  return id;
}

export async function readMedia(
  connection: Pick<Connection, 'query'>,
  id: string,
): ReturnType<Store['readMedia']> {
  const { rows } = await connection.query<{ id: string; type: string; bytes: Buffer; expires_at: number }>(
    'select id, type, bytes, expires_at from media where id = $1',
    [id],
  );
  const [row] = rows;
  return row ? { id, type: row.type, bytes: row.bytes, expiresAt: row.expires_at } : null;
}
