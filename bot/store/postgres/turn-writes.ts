import type { ClaimedTurn, TurnOutcome } from '../port.ts';
import { addAlerts } from './alerts.ts';
import { keepLonger } from './media.ts';
import type { Connection } from './pool.ts';
import { writeTells, writeWakes } from './tells.ts';

export interface WorkedTurn {
  readonly claimed: ClaimedTurn;
  readonly outcome: TurnOutcome;
}

type Column = readonly unknown[];

/** Writes everything that many turns leave behind, one statement a table. */
export async function writeTurns(
  connection: Connection,
  turns: readonly WorkedTurn[],
  now: number,
): Promise<void> {
  await writeSessions(connection, turns, now);
  await consumeInputs(connection, turns);
  await writeFacts(connection, turns);
  await writeSends(connection, turns, now);
  await writeCalls(connection, turns, now);
  await writeTimers(connection, turns);
  await writeRest(connection, turns, now);
}

/** One row per thing, with the turn it belongs to. */
function each<T>(
  turns: readonly WorkedTurn[],
  of: (outcome: TurnOutcome) => readonly T[],
): readonly (T & { readonly conversation: string; readonly citizen: string | null })[] {
  return turns.flatMap(({ claimed, outcome }) =>
    of(outcome).map((thing) => ({
      ...thing,
      conversation: claimed.conversation,
      citizen: claimed.citizen?.id ?? null,
    })),
  );
}

async function run(connection: Connection, text: string, columns: readonly Column[]): Promise<void> {
  if (columns[0]?.length === 0) return;
  await connection.query(text, columns as unknown[][]);
}

async function writeSessions(
  connection: Connection,
  turns: readonly WorkedTurn[],
  now: number,
): Promise<void> {
  const conversations = turns.map(({ claimed }) => claimed.conversation);
  const numbers = turns.map(({ claimed }) => claimed.turn);
  await run(
    connection,
    `update conversations c set session_version = s.version, session = s.body, turn = s.turn, vault = coalesce(s.vault, c.vault), failures = 0, retry_at = 0
     from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[]) as s (id, version, body, turn, vault) where c.id = s.id`,
    [
      conversations,
      turns.map(({ outcome }) => outcome.session.version),
      turns.map(({ outcome }) => JSON.stringify(outcome.session.body)),
      numbers,
      turns.map(({ outcome }) => outcome.vault ?? null),
    ],
  );
  await run(
    connection,
    `insert into turns (conversation, turn, at, record) select * from unnest($1::text[], $2::int[], $3::bigint[], $4::text[])`,
    [
      conversations,
      numbers,
      turns.map(() => now),
      turns.map(({ outcome }) => JSON.stringify(outcome.record)),
    ],
  );
}

async function consumeInputs(connection: Connection, turns: readonly WorkedTurn[]): Promise<void> {
  const idsOf = (isParked: boolean): readonly string[] =>
    turns
      .filter(({ outcome }) => (outcome.park ?? false) === isParked)
      .flatMap(({ claimed }) => claimed.inputs.map(({ id }) => id));
  await run(connection, 'delete from inputs where id = any ($1::bigint[])', [idsOf(false)]);
  await run(connection, `update inputs set state = 'parked' where id = any ($1::bigint[])`, [idsOf(true)]);
}

async function writeFacts(connection: Connection, turns: readonly WorkedTurn[]): Promise<void> {
  const learnt = new Map<string, { facts: string | null; vault: string | null }>();
  for (const { claimed, outcome } of turns) {
    const { citizenFacts, citizenVault } = outcome;
    if (!claimed.citizen || (citizenFacts === undefined && citizenVault === undefined)) continue;
    const before = learnt.get(claimed.citizen.id);
    learnt.set(claimed.citizen.id, {
      facts: citizenFacts === undefined ? (before?.facts ?? null) : JSON.stringify(citizenFacts),
      vault: citizenVault ?? before?.vault ?? null,
    });
  }
  // In one order everywhere: two processes may hold conversations of one citizen.
  const sorted = [...learnt].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await run(
    connection,
    `update citizens z set facts = coalesce(f.facts, z.facts), vault = coalesce(f.vault, z.vault)
     from unnest($1::text[], $2::text[], $3::text[]) as f (id, facts, vault) where z.id = f.id`,
    [sorted.map(([id]) => id), sorted.map(([, { facts }]) => facts), sorted.map(([, { vault }]) => vault)],
  );
  await writeStandings(connection, turns);
}

