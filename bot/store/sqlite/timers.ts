import type { Database } from 'better-sqlite3';
import type { Inbox } from './inbox.ts';

/** Timers that are due become inputs of their conversations, in the order in which they fell due. */
export class Timers {
  private readonly due;
  private readonly drop;

  constructor(
    db: Database,
    private readonly inbox: Inbox,
  ) {
    this.due = db.prepare<[number, number], { conversation: string; name: string; body: string }>(
      'select conversation, name, body from timers where due_at <= ? order by due_at limit ?',
    );
    this.drop = db.prepare<[string, string]>('delete from timers where conversation = ? and name = ?');
  }

  hasDue(now: number): boolean {
    return this.due.get(now, 1) !== undefined;
  }

  fire(limit: number, now: number): number {
    const due = this.due.all(now, limit);
    for (const { conversation, name, body } of due) {
      this.drop.run(conversation, name);
      this.inbox.add(conversation, 'timer', now, body);
    }
    return due.length;
  }
}
