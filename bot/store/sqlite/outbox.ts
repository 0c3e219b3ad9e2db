import type { Database, Statement } from 'better-sqlite3';
import { liesInTheChannel } from '../../../channels/send-result.ts';
import { isBlocked } from '../is-blocked.ts';
import type { ClaimedSend, SendEnd, SendOutcome } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import type { Moves } from './moves.ts';

interface Row {
  id: number;
  conversation: string;
  channel: string;
  account: string;
  user: string;
  body: string;
  reply_to: string | null;
  parts_sent: number;
  attempts: number;
  created_at: number;
  heard_at: number | null;
  vault: string | null;
  blocked_at: number | null;
  refused: string | null;
}

interface Head {
  readonly id: number;
}

/**
 * Messages on their way out. A claim is only remembered by this process: after a crash what was claimed is sent again,
 * from the first part that was not recorded, because a provider's acceptance that was not recorded cannot be known.
 */
export class Outbox {
  private readonly claimed = new Set<number>();
  private readonly replies;
  private readonly others;
  private readonly read;
  private readonly sent;
  private readonly parts;
  private readonly retry;
  private readonly failed;
  private readonly reason;
  private readonly refusal;
  private readonly reopen;

  constructor(
    db: Database,
    private readonly moves: Moves,
  ) {
    this.replies = db.prepare<[number, number], Head>(heads('o.reply_to is not null'));
    this.others = db.prepare<[number, number], Head>(heads('o.reply_to is null'));
    this.read = db.prepare<[number], Row>(
      `select o.id, o.conversation, c.channel, c.account, c.user, o.body, o.reply_to, o.parts_sent, o.attempts, o.created_at, o.refused, c.vault, c.blocked_at,
         (select max(s.at) from seen s where s.channel = c.channel and s.account = c.account and s.user = c.user) as heard_at
       from outbox o join conversations c on c.id = o.conversation where o.id = ?`,
    );
    this.sent = db.prepare<[string, number]>(
      `update outbox set state = 'sent', provider_ids = ? where id = ? and state = 'waiting'`,
    );
    this.parts = db.prepare<[number, number]>('update outbox set parts_sent = ? where id = ?');
    this.retry = db.prepare<[number, number, number]>(
      'update outbox set attempts = attempts + 1, due_at = ?, parts_sent = ? where id = ?',
    );
    this.failed = db.prepare<[string, number]>(
      `update outbox set state = 'failed', reason = ? where id = ? and state = 'waiting'`,
    );
    this.refusal = db.prepare<[string, number], { reason: string | null }>(
      `select d.reason from outbox o join conversations c on c.id = o.conversation
         join deliveries d on d.channel = c.channel and d.account = c.account and d.provider_id = ?
       where o.id = ? and o.reply_to is null and d.state = 2`,
    );
    this.reopen = db.prepare<[string, number]>(
      `update outbox set state = 'waiting', refused = ?, due_at = created_at where id = ?`,
    );
    this.reason = db.prepare<[string, number]>('update outbox set reason = ? where id = ?');
  }

  get isBusy(): boolean {
    return this.claimed.size > 0;
  }

  isClaimed(id: number): boolean {
    return this.claimed.has(id);
  }

  claim(limit: number, now: number): readonly ClaimedSend[] {
    const replies = this.due(this.replies, limit, now);
    const ids = [...replies, ...this.due(this.others, limit - replies.length, now)];
    for (const id of ids) this.claimed.add(id);
    const taken = ids.map((id) => this.read.get(id)).filter((row) => row !== undefined);
    return taken.map((row) => ({
      id: String(row.id),
      conversation: row.conversation,
      ...(row.vault === null ? {} : { vault: row.vault }),
      address: { channel: row.channel, account: row.account, user: row.user },
      body: storedJson(row.body),
      partsSent: row.parts_sent,
      attempts: row.attempts,
      createdAt: row.created_at,
      heardAt: row.heard_at,
      isBlocked: isBlocked(row.blocked_at, row.heard_at),
      ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
      ...(row.refused === null ? {} : { refused: row.refused }),
    }));
  }

  private due(heads: Statement<[number, number], Head>, limit: number, now: number): readonly number[] {
    if (limit <= 0) return [];
    const ids = heads.all(now, limit + this.claimed.size).map(({ id }) => id);
    return ids.filter((id) => !this.claimed.has(id)).slice(0, limit);
  }

  finish(id: number, outcome: SendOutcome): SendEnd {
    switch (outcome.kind) {
      case 'sent':
        if (this.sent.run(JSON.stringify(outcome.providerIds), id).changes > 0)
          this.lookForRefusal(id, outcome.providerIds);
        break;
      case 'part_sent':
        this.parts.run(outcome.parts, id);
        break;
      case 'retry':
        this.retry.run(outcome.dueAt, outcome.parts, id);
        break;
      case 'failed':
        return this.fail(id, outcome);
    }
    return 'ended';
  }

  /** The provider may have said that it could not deliver before we had written down that it was sent. */
  private lookForRefusal(id: number, providerIds: readonly string[]): void {
    const [only, ...others] = providerIds;
    const found = only !== undefined && others.length === 0 ? this.refusal.get(only, id) : undefined;
    if (found?.reason && liesInTheChannel(found.reason)) this.reopen.run(found.reason, id);
  }

  private fail(id: number, { reason, elsewhere }: Extract<SendOutcome, { kind: 'failed' }>): SendEnd {
    const isNews = this.failed.run(reason, id).changes > 0;
    if (!isNews || !elsewhere || !this.moves.move(id, elsewhere)) return 'ended';
    this.reason.run(`moved: ${reason}`, id);
    return 'moved';
  }

  /** Only once the outcome is on disk may the message be claimed again. */
  release(id: number, outcome: SendOutcome): void {
    if (outcome.kind !== 'part_sent') this.claimed.delete(id);
  }
}

/** Each conversation's oldest waiting message, where it is one of `which`: ids alone, because many are claimed already. */
function heads(which: string): string {
  return `select o.id from outbox o where o.state = 'waiting' and o.due_at <= ? and ${which}
    and not exists (select 1 from outbox p where p.conversation = o.conversation and p.id < o.id and p.state = 'waiting')
    order by o.id limit ?`;
}
