import type { Rationed, RationLimit } from '../rationed.ts';
import { lockMobiles } from './awaited.ts';
import type { Connection } from './pool.ts';

const COLUMN = { whom: 'whom', by: 'by_whom' } as const;

/** Under a lock of both, so that no two processes count past a limit together. */
export async function ration(
  connection: Connection,
  wish: Rationed,
  limits: readonly RationLimit[],
): Promise<'granted' | 'spent'> {
  const { key, kind, whom, by, at } = wish;
  await lockMobiles(connection, [whom, by]);
  const known = await connection.query('select 1 from rations where key = $1', [key]);
  if (known.rows.length > 0) return 'granted';
  for (const { of, most, withinMs } of limits) {
    const { rows } = await connection.query<{ n: number }>(
      `select count(*)::int as n from rations where kind = $1 and ${COLUMN[of]} = $2 and at > $3`,
      [kind, wish[of], at - withinMs],
    );
    if ((rows[0]?.n ?? 0) >= most) return 'spent';
  }
  await connection.query('insert into rations (key, kind, whom, by_whom, at) values ($1, $2, $3, $4, $5)', [
    key,
    kind,
    whom,
    by,
    at,
  ]);
  return 'granted';
}
