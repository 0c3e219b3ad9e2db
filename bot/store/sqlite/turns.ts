import type { Database } from 'better-sqlite3';
import type { Citizen, CitizenStanding, ClaimedTurn, InputKind, TurnOutcome, TurnWork } from '../port.ts';
import { storedJson } from '../stored-json.ts';
import { Alerts } from './alerts.ts';
import type { Inbox } from './inbox.ts';
import { Media } from './media.ts';
import { isOutage } from './outage.ts';
import { Tells } from './tells.ts';
import type { Writer } from './writer.ts';

const BACKOFF_PER_FAILURE_MS = 1_000;
/** Waiting inputs looked at for one conversation claimed: most have one or two. */
const LOOK_AHEAD = 4;
/** Turns are computed on the thread that also answers webhooks: a longer batch would keep providers waiting. */
const MOST_PER_COMMIT = 8;

interface ConversationRow {
  id: string;
  channel: string;
  account: string;
  user: string;
  citizen: string | null;
  session_version: number | null;
  session: string | null;
  turn: number;
  failures: number;
  vault: string | null;
}

interface CitizenRow {
  id: string;
  mobile: string;
  facts: string;
  standing: CitizenStanding | null;
  vault: string | null;
}

interface InputRow {
  id: number;
  kind: InputKind;
  at: number;
  body: string;
  provider_id: string | null;
}

/** Works conversations: claim, compute, write, all inside the transaction that calls it. */
export class Turns {
  private readonly ready;
  private readonly read;
  private readonly inputs;
  private readonly citizen;
  private readonly fail;
  private readonly writes: TurnWrites;

  constructor(
    db: Database,
    private readonly writer: Writer,
    inbox: Inbox,
  ) {
    this.ready = db.prepare<[number, number], { conversation: string }>(
      `select i.conversation from inputs i join conversations c on c.id = i.conversation
       where i.state = 'waiting' and c.retry_at <= ? order by i.id limit ?`,
    );
    this.read = db.prepare<[string], ConversationRow>('select * from conversations where id = ?');
    this.inputs = db.prepare<[string], InputRow>(
      `select id, kind, at, body, provider_id from inputs where conversation = ? and state = 'waiting' order by id`,
    );
    this.citizen = db.prepare<[string], CitizenRow>(
      'select id, mobile, facts, standing, vault from citizens where id = ?',
    );
    this.fail = db.prepare<[number, number, string]>(
      'update conversations set failures = failures + 1, retry_at = ? + (failures + 1) * ? where id = ?',
    );
    this.writes = new TurnWrites(db, inbox);
  }

  /** Returns how many turns were committed, and tells of each throw. */
  work(limit: number, now: number, work: TurnWork, onThrow: (error: unknown) => void): number {
    const most = Math.min(limit, MOST_PER_COMMIT);
    const rows = this.ready.all(now, most * LOOK_AHEAD);
    const conversations = [...new Set(rows.map((row) => row.conversation))].slice(0, most);
    return conversations.filter((id) => this.workOne(id, now, work, onThrow)).length;
  }

  private workOne(id: string, now: number, work: TurnWork, onThrow: (error: unknown) => void): boolean {
    try {
      const claimed = this.claim(id);
      const outcome = work(claimed);
      this.writer.isolated(() => this.writes.write(claimed, outcome, now));
      return true;
    } catch (error) {
      // The disk's fault is not this conversation's: it is tried again, and never set aside.
      if (isOutage(error) || this.writer.isToBeRepeated) throw error;
      onThrow(error);
      this.fail.run(now, BACKOFF_PER_FAILURE_MS, id);
      return false;
    }
  }

  private claim(id: string): ClaimedTurn {
    const row = this.read.get(id);
    if (!row) throw new Error('an input without its conversation');
    const citizen = row.citizen === null ? undefined : this.citizen.get(row.citizen);
    return {
      conversation: id,
      ...(row.vault === null ? {} : { vault: row.vault }),
      address: { channel: row.channel, account: row.account, user: row.user },
      session:
        row.session === null ? null : { version: row.session_version ?? 0, body: storedJson(row.session) },
      turn: row.turn + 1,
      failures: row.failures,
      inputs: this.inputs.all(id).map((input) => ({
        id: String(input.id),
        kind: input.kind,
        at: input.at,
        body: storedJson(input.body),
        ...(input.provider_id === null ? {} : { providerId: input.provider_id }),
      })),
      ...(citizen ? { citizen: citizenOf(citizen) } : {}),
    };
  }
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

/** Everything a turn leaves behind. */
class TurnWrites {
  private readonly session;
  private readonly facts;
  private readonly standing;
  private readonly record;
  private readonly consume;
  private readonly park;
  private readonly send;
  private readonly call;
  private readonly cancelCall;
  private readonly setTimer;
  private readonly cancelTimer;
  private readonly handover;
  private readonly consent;
  private readonly tells;
  private readonly alerts;
  private readonly media;

