import { isToConversation, type Tell, type Wake } from '../port.ts';
import { awaitMobile, lockMobiles } from './awaited.ts';
import { addInputs, conversationsAt, type NewInput } from './inbox.ts';
import type { Connection } from './pool.ts';

/** What conversations let each other know, inside the transaction of their turns. */
export interface ToldBy {
  readonly from: string;
  readonly tell: Tell;
}

export async function writeTells(
  connection: Connection,
  tells: readonly ToldBy[],
  now: number,
): Promise<void> {
  const mobiles = tells.flatMap(({ tell }) => (isToConversation(tell) ? [] : [tell.to.mobile]));
  await lockMobiles(connection, mobiles);
  const inputs: NewInput[] = [];
  for (const { from, tell } of tells) {
    const found = await addressed(connection, from, tell);
    if (found) inputs.push({ ...found, kind: 'told', at: now });
  }
  await addInputs(connection, inputs);
}

async function addressed(
  connection: Connection,
  from: string,
  tell: Tell,
): Promise<Pick<NewInput, 'conversation' | 'body'> | undefined> {
  if (isToConversation(tell)) return { conversation: tell.to, body: JSON.stringify(tell.body) };
  const { mobile } = tell.to;
  const { rows } = await connection.query<{ id: string }>(
    `select c.id from conversations c join citizens z on z.id = c.citizen where z.mobile = $1
     order by (select max(s.at) from seen s where s.channel = c.channel and s.account = c.account and s.person = c.person)
       desc nulls last, c.id
     limit 1`,
    [mobile],
  );
  if (rows[0]) return { conversation: rows[0].id, body: JSON.stringify(tell.body) };
  if (!tell.otherwise) return undefined;
  await awaitMobile(connection, mobile, from, JSON.stringify(tell.otherwise.came));
  return { conversation: from, body: JSON.stringify(tell.otherwise.nobody) };
}

/** A timer that is set already stays. */
export async function writeWakes(connection: Connection, wakes: readonly Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  const idOf = await conversationsAt(
    connection,
    wakes.map(({ who }) => who),
  );
  await connection.query(
    `insert into timers (conversation, name, due_at, body)
     select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) on conflict do nothing`,
    [
      wakes.map(({ who }) => idOf(who)),
      wakes.map(({ name }) => name),
      wakes.map(({ dueAt }) => dueAt),
      wakes.map(({ body }) => JSON.stringify(body)),
    ],
  );
}
