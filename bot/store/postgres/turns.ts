import type { Citizen, CitizenStanding, ClaimedTurn, InputKind, TurnOutcome, TurnWork } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import { isOutage } from './outage.ts';
import type { Connection } from './pool.ts';
import { writeTurns, type WorkedTurn } from './turn-writes.ts';

const BACKOFF_PER_FAILURE_MS = 1_000;
/** Waiting inputs looked at for one conversation claimed: most have one or two. */
const LOOK_AHEAD = 4;

interface ConversationRow {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly person: string;
  readonly session_version: number | null;
  readonly session: string | null;
  readonly turn: number;
  readonly failures: number;
  readonly citizen: string | null;
  readonly vault: string | null;
}

interface CitizenRow {
  readonly id: string;
  readonly mobile: string;
  readonly facts: string;
  readonly standing: CitizenStanding | null;
  readonly vault: string | null;
}

interface InputRow {
  readonly id: string;
  readonly conversation: string;
  readonly kind: InputKind;
  readonly at: number;
  readonly body: string;
  readonly provider_id: string | null;
}

export interface WorkOptions {
  readonly limit: number;
  readonly now: number;
  readonly work: TurnWork;
  readonly onThrow: (error: unknown) => void;
}

/**
 * Works conversations inside the transaction that calls it: rows locked (others are skipped, never waited for), inputs
 * read under the lock, everything written together. Returns how many turns were done.
 */
export async function workTurns(connection: Connection, options: WorkOptions): Promise<number> {
  const rows = await lock(connection, options);
  if (rows.length === 0) return 0;
  const inputs = await inputsOf(connection, rows);
  const citizens = await lockCitizens(connection, rows);
  const worked: WorkedTurn[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const own = inputs.get(row.id);
    if (!own) continue;
    try {
      const claimed = claimedTurn(row, own, row.citizen === null ? undefined : citizens.get(row.citizen));
      const outcome = options.work(claimed);
      worked.push({ claimed, outcome });
      keepFacts(citizens, claimed, outcome);
    } catch (error) {
      options.onThrow(error);
      failed.push(row.id);
    }
  }
  const unwritable = await writeEach(connection, worked, options);
  await fail(connection, [...failed, ...unwritable], options.now);
  return worked.length - unwritable.length;
}

/** Oldest waiting first. What another process holds is passed over, so all that is looked at may be tried. */
async function lock(
  connection: Connection,
  { limit, now }: WorkOptions,
): Promise<readonly ConversationRow[]> {
  const { rows: ready } = await connection.query<{ conversation: string }>(
    `select i.conversation from inputs i join conversations c on c.id = i.conversation
     where i.state = 'waiting' and c.retry_at <= $1 order by i.id limit $2`,
    [now, limit * LOOK_AHEAD],
  );
  const wanted = [...new Set(ready.map(({ conversation }) => conversation))];
  if (wanted.length === 0) return [];
  const { rows } = await connection.query<ConversationRow>(
    `select * from conversations where id = any ($1) and retry_at <= $2
     order by array_position($1, id) limit $3 for no key update skip locked`,
    [wanted, now, limit],
  );
  return rows;
}

/**
 * Waits for another conversation of the same citizen, because facts are replaced whole and what that one learnt must not
 * be lost. In one order everywhere, so that nobody waits in a circle.
 */
