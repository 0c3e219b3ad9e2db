import type { Instant } from '../port.ts';
import type { AgingKind } from './store-keeping.ts';
import { runSteps, type RunSql, type Step } from './sql.ts';

/** Rows of each kind that are older than `$1`. */
const AGED: Readonly<Record<Exclude<AgingKind, 'quiet_conversations' | 'quiet_citizens'>, string>> = {
  sent_replies: `outbox where state <> 'waiting' and created_at < $1`,
  calls: `calls where state in ('answered', 'cancelled') and created_at < $1`,
  parked: `inputs where state = 'parked' and at < $1`,
  media: 'media where expires_at < $1',
  handovers: 'handovers where at < $1',
  deduplication: 'seen where at < $1',
  deliveries: 'deliveries where at < $1',
  rations: 'rations where at < $1',
  tokens: 'tokens where at < $1',
  consents: 'consents where at < $1',
  turns: 'turns where at < $1',
  access_log: 'access_log where at < $1',
};

/** Nothing was said here since: what the conversation remembers between turns goes, the next message begins anew. */
const QUIET_CONVERSATIONS = `conversations where session is not null
  and not exists (select 1 from turns t where t.conversation = conversations.id and t.at >= $1)
  and not exists (select 1 from inputs i where i.conversation = conversations.id)`;

/** Nor was anything said on any channel of this citizen. */
const QUIET_CITIZENS = `citizens where facts <> 'null'
  and not exists (select 1 from conversations c join turns t on t.conversation = c.id where c.citizen = citizens.id and t.at >= $1)
  and not exists (select 1 from conversations c join inputs i on i.conversation = c.id where c.citizen = citizens.id)`;

/** Deletes of each kind what is older than its instant. */
export function deleteAged(
  run: RunSql,
  before: Readonly<Record<AgingKind, Instant>>,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<Readonly<Record<AgingKind, number>>> {
  const forget = (name: AgingKind, rows: string, set: string): Step<AgingKind> => ({
    name,
    rows,
    change: `update ${rows.replace(' where ', ` set ${set} where `)}`,
    values: [before[name]],
  });
  const aged = (Object.entries(AGED) as readonly (readonly [keyof typeof AGED, string])[]).map(
    ([name, rows]): Step<AgingKind> => ({
      name,
      rows,
      change: `delete from ${rows}`,
      values: [before[name]],
    }),
  );
  const quiet = [
    forget('quiet_conversations', QUIET_CONVERSATIONS, 'session = null, session_version = null'),
    forget('quiet_citizens', QUIET_CITIZENS, `facts = 'null'`),
  ];
  return runSteps(run, [...quiet, ...aged], isDryRun);
}
