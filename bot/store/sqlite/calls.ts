import type { Database } from 'better-sqlite3';
import type { CallOutcome, ClaimedCall, Json } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import type { Inbox } from './inbox.ts';

interface Row {
  id: string;
  conversation: string;
  key: string;
  request: string;
  attempts: number;
  created_at: number;
  said_late: number;
  restored: number;
  vault: string | null;
}

/**
 * Platform calls. An attempt is counted on disk before it is made: a process that dies in the middle leaves a call whose
 * next attempt knows that an earlier one may have done the work.
 */
export class Calls {
  private readonly due;
  private readonly take;
  private readonly answered;
  private readonly again;
  private readonly late;
  private readonly conversation;
  private readonly free;
  private readonly anyClaimed;

  constructor(
    db: Database,
    private readonly inbox: Inbox,
  ) {
    this.due = db.prepare<[number, number], Row>(
      `select id, conversation, key, request, attempts, created_at, said_late, restored,
         (select vault from conversations c where c.id = calls.conversation) as vault from calls
       where state = 'waiting' and due_at <= ? order by due_at, rowid limit ?`,
    );
    this.take = db.prepare<[string]>(
      `update calls set state = 'claimed', attempts = attempts + 1 where id = ?`,
    );
    this.answered = db.prepare<[string | null, string]>(
      `update calls set state = 'answered', request = coalesce(?, request) where id = ? and state in ('claimed', 'waiting')`,
    );
    this.again = db.prepare<[number, string]>(
      `update calls set state = 'waiting', due_at = ? where id = ? and state = 'claimed'`,
    );
    this.late = db.prepare<[string]>(
      `update calls set said_late = 1 where id = ? and said_late = 0 and state in ('claimed', 'waiting')`,
    );
    this.conversation = db.prepare<[string], { conversation: string }>(
      'select conversation from calls where id = ?',
    );
    this.free = db.prepare(`update calls set state = 'waiting' where state = 'claimed'`);
    this.anyClaimed = db.prepare(`select 1 from calls where state = 'claimed' limit 1`);
  }

  get isBusy(): boolean {
    return this.anyClaimed.get() !== undefined;
  }

  /** What a former process had claimed is free again. */
  freeClaims(): void {
    this.free.run();
  }

  claim(limit: number, now: number): readonly ClaimedCall[] {
    return this.due.all(now, limit).map((row) => {
      this.take.run(row.id);
      return {
        id: row.id,
        conversation: row.conversation,
        ...(row.vault === null ? {} : { vault: row.vault }),
        key: row.key,
        request: storedJson(row.request),
        attempts: row.attempts,
        createdAt: row.created_at,
        isRestored: row.restored === 1,
        saidLate: row.said_late === 1,
      };
    });
  }

  sayLate(id: string, late: Json, at: number): void {
    if (this.late.run(id).changes > 0) this.tell(id, late, at);
  }

  finish(id: string, outcome: CallOutcome, at: number): void {
    if (outcome.kind === 'answered') {
      this.answer(id, outcome, at);
      return;
    }
    const isAgain = this.again.run(outcome.dueAt, id).changes > 0;
    if (isAgain && outcome.late !== undefined) this.sayLate(id, outcome.late, at);
  }

  private answer(id: string, outcome: Extract<CallOutcome, { kind: 'answered' }>, at: number): void {
    if (this.answered.run(outcome.forgetsRequest ? 'null' : null, id).changes === 0) return;
    const call = this.conversation.get(id);
    if (call && outcome.verifiedMobile !== undefined)
      this.inbox.prove(outcome.verifiedMobile, call.conversation, at);
    this.tell(id, outcome.answer, at);
  }

  private tell(id: string, body: Json, at: number): void {
    const call = this.conversation.get(id);
    if (call) this.inbox.add(call.conversation, 'platform_result', at, JSON.stringify(body));
  }
}
