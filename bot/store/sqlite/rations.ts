import type { Database } from 'better-sqlite3';
import type { Rationed, RationLimit } from '../rationed.ts';

interface Count {
  readonly n: number;
}

/** What strangers can make us do to others, counted. */
export class Rations {
  private readonly known;
  private readonly of;
  private readonly insert;

  constructor(db: Database) {
    this.known = db.prepare<[string]>('select 1 from rations where key = ?');
    const count = (column: string) =>
      db.prepare<[string, string, number], Count>(
        `select count(*) as n from rations where kind = ? and ${column} = ? and at > ?`,
      );
    this.of = { whom: count('whom'), by: count('by_whom') };
    this.insert = db.prepare<[string, string, string, string, number]>(
      'insert into rations (key, kind, whom, by_whom, at) values (?, ?, ?, ?, ?)',
    );
  }

  take(wish: Rationed, limits: readonly RationLimit[]): 'granted' | 'spent' {
    const { key, kind, whom, by, at } = wish;
    if (this.known.get(key)) return 'granted';
    const isSpent = ({ of, most, withinMs }: RationLimit): boolean =>
      (this.of[of].get(kind, wish[of], at - withinMs)?.n ?? 0) >= most;
    if (limits.some(isSpent)) return 'spent';
    this.insert.run(key, kind, whom, by, at);
    return 'granted';
  }
}
