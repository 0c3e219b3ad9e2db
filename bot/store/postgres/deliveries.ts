import type pg from 'pg';
import { DELIVERY_STATES, deliveryRank } from '../../../channels/delivery.ts';
import { liesInTheChannel } from '../../../channels/send-result.ts';
import type { Delivery, DeliveryKey } from '../port.ts';
import type { Connection } from './pool.ts';

/**
 * Keeps of each message what goes farthest; sorted, so that two processes wait for each other in one direction only. Says
 * whether there is a message to claim once more.
 */
export async function keepDeliveries(connection: Connection, all: readonly Delivery[]): Promise<boolean> {
  const farthest = new Map<string, Delivery>();
  for (const each of all) {
    const key = [each.channel, each.account, each.providerId].join('\u0001');
    const known = farthest.get(key);
    if (!known || deliveryRank(each.state) > deliveryRank(known.state)) farthest.set(key, each);
  }
  const rows = [...farthest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const { rows: changed } = await connection.query<{ provider_id: string; reason: string | null }>(
    `insert into deliveries (channel, account, provider_id, state, at, reason)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::text[])
     on conflict (channel, account, provider_id) do update
       set state = excluded.state, at = excluded.at, reason = excluded.reason where excluded.state > deliveries.state
     returning provider_id, case state when 2 then reason end as reason`,
    [
      rows.map(({ channel }) => channel),
      rows.map(({ account }) => account),
      rows.map(({ providerId }) => providerId),
      rows.map(({ state }) => deliveryRank(state)),
      rows.map(({ at }) => at),
      rows.map(({ reason }) => reason ?? null),
    ],
  );
  return reopen(
    connection,
    changed.filter(({ reason }) => reason !== null && liesInTheChannel(reason)),
  );
}

/** Messages that nobody waited for are claimed once more, to be told elsewhere. */
async function reopen(
  connection: Connection,
  failed: readonly { readonly provider_id: string; readonly reason: string | null }[],
): Promise<boolean> {
  if (failed.length === 0) return false;
  const { rowCount } = await connection.query(
    `update outbox o set state = 'waiting', refused = f.reason, due_at = o.created_at
     from unnest($1::text[], $2::text[]) as f (provider_ids, reason)
     where o.provider_ids = f.provider_ids and o.reply_to is null and o.state = 'sent'`,
    [failed.map(({ provider_id: id }) => JSON.stringify([id])), failed.map(({ reason }) => reason)],
  );
  return (rowCount ?? 0) > 0;
}

export async function deliveryOf(pool: pg.Pool, key: DeliveryKey): Promise<Delivery | null> {
  const { rows } = await pool.query<{ state: number; at: number; reason: string | null }>(
    'select state, at, reason from deliveries where channel = $1 and account = $2 and provider_id = $3',
    [key.channel, key.account, key.providerId],
  );
  const [row] = rows;
  const state = row && DELIVERY_STATES[row.state - 1];
  if (!state) return null;
  return { ...key, state, at: row.at, ...(row.reason === null ? {} : { reason: row.reason }) };
}
