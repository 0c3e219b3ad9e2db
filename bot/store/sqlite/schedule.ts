import type { Database } from 'better-sqlite3';
import type { Outbox } from './outbox.ts';

/** What is due, and when the next thing will be. */
export class Schedule {
  private readonly dueInput;
  private readonly dueCall;
  private readonly dueSend;
  private readonly nextCall;
  private readonly nextTimer;
  private readonly nextRetry;
  private readonly retries;

  constructor(
    db: Database,
    private readonly outbox: Outbox,
  ) {
    this.dueInput = db.prepare<[number]>(
      `select 1 from inputs i join conversations c on c.id = i.conversation
       where i.state = 'waiting' and c.retry_at <= ? limit 1`,
    );
    this.dueCall = db.prepare<[number]>(
      `select 1 from calls where state = 'waiting' and due_at <= ? limit 1`,
    );
    this.dueSend = db.prepare<[number]>(
      `select 1 from outbox o where o.state = 'waiting' and o.due_at <= ?
       and not exists (select 1 from outbox p where p.conversation = o.conversation and p.id < o.id and p.state = 'waiting')
       limit 1`,
    );
    this.nextCall = db.prepare<[], { at: number | null }>(
      `select min(due_at) as at from calls where state = 'waiting'`,
    );
    this.nextTimer = db.prepare<[], { at: number | null }>('select min(due_at) as at from timers');
    this.nextRetry = db.prepare<[], { at: number | null }>(
      `select min(c.retry_at) as at from inputs i join conversations c on c.id = i.conversation
       where i.state = 'waiting' and c.retry_at > 0`,
    );
    this.retries = db.prepare<[], { id: number; due_at: number }>(
      `select id, due_at from outbox where state = 'waiting' and attempts > 0 order by due_at limit 256`,
    );
  }

  isInputDue(now: number): boolean {
    return this.dueInput.get(now) !== undefined;
  }

  isCallDue(now: number): boolean {
    return this.dueCall.get(now) !== undefined;
  }

  isDue(now: number): boolean {
    return this.isInputDue(now) || this.isCallDue(now) || this.dueSend.get(now) !== undefined;
  }

  next(): number | null {
    const send = this.retries.all().find(({ id }) => !this.outbox.isClaimed(id))?.due_at ?? null;
    const instants = [
      this.nextCall.get()?.at ?? null,
      this.nextTimer.get()?.at ?? null,
      this.nextRetry.get()?.at ?? null,
      send,
    ].filter((at) => at !== null);
    return instants.length === 0 ? null : Math.min(...instants);
  }
}
