import { storedJson } from '../stored-json.ts';
import type { KeptCitizen, KeptConsent, KeptConversation, KeptPiece } from './store-keeping.ts';
import type { RunSql, SqlStatement } from './sql.ts';

/** The citizen's conversations, as the inner half of a statement. */
const THEIRS = '(select c.id from conversations c join citizens z on z.id = c.citizen where z.mobile = $1)';

/** Where each kind of piece lies: its conversation, instant, state, key and body. */
const PIECES: Readonly<Record<KeptPiece['kind'], string>> = {
  session: `select id as conversation, null as at, null as state, null as key, session as body from conversations where session is not null and id in ${THEIRS}`,
  turn: `select conversation, at, null as state, null as key, record as body from turns where conversation in ${THEIRS} order by conversation, turn`,
  waiting: `select conversation, at, kind as state, null as key, body from inputs where conversation in ${THEIRS} order by id`,
  send: `select conversation, created_at as at, state, null as key, body from outbox where conversation in ${THEIRS} order by id`,
  call: `select conversation, created_at as at, state, key, request as body from calls where conversation in ${THEIRS} order by created_at, id`,
  timer: `select conversation, due_at as at, null as state, name as key, body from timers where conversation in ${THEIRS}`,
  handover: `select conversation, at, state, reason as key, body from handovers where conversation in ${THEIRS} order by id`,
};

/** `person`: the column of the provider's user id. */
export async function keptCitizen(
  run: RunSql,
  person: 'user' | 'person',
  mobile: string,
): Promise<KeptCitizen | null> {
  const kinds = Object.keys(PIECES) as readonly KeptPiece['kind'][];
  const statements: readonly SqlStatement[] = [
    'select id, mobile, facts, standing, vault from citizens where mobile = $1',
    `select id, channel, account, ${person} as "user", vault from conversations where id in ${THEIRS} order by id`,
    `select purpose, given, at from consents where conversation in ${THEIRS} order by id`,
    ...kinds.map((kind) => PIECES[kind]),
  ].map((text) => ({ text, values: [mobile] }));
  const [citizens, conversations, consents, ...pieces] = (await run(statements)).map(({ rows }) => rows);
  const citizen = citizens?.[0];
  if (!citizen) return null;
  return {
    citizen: {
      ...withoutNulls<KeptCitizen['citizen']>(citizen),
      facts: storedJson(String(citizen['facts'])),
    },
    conversations: (conversations ?? []).map((row) => withoutNulls<KeptConversation>(row)),
    consents: (consents ?? []).map(
      (row) =>
        ({
          purpose: row['purpose'],
          isGiven: Boolean(row['given']),
          at: row['at'],
        }) as unknown as KeptConsent,
    ),
    pieces: kinds.flatMap((kind, index) =>
      (pieces[index] ?? []).map(
        (row) => ({ kind, ...row, body: storedJson(String(row['body'])) }) as unknown as KeptPiece,
      ),
    ),
  };
}

function withoutNulls<T>(row: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
