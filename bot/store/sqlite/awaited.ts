import type { Database } from 'better-sqlite3';

/** Who wants to hear when somebody who never wrote writes for the first time. */
export class Awaited {
  private readonly insert;
  private readonly taken;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string, string]>(
      'insert into awaited (mobile, conversation, body) values (?, ?, ?)',
    );
    this.taken = db.prepare<[string], { id: number; conversation: string; body: string }>(
      'delete from awaited where mobile = ? returning id, conversation, body',
    );
  }

  add(mobile: string, conversation: string, body: string): void {
    this.insert.run(mobile, conversation, body);
  }

  /** Those who waited for this number, longest first; they wait no more. */
  take(mobile: string): readonly { readonly conversation: string; readonly body: string }[] {
    return this.taken.all(mobile).toSorted((a, b) => a.id - b.id);
  }
}
