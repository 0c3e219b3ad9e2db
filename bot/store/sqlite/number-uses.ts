import type { Database } from 'better-sqlite3';
import type { NumberUse, UseLimit } from '../number-use.ts';

interface Count {
  readonly n: number;
}

/** What was done with numbers that nobody had proved yet. */
export class NumberUses {
  private readonly known;
  private readonly of;
  private readonly insert;

  constructor(db: Database) {
    this.known = db.prepare<[string]>('select 1 from number_uses where key = ?');
    const count = (column: string) =>
      db.prepare<[string, string, number], Count>(
        `select count(*) as n from number_uses where kind = ? and ${column} = ? and at > ?`,
      );
    this.of = { mobile: count('mobile'), conversation: count('conversation') };
    this.insert = db.prepare<[string, string, string, string, number]>(
      'insert into number_uses (key, kind, mobile, conversation, at) values (?, ?, ?, ?, ?)',
    );
  }

  count(use: NumberUse, limits: readonly UseLimit[]): 'counted' | 'too_many' {
    const { key, kind, mobile, conversation, at } = use;
    if (this.known.get(key)) return 'counted';
    const isOver = ({ of, most, withinMs }: UseLimit): boolean =>
      (this.of[of].get(kind, use[of], at - withinMs)?.n ?? 0) >= most;
    if (limits.some(isOver)) return 'too_many';
    this.insert.run(key, kind, mobile, conversation, at);
    return 'counted';
  }
}
