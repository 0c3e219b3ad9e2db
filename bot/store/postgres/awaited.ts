import type { Connection } from './pool.ts';

/** Tells our locks of numbers from other advisory locks. */
const LOCKS_OF_NUMBERS = 7_266_002;

/**
 * Held to the end of the transaction by whoever looks for a number's conversation and whoever links one to it, or each
 * would miss what the other is about to commit. In one order everywhere.
 */
export async function lockMobiles(connection: Connection, mobiles: readonly string[]): Promise<void> {
  if (mobiles.length === 0) return;
  await connection.query(
    `select pg_advisory_xact_lock($1, lock) from (select distinct hashtext(m) as lock from unnest($2::text[]) as m order by 1) as locks`,
    [LOCKS_OF_NUMBERS, mobiles],
  );
}

/** `conversation` is told `body` when this number writes for the first time. */
export async function awaitMobile(
  connection: Connection,
  mobile: string,
  conversation: string,
  body: string,
): Promise<void> {
  await connection.query('insert into awaited (mobile, conversation, body) values ($1, $2, $3)', [
    mobile,
    conversation,
    body,
  ]);
}

/** Those who waited for these numbers, longest first; they wait no more. */
export async function takeAwaited(
  connection: Connection,
  mobiles: readonly string[],
): Promise<readonly { readonly conversation: string; readonly body: string }[]> {
  await lockMobiles(connection, mobiles);
  const { rows } = await connection.query<{ id: number; conversation: string; body: string }>(
    'delete from awaited where mobile = any ($1) returning id, conversation, body',
    [mobiles],
  );
  return rows.toSorted((a, b) => a.id - b.id);
}
