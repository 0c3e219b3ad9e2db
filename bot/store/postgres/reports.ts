import type pg from 'pg';
import {
  CASE_CHANNEL,
  type Handover,
  type InputKind,
  type Json,
  type Store,
  type StoreStats,
} from '../port.ts';

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
  deliveriesFailed: 'deliveries where state = 2',
  callsWaiting: `calls where state in ('waiting', 'claimed')`,
  callsAnswered: `calls where state = 'answered'`,
  timersSet: 'timers',
  handoversOpen: `handovers where state = 'open'`,
};

type Reports = Pick<Store, 'stats' | 'openHandovers' | 'parked' | 'turns'>;

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
    openHandovers: async ({ limit }) => {
      const { rows } = await pool.query<Omit<Handover, 'body'> & { body: string }>(
        `select id::text, conversation, reason, body, at from handovers where state = 'open' order by handovers.id limit $1`,
        [limit],
      );
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as Json }));
    },
    parked: async ({ limit }) => {
      const { rows } = await pool.query<{ conversation: string; input: string; kind: InputKind; at: number }>(
        `select conversation, id::text as input, kind, at from inputs where state = 'parked' order by id limit $1`,
        [limit],
      );
      return rows;
    },
    turns: async (conversation, { limit }) => {
      const { rows } = await pool.query<{ turn: number; at: number; record: string }>(
        'select turn, at, record from turns where conversation = $1 order by turn limit $2',
        [conversation, limit],
      );
      return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as Json }));
    },
  };
}
