import type pg from 'pg';
import type { AlertEntry, LoggedAlert } from '../alert-entry.ts';
import { loggedAlert, type AlertRow } from '../alert-row.ts';
import type { Connection } from './pool.ts';

/** Adds to the log of alerts, in the order given. */
export async function addAlerts(
  connection: Connection,
  entries: readonly AlertEntry[],
  now: number,
): Promise<void> {
  if (entries.length === 0) return;
  const column = <T>(of: (entry: AlertEntry) => T | undefined): readonly (T | null)[] =>
    entries.map((entry) => of(entry) ?? null);
  await connection.query(
    `insert into alerts (at, tenant, complaint, event, level, official, mobile, reason, message)
     select $1::bigint, a.* from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[]) as a`,
    [
      now,
      column(({ tenant }) => tenant),
      column(({ complaint }) => complaint),
      column(({ event }) => event),
      column(({ level }) => level),
      column(({ official }) => official),
      column(({ mobile }) => mobile),
      column(({ reason }) => reason),
      column(({ message }) => message),
    ],
  );
}

export async function listAlerts(
  pool: pg.Pool,
  { complaint, limit }: { readonly complaint?: string; readonly limit: number },
): Promise<readonly LoggedAlert[]> {
  const { rows } = await pool.query<AlertRow>(
    `select a.id::text as id, a.at, a.tenant, a.complaint, a.event, a.level, a.official, a.mobile, a.reason, a.message,
       o.state as delivery
     from alerts a left join outbox o on o.alert = a.message
     where $1::text is null or a.complaint = $1 order by a.id desc limit $2`,
    [complaint ?? null, limit],
  );
  return rows.toReversed().map(loggedAlert);
}
