import type pg from 'pg';
import { IS_HEAD } from './outbox.ts';

const DUE = `
  exists (select 1 from inputs i join conversations c on c.id = i.conversation where i.state = 'waiting' and c.retry_at <= $1)
  or exists (select 1 from calls where state = 'claimed' or (state = 'waiting' and due_at <= $1))
  or exists (select 1 from timers where due_at <= $1)
  or exists (select 1 from outbox where state = 'waiting' and claimed_by is not null)
  or exists (select 1 from outbox o where ${IS_HEAD})`;

export async function isBusy(pool: pg.Pool, now: number): Promise<boolean> {
  const { rows } = await pool.query<{ busy: boolean }>(`select (${DUE}) as busy`, [now]);
  return rows[0]?.busy ?? false;
}

/** The earliest retry, timer or end of a pause; null where nothing is scheduled. */
export async function nextDueAt(pool: pg.Pool): Promise<number | null> {
  const { rows } = await pool.query<{ at: number | null }>(
    `select min(at) as at from (
       select min(due_at) as at from calls where state = 'waiting'
       union all select min(due_at) from timers
       union all select min(c.retry_at) from inputs i join conversations c on c.id = i.conversation
         where i.state = 'waiting' and c.retry_at > 0
       union all select min(due_at) from outbox where state = 'waiting' and attempts > 0 and claimed_by is null
     ) as scheduled`,
  );
  return rows[0]?.at ?? null;
}