  constructor(db: Database, inbox: Inbox) {
    this.tells = new Tells(db, inbox);
    this.alerts = new Alerts(db);
    this.media = new Media(db);
    this.session = db.prepare<[number, string, number, string | null, string]>(
      `update conversations set session_version = ?, session = ?, turn = ?, vault = coalesce(?, vault), failures = 0, retry_at = 0
       where id = ?`,
    );
    this.facts = db.prepare<[string | null, string | null, string]>(
      'update citizens set facts = coalesce(?, facts), vault = coalesce(?, vault) where id = ?',
    );
    this.standing = db.prepare<[CitizenStanding | null, string]>(
      'update citizens set standing = ? where id = ?',
    );
    this.record = db.prepare<[string, number, number, string]>(
      'insert into turns (conversation, turn, at, record) values (?, ?, ?, ?)',
    );
    this.consume = db.prepare<[number]>('delete from inputs where id = ?');
    this.park = db.prepare<[number]>(`update inputs set state = 'parked' where id = ?`);
    this.send = db.prepare<[string, string, string | null, number, number, string | null]>(
      'insert into outbox (conversation, body, reply_to, due_at, created_at, alert) values (?, ?, ?, ?, ?, ?)',
    );
    this.call = db.prepare<[string, string, string, number, number, string]>(
      `insert into calls (id, conversation, key, request, due_at, created_at, restored)
       select ?, id, ?, ?, ?, ?, turn <= look_up_until from conversations where id = ?`,
    );
    this.cancelCall = db.prepare<[string]>(
      `update calls set state = 'cancelled' where id = ? and state = 'waiting'`,
    );
    this.setTimer = db.prepare<[string, string, number, string]>(
      'insert or replace into timers (conversation, name, due_at, body) values (?, ?, ?, ?)',
    );
    this.cancelTimer = db.prepare<[string, string]>('delete from timers where conversation = ? and name = ?');
    this.handover = db.prepare<[string, string, string, number]>(
      'insert into handovers (conversation, reason, body, at) values (?, ?, ?, ?)',
    );
    this.consent = db.prepare<[string, string | null, string, number, number]>(
      'insert into consents (conversation, citizen, purpose, given, at) values (?, ?, ?, ?, ?)',
    );
  }

  write({ conversation, citizen, turn, inputs }: ClaimedTurn, outcome: TurnOutcome, now: number): void {
    const { session, vault, citizenFacts, citizenStanding, citizenVault } = outcome;
    this.session.run(session.version, JSON.stringify(session.body), turn, vault ?? null, conversation);
    this.record.run(conversation, turn, now, JSON.stringify(outcome.record));
    for (const { id } of inputs) (outcome.park ? this.park : this.consume).run(Number(id));
    if (citizen && (citizenFacts !== undefined || citizenVault !== undefined)) {
      const facts = citizenFacts === undefined ? null : JSON.stringify(citizenFacts);
      this.facts.run(facts, citizenVault ?? null, citizen.id);
    }
    if (citizen && citizenStanding !== undefined) this.standing.run(citizenStanding, citizen.id);
    for (const { body, replyTo, alert } of outcome.sends) {
      this.send.run(conversation, JSON.stringify(body), replyTo ?? null, now, now, alert ?? null);
    }
    for (const { id, key, request } of outcome.calls) {
      this.call.run(id, key, JSON.stringify(request), now, now, conversation);
    }
    for (const id of outcome.cancelCalls) this.cancelCall.run(id);
    for (const name of outcome.cancelTimers) this.cancelTimer.run(conversation, name);
    for (const { name, dueAt, body } of outcome.setTimers) {
      this.setTimer.run(conversation, name, dueAt, JSON.stringify(body));
    }
    for (const tell of outcome.tells) this.tells.tell(conversation, tell, now);
    for (const wake of outcome.wakes) this.tells.wake(wake);
    for (const entry of outcome.alerts) this.alerts.add(entry, now);
    this.media.keepLonger(outcome.keepMedia ?? []);
    for (const { reason, body } of outcome.handovers) {
      this.handover.run(conversation, reason, JSON.stringify(body), now);
    }
    for (const { purpose, given } of outcome.consents) {
      this.consent.run(conversation, citizen?.id ?? null, purpose, given ? 1 : 0, now);
    }
  }
}
