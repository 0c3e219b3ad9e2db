import { REASONS_OF_A_CHANNEL } from '../../../channels/send-result.ts';
import { isBlocked } from '../is-blocked.ts';
import type { ClaimedSend, SendEnd, SendOutcome } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import { moveSend } from './moves.ts';
import type { Connection, Statements } from './pool.ts';

interface Row {
  readonly id: string;
  readonly conversation: string;
  readonly channel: string;
  readonly account: string;
  readonly person: string;
  readonly body: string;
  readonly reply_to: string | null;
  readonly parts_sent: number;
  readonly attempts: number;
  readonly created_at: number;
  readonly heard_at: number | null;
  readonly vault: string | null;
  readonly blocked_at: number | null;
  readonly refused: string | null;
}

/** A conversation's oldest waiting message, where nobody has it. */
export const IS_HEAD = `o.state = 'waiting' and o.claimed_by is null and o.due_at <= $1 and not exists
  (select 1 from outbox p where p.conversation = o.conversation and p.id < o.id and p.state = 'waiting')`;

export async function claimSends(
  statements: Statements,
  { limit, now, by }: { readonly limit: number; readonly now: number; readonly by: number },
): Promise<readonly ClaimedSend[]> {
  const { rows } = await statements.query<Row>(
    `with taken as (
       update outbox set claimed_by = $3 where id = any (array
         (select o.id from outbox o where ${IS_HEAD} order by o.reply_to is null, o.id limit $2 for update of o skip locked))
       returning *)
     select t.id::text, t.conversation, c.channel, c.account, c.person, t.body, t.reply_to, t.parts_sent, t.attempts, t.created_at, t.refused, c.vault, c.blocked_at,
       (select max(s.at) from seen s where s.channel = c.channel and s.account = c.account and s.person = c.person) as heard_at
     from taken t join conversations c on c.id = t.conversation order by t.reply_to is null, t.id`,
    [now, limit, by],
  );
  return rows.map((row) => ({
    id: row.id,
    conversation: row.conversation,
    ...(row.vault === null ? {} : { vault: row.vault }),
    address: { channel: row.channel, account: row.account, user: row.person },
    body: storedJson(row.body),
    partsSent: row.parts_sent,
    attempts: row.attempts,
    createdAt: row.created_at,
    heardAt: row.heard_at,
    isBlocked: isBlocked(row.blocked_at, row.heard_at),
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
    ...(row.refused === null ? {} : { refused: row.refused }),
  }));
}

export interface FinishedSend {
  readonly id: string;
  readonly outcome: SendOutcome;
}

/** How each ended. One statement for all: what an outcome says nothing of stays. */
export async function finishSends(
  connection: Connection,
  finished: readonly FinishedSend[],
): Promise<readonly SendEnd[]> {
  const column = <T>(of: (outcome: SendOutcome) => T): readonly T[] =>
    finished.map(({ outcome }) => of(outcome));
  const { rows } = await connection.query<{ id: string; is_notice: boolean }>(
    `update outbox o set
       state = case f.kind when 'sent' then 'sent' when 'failed' then 'failed' else o.state end,
       claimed_by = case f.kind when 'part_sent' then o.claimed_by else null end,
       attempts = o.attempts + (f.kind = 'retry')::int,
       parts_sent = coalesce(f.parts, o.parts_sent),
       due_at = coalesce(f.due_at, o.due_at),
       provider_ids = coalesce(f.provider_ids, o.provider_ids),
       reason = coalesce(f.reason, o.reason)
     from unnest($1::bigint[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::text[])
       as f (id, kind, parts, due_at, provider_ids, reason)
     where o.id = f.id and o.state = 'waiting' returning o.id::text, o.state = 'sent' and o.reply_to is null as is_notice`,
    [
      finished.map(({ id }) => id),
      column(({ kind }) => kind),
      column((outcome) => ('parts' in outcome ? outcome.parts : null)),
      column((outcome) => ('dueAt' in outcome ? outcome.dueAt : null)),
      column((outcome) => ('providerIds' in outcome ? JSON.stringify(outcome.providerIds) : null)),
      column((outcome) => ('reason' in outcome ? outcome.reason : null)),
    ],
  );
  await lookForRefusals(
    connection,
    rows.filter((row) => row.is_notice).map(({ id }) => id),
  );
  const isNews = new Set(rows.map(({ id }) => id));
  const ends: SendEnd[] = [];
  for (const { id, outcome } of finished) {
    const elsewhere = outcome.kind === 'failed' && isNews.has(id) ? outcome.elsewhere : undefined;
    ends.push(elsewhere && (await moveSend(connection, id, elsewhere)) ? 'moved' : 'ended');
  }
  return ends;
}

/** The provider may have said that it could not deliver before we had written down that it was sent. */
async function lookForRefusals(connection: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await connection.query(
    `update outbox o set state = 'waiting', refused = d.reason, due_at = o.created_at
     from conversations c, deliveries d
     where o.id = any ($1::bigint[]) and c.id = o.conversation and d.channel = c.channel and d.account = c.account
       and d.provider_id = o.provider_ids::jsonb ->> 0 and jsonb_array_length(o.provider_ids::jsonb) = 1
       and d.state = 2 and d.reason = any ($2::text[])`,
    [ids, REASONS_OF_A_CHANNEL],
  );
}
