import type { Database } from 'better-sqlite3';
import type { Json } from '../port.ts';
import { storedJson } from '../stored-json.ts';

/** What lets the service act for a citizen who proved the number to the platform. */
export class Tokens {
  private readonly insert;
  private readonly remove;
  private readonly find;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string, number]>(
      'insert or replace into tokens (mobile, token, at) values (?, ?, ?)',
    );
    this.remove = db.prepare<[string]>('delete from tokens where mobile = ?');
    this.find = db.prepare<[string], { token: string }>('select token from tokens where mobile = ?');
  }

  keep(mobile: string, token: Json, at: number): void {
    if (token === null) this.remove.run(mobile);
    else this.insert.run(mobile, JSON.stringify(token), at);
  }

  recall(mobile: string): Json {
    const row = this.find.get(mobile);
    return row ? storedJson(row.token) : null;
  }
}
