import type pg from 'pg';
import { CASE_CHANNEL, type Handover, type InputKind, type Store, type StoreStats } from '../port.ts';
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

type HandoverRow = Omit<Handover, 'body' | 'vault'> & {
  readonly body: string;
  readonly vault: string | null;
};

interface TurnRow {
  readonly turn: number;
  readonly at: number;
  readonly record: string;
  readonly vault: string | null;
}

type Reports = Pick<Store, 'stats' | 'countWaiting' | 'openHandovers' | 'parked' | 'turns'>;

/** What operators look at. Reads only. */
export function reportsOn(pool: pg.Pool): Reports {
  return {
    stats: async () => {
      const counts = Object.entries(COUNTS).map(
        ([name, from]) => `(select count(*)::int from ${from}) as "${name}"`,
      );
      const { rows } = await pool.query<StoreStats>(`select ${counts.join(', ')}`);
      return rows[0] as StoreStats;
    },
    countWaiting: async (atMost) => {
      const few = `select 1 from inputs where state = 'waiting' limit $1`;
      const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from (${few}) few`, [
        atMost,
      ]);
      return rows[0]?.n ?? 0;
    },
    openHandovers: async ({ limit }) => {
      const { rows } = await pool.query<HandoverRow>(
        `select h.id::text, h.conversation, h.reason, h.body, h.at, c.vault
         from handovers h join conversations c on c.id = h.conversation where h.state = 'open' order by h.id limit $1`,
        [limit],
      );
      return rows.map(({ vault, ...row }) => ({
        ...row,
        body: storedJson(row.body),
        ...(vault === null ? {} : { vault }),
      }));
    },
    parked: async ({ limit }) => {
      const { rows } = await pool.query<{ conversation: string; input: string; kind: InputKind; at: number }>(
        `select conversation, id::text as input, kind, at from inputs where state = 'parked' order by id limit $1`,
        [limit],
      );
      return rows;
    },
    turns: async (conversation, { limit }) => {
      const { rows } = await pool.query<TurnRow>(
        `select t.turn, t.at, t.record, c.vault from turns t join conversations c on c.id = t.conversation
         where t.conversation = $1 order by t.turn limit $2`,
        [conversation, limit],
      );
      return rows.map(({ vault, ...row }) => ({
        ...row,
        record: storedJson(row.record),
        ...(vault === null ? {} : { vault }),
      }));
    },
  };
}
