import type { Database } from 'better-sqlite3';
import type { Elsewhere } from '../claims.ts';
import { isBlocked } from '../is-blocked.ts';
import type { Inbox } from './inbox.ts';

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly heard_at: number;
  readonly blocked_at: number | null;
}

/** Finds the next channel of a message that could not be sent on its own. */
export class Moves {
  private readonly others;

  constructor(
    db: Database,
    private readonly inbox: Inbox,
  ) {
    this.others = db.prepare<[number], Row>(
      `select c.id, c.channel, c.account, c.blocked_at, max(s.at) as heard_at
       from outbox o join conversations own on own.id = o.conversation
         join citizens z on z.id = own.citizen and z.standing is null
         join conversations c on c.citizen = z.id and c.id <> own.id
         join seen s on s.channel = c.channel and s.account = c.account and s.user = c.user
       where o.id = ? group by c.id order by heard_at desc, c.id`,
    );
  }

  /** Says whether somebody was told. */
  move(message: number, { body, at, notIn, fits }: Elsewhere): boolean {
    const found = this.others
      .all(message)
      .find((row) => !notIn.includes(row.id) && !isBlocked(row.blocked_at, row.heard_at) && fits(row));
    if (found) this.inbox.add(found.id, 'told', at, JSON.stringify(body));
    return found !== undefined;
  }
}
