import type { Instant } from '../port.ts';
import type { AgingKind } from './store-keeping.ts';
import { runSteps, type RunSql, type Step } from './sql.ts';

/** Rows of each kind that are older than `$1`. */
const AGED: Readonly<Record<Exclude<AgingKind, 'quiet_conversations'>, string>> = {
  sent_replies: `outbox where state <> 'waiting' and created_at < $1`,
  calls: `calls where state in ('answered', 'cancelled') and created_at < $1`,
  parked: `inputs where state = 'parked' and at < $1`,
  media: 'media where expires_at < $1',
  handovers: 'handovers where at < $1',
  deduplication: 'seen where at < $1',
  consents: 'consents where at < $1',
  turns: 'turns where at < $1',
};

/** Nothing was said here since: what the conversation remembers between turns goes, the next message begins anew. */
const QUIET = `conversations where session is not null
  and not exists (select 1 from turns t where t.conversation = conversations.id and t.at >= $1)
  and not exists (select 1 from inputs i where i.conversation = conversations.id)`;

/** Deletes of each kind what is older than its instant. */
export function deleteAged(
  run: RunSql,
  before: Readonly<Record<AgingKind, Instant>>,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<Readonly<Record<AgingKind, number>>> {
  const aged = (Object.entries(AGED) as readonly (readonly [keyof typeof AGED, string])[]).map(
    ([name, rows]): Step<AgingKind> => ({
      name,
      rows,
      change: `delete from ${rows}`,
      values: [before[name]],
    }),
  );
  const quiet: Step<AgingKind> = {
    name: 'quiet_conversations',
    rows: QUIET,
    change: `update ${QUIET.replace(' where ', ' set session = null, session_version = null where ')}`,
    values: [before.quiet_conversations],
  };
  return runSteps(run, [quiet, ...aged], isDryRun);
}
