import type { Instant } from '../port.ts';
import type { Restored } from './store-keeping.ts';
import type { RunSql, SqlStatement } from './sql.ts';

/** What waited longer than this in a copy has most likely been answered and sent since the copy was made. */
const STALE_AFTER_MS = 3_600_000;
/** More turns than a conversation takes between a copy and its loss. */
const TURNS_SINCE = 100;

const LOST_TURNS = `inputs where state = 'waiting' and kind = 'message' and at < $1`;
const LOST_REPLIES = `outbox where state = 'waiting' and created_at < $1`;

/**
 * Makes a restored copy safe to go on with. The world has gone on since it was made: what is old is set aside and told,
 * what is ordered of the platform is looked up before it is done. `more`: what one kind of database needs besides.
 */
export async function markRestored(
  run: RunSql,
  at: Instant,
  more: readonly SqlStatement[],
): Promise<Restored> {
  const stale = [at - STALE_AFTER_MS];
  const [turns, replies, waiting, calls] = await run([
    { text: `select distinct conversation from ${LOST_TURNS}`, values: stale },
    { text: `select id, conversation from ${LOST_REPLIES} order by id`, values: stale },
    { text: `select count(*) as n from outbox where state = 'waiting' and created_at >= $1`, values: stale },
    { text: `select count(*) as n from calls where state in ('waiting', 'claimed')` },
    { text: `update inputs set state = 'parked' where ${after(LOST_TURNS)}`, values: stale },
    {
      text: `update outbox set state = 'failed', reason = 'lost_in_restore', restored = 1 where ${after(LOST_REPLIES)}`,
      values: stale,
    },
    { text: `update outbox set restored = 1 where state = 'waiting'` },
    { text: `update calls set state = 'waiting', restored = 1 where state in ('waiting', 'claimed')` },
    // What was certainly not filed when the copy was made may have been since.
    { text: `delete from filings where trace like '{"kind":"not_done"%'` },
    { text: `update conversations set look_up_until = turn + ${TURNS_SINCE}` },
    { text: `delete from notes where name = 'restored_at'` },
    { text: `insert into notes values ('restored_at', $1)`, values: [new Date(at).toISOString()] },
    ...more,
  ]);
  const count = (outcome: typeof waiting): number => Number(outcome?.rows[0]?.['n'] ?? 0);
  return {
    lostTurns: (turns?.rows ?? []).map(({ conversation }) => String(conversation)),
    lostReplies: (replies?.rows ?? []).map(({ id, conversation }) => ({
      id: String(id),
      conversation: String(conversation),
    })),
    replies: count(waiting),
    calls: count(calls),
  };
}

function after(rows: string): string {
  return rows.slice(rows.indexOf(' where ') + ' where '.length);
}