async function writeStandings(connection: Connection, turns: readonly WorkedTurn[]): Promise<void> {
  const standings = new Map<string, string | null>();
  for (const { claimed, outcome } of turns) {
    if (claimed.citizen && outcome.citizenStanding !== undefined)
      standings.set(claimed.citizen.id, outcome.citizenStanding);
  }
  const sorted = [...standings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await run(
    connection,
    'update citizens z set standing = s.standing from unnest($1::text[], $2::text[]) as s (id, standing) where z.id = s.id',
    [sorted.map(([id]) => id), sorted.map(([, standing]) => standing)],
  );
}

async function writeSends(connection: Connection, turns: readonly WorkedTurn[], now: number): Promise<void> {
  const sends = each(turns, ({ sends: all }) => all);
  await run(
    connection,
    `insert into outbox (conversation, body, reply_to, alert, due_at, created_at)
     select s.*, $5::bigint, $5::bigint from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as s`,
    [
      sends.map(({ conversation }) => conversation),
      sends.map(({ body }) => JSON.stringify(body)),
      sends.map(({ replyTo }) => replyTo ?? null),
      sends.map(({ alert }) => alert ?? null),
      now as unknown as Column,
    ],
  );
}

async function writeCalls(connection: Connection, turns: readonly WorkedTurn[], now: number): Promise<void> {
  const calls = each(turns, ({ calls: all }) => all);
  await run(
    connection,
    `insert into calls (id, conversation, key, request, due_at, created_at, restored)
     select c.id, c.conversation, c.key, c.request, $5::bigint, $5::bigint, (v.turn <= v.look_up_until)::int
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as c (id, conversation, key, request)
     join conversations v on v.id = c.conversation`,
    [
      calls.map(({ id }) => id),
      calls.map(({ conversation }) => conversation),
      calls.map(({ key }) => key),
      calls.map(({ request }) => JSON.stringify(request)),
      now as unknown as Column,
    ],
  );
  await run(connection, `update calls set state = 'cancelled' where id = any ($1) and state = 'waiting'`, [
    turns.flatMap(({ outcome }) => outcome.cancelCalls),
  ]);
}

async function writeTimers(connection: Connection, turns: readonly WorkedTurn[]): Promise<void> {
  const cancelled = each(turns, ({ cancelTimers }) => cancelTimers.map((name) => ({ name })));
  await run(
    connection,
    'delete from timers t using unnest($1::text[], $2::text[]) as c (conversation, name) where t.conversation = c.conversation and t.name = c.name',
    [cancelled.map(({ conversation }) => conversation), cancelled.map(({ name }) => name)],
  );
  const set = each(turns, ({ setTimers }) => lastOfEachName(setTimers));
  await run(
    connection,
    `insert into timers (conversation, name, due_at, body) select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[])
     on conflict (conversation, name) do update set due_at = excluded.due_at, body = excluded.body`,
    [
      set.map(({ conversation }) => conversation),
      set.map(({ name }) => name),
      set.map(({ dueAt }) => dueAt),
      set.map(({ body }) => JSON.stringify(body)),
    ],
  );
}

/** One statement cannot replace a row twice. */
function lastOfEachName(timers: TurnOutcome['setTimers']): TurnOutcome['setTimers'] {
  return [...new Map(timers.map((timer) => [timer.name, timer])).values()];
}

async function writeRest(connection: Connection, turns: readonly WorkedTurn[], now: number): Promise<void> {
  const tells = turns.flatMap(({ claimed, outcome }) =>
    outcome.tells.map((tell) => ({ from: claimed.conversation, tell })),
  );
  await writeTells(connection, tells, now);
  await writeWakes(
    connection,
    turns.flatMap(({ outcome }) => outcome.wakes),
  );
  await addAlerts(
    connection,
    turns.flatMap(({ outcome }) => outcome.alerts),
    now,
  );
  await keepLonger(
    connection,
    turns.flatMap(({ outcome }) => outcome.keepMedia ?? []),
  );
  const handovers = each(turns, ({ handovers: all }) => all);
  await run(
    connection,
    `insert into handovers (conversation, reason, body, at) select h.*, $4::bigint from unnest($1::text[], $2::text[], $3::text[]) as h`,
    [
      handovers.map(({ conversation }) => conversation),
      handovers.map(({ reason }) => reason),
      handovers.map(({ body }) => JSON.stringify(body)),
      now as unknown as Column,
    ],
  );
  const consents = each(turns, ({ consents: all }) => all);
  await run(
    connection,
    `insert into consents (conversation, citizen, purpose, given, at) select c.*, $5::bigint from unnest($1::text[], $2::text[], $3::text[], $4::bool[]) as c`,
    [
      consents.map(({ conversation }) => conversation),
      consents.map(({ citizen }) => citizen),
      consents.map(({ purpose }) => purpose),
      consents.map(({ given }) => given),
      now as unknown as Column,
    ],
  );
}