async function lockCitizens(
  connection: Connection,
  conversations: readonly ConversationRow[],
): Promise<Map<string, CitizenRow>> {
  const ids = conversations.flatMap(({ citizen }) => (citizen === null ? [] : [citizen]));
  if (ids.length === 0) return new Map();
  const { rows } = await connection.query<CitizenRow>(
    'select id, mobile, facts, standing, vault from citizens where id = any ($1) order by id for no key update',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The next conversation of this citizen, in this very transaction, knows what this one learnt. */
function keepFacts(citizens: Map<string, CitizenRow>, { citizen }: ClaimedTurn, outcome: TurnOutcome): void {
  const row = citizen && citizens.get(citizen.id);
  if (!row) return;
  const { citizenFacts, citizenStanding, citizenVault } = outcome;
  citizens.set(row.id, {
    ...row,
    ...(citizenFacts === undefined ? {} : { facts: JSON.stringify(citizenFacts) }),
    ...(citizenStanding === undefined ? {} : { standing: citizenStanding }),
    ...(citizenVault === undefined ? {} : { vault: citizenVault }),
  });
}

async function inputsOf(
  connection: Connection,
  rows: readonly ConversationRow[],
): Promise<ReadonlyMap<string, readonly InputRow[]>> {
  const { rows: found } = await connection.query<InputRow>(
    `select id::text, conversation, kind, at, body, provider_id from inputs
     where conversation = any ($1) and state = 'waiting' order by inputs.id`,
    [rows.map(({ id }) => id)],
  );
  const byConversation = new Map<string, InputRow[]>();
  for (const input of found) {
    const own = byConversation.get(input.conversation);
    if (own) own.push(input);
    else byConversation.set(input.conversation, [input]);
  }
  return byConversation;
}

function claimedTurn(
  row: ConversationRow,
  inputs: readonly InputRow[],
  citizen: CitizenRow | undefined,
): ClaimedTurn {
  const { id, channel, account, person } = row;
  return {
    conversation: id,
    ...(row.vault === null ? {} : { vault: row.vault }),
    address: { channel, account, user: person },
    session:
      row.session === null ? null : { version: row.session_version ?? 0, body: storedJson(row.session) },
    turn: row.turn + 1,
    failures: row.failures,
    inputs: inputs.map((input) => ({
      id: input.id,
      kind: input.kind,
      at: input.at,
      body: storedJson(input.body),
      ...(input.provider_id === null ? {} : { providerId: input.provider_id }),
    })),
    ...(citizen ? { citizen: citizenOf(citizen) } : {}),
  };
}

function citizenOf({ id, mobile, facts, standing, vault }: CitizenRow): Citizen {
  return {
    id,
    mobile,
    facts: storedJson(facts),
    ...(standing === null ? {} : { standing }),
    ...(vault === null ? {} : { vault }),
  };
}

/** All at once under one savepoint; where that cannot be written, each under its own. Gives the conversations undone. */
async function writeEach(
  connection: Connection,
  worked: readonly WorkedTurn[],
  { now, onThrow }: WorkOptions,
): Promise<readonly string[]> {
  if (worked.length === 0) return [];
  const error = await attempt(connection, () => writeTurns(connection, worked, now));
  if (error === undefined) return [];
  if (worked.length === 1) {
    onThrow(error);
    return worked.map(({ claimed }) => claimed.conversation);
  }
  const undone: string[] = [];
  for (const each of worked)
    undone.push(...(await writeEach(connection, [each], { limit: 1, now, work: none, onThrow })));
  return undone;
}

const none = (): TurnOutcome => {
  throw new Error('not worked again');
};

/** Gives what it threw, with its writes undone; a fault of the database is nobody's turn's, and undoes everything. */
async function attempt(connection: Connection, write: () => Promise<void>): Promise<unknown> {
  await connection.query('savepoint turns');
  try {
    await write();
    await connection.query('release savepoint turns');
    return undefined;
  } catch (error) {
    if (isOutage(error)) throw error;
    await connection.query('rollback to savepoint turns');
    return error ?? new Error('unknown');
  }
}

async function fail(connection: Connection, conversations: readonly string[], now: number): Promise<void> {
  if (conversations.length === 0) return;
  await connection.query(
    `update conversations set failures = failures + 1, retry_at = $1::bigint + (failures + 1) * $2::int where id = any ($3)`,
    [now, BACKOFF_PER_FAILURE_MS, conversations],
  );
}
