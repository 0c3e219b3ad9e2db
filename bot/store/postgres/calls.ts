import type { CallOutcome, ClaimedCall, Json } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import { addInputs, prove } from './inbox.ts';
import type { Connection, Statements } from './pool.ts';

interface Row {
  readonly id: string;
  readonly conversation: string;
  readonly key: string;
  readonly request: string;
  readonly attempts: number;
  readonly created_at: number;
  readonly said_late: boolean;
  readonly restored: number;
  readonly vault: string | null;
}

/** An attempt is counted before it is made. */
export async function claimCalls(
  statements: Statements,
  { limit, now, by }: { readonly limit: number; readonly now: number; readonly by: number },
): Promise<readonly ClaimedCall[]> {
  const { rows } = await statements.query<Row & { due_at: number }>(
    `update calls set state = 'claimed', claimed_by = $3, attempts = attempts + 1 where id = any (array
       (select id from calls where state = 'waiting' and due_at <= $1 order by due_at, created_at, id limit $2 for update skip locked))
     returning *, (select vault from conversations c where c.id = calls.conversation) as vault`,
    [now, limit, by],
  );
  return rows
    .toSorted((a, b) => a.due_at - b.due_at || (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      conversation: row.conversation,
      ...(row.vault === null ? {} : { vault: row.vault }),
      key: row.key,
      request: storedJson(row.request),
      attempts: row.attempts - 1,
      createdAt: row.created_at,
      isRestored: row.restored === 1,
      saidLate: row.said_late,
    }));
}

export interface FinishedCall {
  readonly id: string;
  readonly outcome: CallOutcome | { readonly kind: 'late'; readonly late: Json };
  readonly at: number;
}

/** Ends calls, or sets them back; an answer becomes its conversation's next input, in the same transaction. */
export async function finishCalls(connection: Connection, finished: readonly FinishedCall[]): Promise<void> {
  await answer(connection, finished);
  for (const { id, outcome, at } of finished) {
    if (outcome.kind === 'answered') continue;
    if (outcome.kind === 'retry') {
      await connection.query(
        `update calls set state = 'waiting', claimed_by = null, due_at = $2 where id = $1 and state = 'claimed'`,
        [id, outcome.dueAt],
      );
    }
    if (outcome.late !== undefined) await sayLate(connection, id, outcome.late, at);
  }
}

interface Answered {
  readonly id: string;
  readonly conversation: string;
  readonly body: string;
  readonly at: number;
}

/** Most calls end so: one statement for all. */
async function answer(connection: Connection, finished: readonly FinishedCall[]): Promise<void> {
  const answers = finished.flatMap(({ id, outcome, at }) =>
    outcome.kind === 'answered' ? [{ ...outcome, id, at }] : [],
  );
  if (answers.length === 0) return;
  const { rows } = await connection.query<Answered>(
    `update calls c set state = 'answered', claimed_by = null,
       request = case when f.forgets then 'null' else c.request end
     from unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[]) as f (id, body, at, forgets)
     where c.id = f.id and c.state in ('claimed', 'waiting') returning c.id, c.conversation, f.body, f.at`,
    [
      answers.map(({ id }) => id),
      answers.map((each) => JSON.stringify(each.answer)),
      answers.map(({ at }) => at),
      answers.map(({ forgetsRequest }) => forgetsRequest ?? false),
    ],
  );
  const proofs = new Map(answers.map(({ id, verifiedMobile }) => [id, verifiedMobile]));
  for (const { id, conversation, at } of rows) {
    const mobile = proofs.get(id);
    if (mobile !== undefined) await prove(connection, new Map([[conversation, mobile]]), at);
  }
  await addInputs(
    connection,
    rows.map(({ conversation, body, at }) => ({ conversation, body, at, kind: 'platform_result' })),
  );
}

async function sayLate(connection: Connection, id: string, late: Json, at: number): Promise<void> {
  const { rows } = await connection.query<{ conversation: string }>(
    `update calls set said_late = true
     where id = $1 and not said_late and state in ('claimed', 'waiting') returning conversation`,
    [id],
  );
  await addInputs(
    connection,
    rows.map(({ conversation }) => ({
      conversation,
      kind: 'platform_result',
      at,
      body: JSON.stringify(late),
    })),
  );
}
