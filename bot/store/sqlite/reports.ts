import type { Database } from 'better-sqlite3';
import {
  CASE_CHANNEL,
  type ClaimedTurn,
  type Handover,
  type InputKind,
  type Store,
  type StoreStats,
} from '../port.ts';
import { storedJson } from '../stored-json.ts';

const COUNTS: Readonly<Record<keyof StoreStats, string>> = {
  conversations: `conversations where channel <> '${CASE_CHANNEL}'`,
  citizens: 'citizens',
  messages: 'seen',
  turns: 'turns',
  inboxWaiting: `inputs where state = 'waiting'`,
  inboxParked: `inputs where state = 'parked'`,
  outboxWaiting: `outbox where state = 'waiting'`,
  outboxSent: `outbox where state = 'sent'`,
  outboxFailed: `outbox where state = 'failed'`,
  outboxMoved: `outbox where state = 'failed' and reason like 'moved: %'`,
  deliveriesFailed: 'deliveries where state = 2',
  callsWaiting: `calls where state in ('waiting', 'claimed')`,
  callsAnswered: `calls where state = 'answered'`,
  timersSet: 'timers',
  handoversOpen: `handovers where state = 'open'`,
};

interface HandoverRow {
  id: number;
  conversation: string;
  reason: string;
  body: string;
  at: number;
  vault: string | null;
}

/** What operators look at. Reads only, except that parked inputs are put back to work. */
export class Reports {
  constructor(private readonly db: Database) {}

  stats(): StoreStats {
    const count = (from: string): number =>
      (this.db.prepare(`select count(*) as n from ${from}`).get() as { n: number }).n;
    return Object.fromEntries(
      Object.entries(COUNTS).map(([name, from]) => [name, count(from)]),
    ) as unknown as StoreStats;
  }

  countWaiting(atMost: number): number {
    const few = `select 1 from inputs where state = 'waiting' limit ?`;
    return this.db.prepare<[number], { n: number }>(`select count(*) as n from (${few})`).get(atMost)?.n ?? 0;
  }

  openHandovers(limit: number): readonly Handover[] {
    const rows = this.db
      .prepare<[number], HandoverRow>(
        `select id, conversation, reason, body, at, (select vault from conversations c where c.id = handovers.conversation) as vault
         from handovers where state = 'open' order by id limit ?`,
      )
      .all(limit);
    return rows.map(({ vault, ...row }) => ({
      ...row,
      id: String(row.id),
      body: storedJson(row.body),
      ...(vault === null ? {} : { vault }),
    }));
  }

  parked(limit: number): readonly { conversation: string; input: string; kind: InputKind; at: number }[] {
    return this.db
      .prepare<[number], { conversation: string; input: string; kind: InputKind; at: number }>(
        `select conversation, cast(id as text) as input, kind, at from inputs where state = 'parked' order by id limit ?`,
      )
      .all(limit);
  }

  retryParked(conversation: ClaimedTurn['conversation']): number {
    return this.db
      .prepare<[string]>(`update inputs set state = 'waiting' where conversation = ? and state = 'parked'`)
      .run(conversation).changes;
  }

  turns(conversation: string, limit: number): Awaited<ReturnType<Store['turns']>> {
    const rows = this.db
      .prepare<[string, number], { turn: number; at: number; record: string; vault: string | null }>(
        `select t.turn, t.at, t.record, c.vault from turns t join conversations c on c.id = t.conversation
         where t.conversation = ? order by t.turn limit ?`,
      )
      .all(conversation, limit);
    return rows.map(({ turn, at, record, vault }) => ({
      turn,
      at,
      record: storedJson(record),
      ...(vault === null ? {} : { vault }),
    }));
  }
}
