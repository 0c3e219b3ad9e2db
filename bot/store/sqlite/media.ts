import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { StoredMedia } from '../port.ts';

/** Kept files by the hash of their bytes: the same picture sent twice is kept once, as long as either should be. */
export class Media {
  private readonly insert;
  private readonly find;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string, Uint8Array, number]>(
      `insert into media (id, type, bytes, expires_at) values (?, ?, ?, ?)
       on conflict (id) do update set expires_at = max(expires_at, excluded.expires_at)`,
    );
    this.find = db.prepare<[string], { id: string; type: string; bytes: Buffer; expires_at: number }>(
      'select id, type, bytes, expires_at from media where id = ?',
    );
  }

  keep({ type, bytes, expiresAt }: Omit<StoredMedia, 'id'>): string {
    const id = createHash('sha256').update(bytes).digest('hex');
    this.insert.run(id, type, bytes, expiresAt);
    return id;
  }

  read(id: string): StoredMedia | null {
    const row = this.find.get(id);
    return row ? { id, type: row.type, bytes: row.bytes, expiresAt: row.expires_at } : null;
  }
}
