import { addInputs } from './inbox.ts';
import type { Connection, Statements } from './pool.ts';

/** One cheap look, before a transaction is begun. */
export async function hasDueTimers(statements: Statements, now: number): Promise<boolean> {
  const { rows } = await statements.query('select 1 from timers where due_at <= $1 limit 1', [now]);
  return rows.length > 0;
}

/** Timers that are due become inputs of their conversations, in the order in which they fell due. */
export async function fireTimers(connection: Connection, limit: number, now: number): Promise<number> {
  const { rows } = await connection.query<{ conversation: string; body: string; due_at: number }>(
    `with due as materialized
       (select conversation, name from timers where due_at <= $1 order by due_at limit $2 for update skip locked)
     delete from timers t using due where t.conversation = due.conversation and t.name = due.name
     returning t.conversation, t.body, t.due_at`,
    [now, limit],
  );
  const inOrder = rows.toSorted((a, b) => a.due_at - b.due_at);
  await addInputs(
    connection,
    inOrder.map(({ conversation, body }) => ({ conversation, kind: 'timer', at: now, body })),
  );
  return rows.length;
}
