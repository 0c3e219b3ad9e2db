import type { Elsewhere } from '../claims.ts';
import { isBlocked } from '../is-blocked.ts';
import { addInputs } from './inbox.ts';
import type { Connection } from './pool.ts';

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly heard_at: number;
  readonly blocked_at: number | null;
}

/** Tells the next channel of a message that could not be sent on its own; says whether there is one. */
export async function moveSend(
  connection: Connection,
  message: string,
  { body, at, notIn, fits }: Elsewhere,
): Promise<boolean> {
  const { rows } = await connection.query<Row>(
    `select c.id, c.channel, c.account, c.blocked_at, max(s.at) as heard_at
     from outbox o join conversations own on own.id = o.conversation
       join citizens z on z.id = own.citizen and z.standing is null
       join conversations c on c.citizen = z.id and c.id <> own.id
       join seen s on s.channel = c.channel and s.account = c.account and s.person = c.person
     where o.id = $1 group by c.id order by heard_at desc, c.id`,
    [message],
  );
  const found = rows.find(
    (row) => !notIn.includes(row.id) && !isBlocked(row.blocked_at, row.heard_at) && fits(row),
  );
  if (!found) return false;
  await addInputs(connection, [{ conversation: found.id, kind: 'told', at, body: JSON.stringify(body) }]);
  await connection.query(`update outbox set reason = 'moved: ' || reason where id = $1`, [message]);
  return true;
}
