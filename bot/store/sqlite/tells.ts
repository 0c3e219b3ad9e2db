import type { Database } from 'better-sqlite3';
import { isToConversation, type Tell, type Wake } from '../port.ts';
import { Awaited } from './awaited.ts';
import type { Inbox } from './inbox.ts';

/** What one conversation lets another know, inside the transaction of its turn. */
export class Tells {
  private readonly lastOf;
  private readonly setTimer;
  private readonly awaited;

  constructor(
    db: Database,
    private readonly inbox: Inbox,
  ) {
    this.awaited = new Awaited(db);
    this.lastOf = db.prepare<[string], { id: string }>(
      `select c.id from conversations c join citizens z on z.id = c.citizen where z.mobile = ?
       order by (select max(s.at) from seen s where s.channel = c.channel and s.account = c.account and s.user = c.user) desc, c.rowid desc
       limit 1`,
    );
    this.setTimer = db.prepare<[string, string, number, string]>(
      'insert into timers (conversation, name, due_at, body) values (?, ?, ?, ?) on conflict do nothing',
    );
  }

  tell(from: string, tell: Tell, now: number): void {
    if (isToConversation(tell)) return this.add(tell.to, tell.body, now);
    const found = this.lastOf.get(tell.to.mobile);
    if (found) return this.add(found.id, tell.body, now);
    if (!tell.otherwise) return;
    this.add(from, tell.otherwise.nobody, now);
    this.awaited.add(tell.to.mobile, from, JSON.stringify(tell.otherwise.came));
  }

  wake({ who, name, dueAt, body }: Wake): void {
    this.setTimer.run(this.inbox.at(who).id, name, dueAt, JSON.stringify(body));
  }

  private add(conversation: string, body: Tell['body'], now: number): void {
    this.inbox.add(conversation, 'told', now, JSON.stringify(body));
  }
}
