import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { ComplaintMedia, StoredMedia, TurnOutcome } from '../port.ts';

/** Kept files by the hash of their bytes: the same picture sent twice is kept once, as long as either should be. */
export class Media {
  private readonly insert;
  private readonly find;
  private readonly prolong;
  private readonly attach;
  private readonly ofComplaint;
  private readonly ofAll;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string, Uint8Array, number]>(
      `insert into media (id, type, bytes, expires_at) values (?, ?, ?, ?)
       on conflict (id) do update set expires_at = max(expires_at, excluded.expires_at)`,
    );
    this.find = db.prepare<[string], { id: string; type: string; bytes: Buffer; expires_at: number }>(
      'select id, type, bytes, expires_at from media where id = ?',
    );
    this.prolong = db.prepare<[number, string]>(
      'update media set expires_at = max(expires_at, ?) where id = ?',
    );
    this.attach = db.prepare<[string, string]>(
      'insert or ignore into complaint_media (complaint, media) select ?, id from media where id = ?',
    );
    const select = `select c.complaint, c.media, m.type, m.expires_at as expiresAt
      from complaint_media c join media m on m.id = c.media`;
    this.ofComplaint = db.prepare<[string, number], ComplaintMedia>(
      `${select} where c.complaint = ? order by c.id limit ?`,
    );
    this.ofAll = db.prepare<[number], ComplaintMedia>(`${select} order by c.id limit ?`);
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

  /** Runs in the transaction of the turn that needs them. */
  keepLonger(kept: NonNullable<TurnOutcome['keepMedia']>): void {
    for (const { media, until, complaint } of kept) {
      this.prolong.run(until, media);
      if (complaint !== undefined) this.attach.run(complaint, media);
    }
  }

  list(complaint: string | undefined, limit: number): readonly ComplaintMedia[] {
    return complaint === undefined ? this.ofAll.all(limit) : this.ofComplaint.all(complaint, limit);
  }
}
