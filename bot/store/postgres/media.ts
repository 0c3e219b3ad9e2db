import { createHash } from 'node:crypto';
import type { ComplaintMedia, Store, StoredMedia, TurnOutcome } from '../port.ts';
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

/** Runs in the transaction of the turns that need them. */
export async function keepLonger(
  connection: Connection,
  kept: NonNullable<TurnOutcome['keepMedia']>,
): Promise<void> {
  if (kept.length === 0) return;
  // In one order everywhere: two processes may keep the same files.
  const sorted = kept.toSorted((a, b) => (a.media < b.media ? -1 : 1));
  await connection.query(
    `update media m set expires_at = greatest(m.expires_at, k.until)
     from (select id, max(until) as until from unnest($1::text[], $2::bigint[]) as k (id, until) group by id order by id) k
     where m.id = k.id`,
    [sorted.map(({ media }) => media), sorted.map(({ until }) => until)],
  );
  await connection.query(
    `insert into complaint_media (complaint, media)
     select k.complaint, m.id from unnest($1::text[], $2::text[]) with ordinality as k (complaint, id, place)
     join media m on m.id = k.id where k.complaint is not null order by k.place
     on conflict do nothing`,
    [kept.map(({ complaint }) => complaint ?? null), kept.map(({ media }) => media)],
  );
}

export async function complaintMedia(
  connection: Pick<Connection, 'query'>,
  { complaint, limit }: Parameters<Store['complaintMedia']>[0],
): ReturnType<Store['complaintMedia']> {
  const { rows } = await connection.query<ComplaintMedia>(
    `select c.complaint, c.media, m.type, m.expires_at as "expiresAt"
     from complaint_media c join media m on m.id = c.media
     where $1::text is null or c.complaint = $1 order by c.id limit $2`,
    [complaint ?? null, limit],
  );
  return rows;
}
