import type { NumberUse, UseLimit } from '../number-use.ts';
import { lockMobiles } from './awaited.ts';
import type { Connection } from './pool.ts';

/** Under a lock of the number and one of the conversation, so that no two processes count past a limit together. */
export async function countUse(
  connection: Connection,
  { key, kind, mobile, conversation, at }: NumberUse,
  limits: readonly UseLimit[],
): Promise<'counted' | 'too_many'> {
  await lockMobiles(connection, [mobile, conversation]);
  const known = await connection.query('select 1 from number_uses where key = $1', [key]);
  if (known.rows.length > 0) return 'counted';
  const value = { mobile, conversation };
  for (const { of, most, withinMs } of limits) {
    const { rows } = await connection.query<{ n: number }>(
      `select count(*)::int as n from number_uses where kind = $1 and ${of} = $2 and at > $3`,
      [kind, value[of], at - withinMs],
    );
    if ((rows[0]?.n ?? 0) >= most) return 'too_many';
  }
  await connection.query(
    'insert into number_uses (key, kind, mobile, conversation, at) values ($1, $2, $3, $4, $5)',
    [key, kind, mobile, conversation, at],
  );
  return 'counted';
}
