import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Store } from '../port.ts';
import { Alerts } from './alerts.ts';
import { Calls } from './calls.ts';
import { Deliveries } from './deliveries.ts';
import { Filings } from './filings.ts';
import { Inbox } from './inbox.ts';
import { keepingOn } from './keeping.ts';
import { lockFile } from './lock.ts';
import { Media } from './media.ts';
import { migrate } from './migrate.ts';
import { Moves } from './moves.ts';
import { Notes } from './notes.ts';
import { Rations } from './rations.ts';
import { Outbox } from './outbox.ts';
import { Reports } from './reports.ts';
import { Schedule } from './schedule.ts';
import { StoreFault } from '../store-fault.ts';
import { Timers } from './timers.ts';
import { Tokens } from './tokens.ts';
import { Turns } from './turns.ts';
import { watchOthers } from './watch.ts';
import { Writer } from './writer.ts';

export interface SqliteOptions {
  /** File, or `:memory:`. */
  readonly path: string;
  /** Opens beside a running service, for the command line: takes no lock and frees no claims. */
  readonly beside?: boolean;
  /** A turn's work threw, and will be tried again. */
  readonly onThrow?: (error: unknown) => void;
}

/** How long a write waits for another process's short transaction, milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/** 16 MB: pages that many turns write are then copied into the file once, not every few commits. */
const PAGES_PER_CHECKPOINT = 4_000;

/**
 * The embedded store: one service process, WAL, every commit synced to disk before its promise resolves. Throws a
 * `StoreFault` where the file cannot be used.
 */
export async function openSqliteStore({ path, beside, onThrow }: SqliteOptions): Promise<Store> {
  const unlock = path === ':memory:' || beside ? undefined : lockFile(path);
  try {
    return storeOn(openDatabase(path), unlock, { isService: !beside, ...(onThrow ? { onThrow } : {}) });
  } catch (error) {
    unlock?.();
    throw error;
  }
}

function openDatabase(path: string): Database.Database {
  if (path !== ':memory:' && !existsSync(dirname(path))) {
    throw new StoreFault(
      `${dirname(path)} is no folder: nothing is stored there yet; set DATA_DIR, or start the service first`,
    );
  }
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma(`wal_autocheckpoint = ${PAGES_PER_CHECKPOINT}`);
    migrate(db, path);
    return db;
  } catch (error) {
    db?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new StoreFault(
      `${path} cannot be read as a database (${error.code}); restore the last backup, or move the file away to begin anew`,
      { cause: error },
    );
  }
}

interface Mode {
  readonly isService: boolean;
  readonly onThrow?: (error: unknown) => void;
}

function storeOn(db: Database.Database, unlock: (() => void) | undefined, mode: Mode): Store {
  const writer = new Writer(db);
  const inbox = new Inbox(db);
  const turns = new Turns(db, writer, inbox);
  const outbox = new Outbox(db, new Moves(db, inbox));
  const calls = new Calls(db, inbox);
  const deliveries = new Deliveries(db);
  const rations = new Rations(db);
  const tokens = new Tokens(db);
  const filings = new Filings(db);
  const timers = new Timers(db, inbox);
  const media = new Media(db);
  const schedule = new Schedule(db, outbox);
  const reports = new Reports(db);
  const alerts = new Alerts(db);
  const notes = new Notes(db);
  const onThrow = mode.onThrow ?? (() => undefined);
  if (mode.isService) calls.freeClaims();
  return {
    receive: (messages) => writer.write(() => messages.map((message) => inbox.receive(message))),
    workTurns: ({ limit, now }, work) =>
      schedule.isInputDue(now)
        ? writer.write(() => turns.work(limit, now, work, onThrow))
        : Promise.resolve(0),
    claimSends: ({ limit, now }) => Promise.resolve(outbox.claim(limit, now)),
    finishSend: async (id, outcome) => {
      const end = await writer.write(() => outbox.finish(Number(id), outcome));
      outbox.release(Number(id), outcome);
      writer.notify();
      return end;
    },
    keepDeliveries: (all) => writer.write(() => all.forEach((each) => deliveries.keep(each))),
    deliveryOf: (key) => Promise.resolve(deliveries.of(key)),
    forgetPerson: (address) => writer.write(() => inbox.forgetPerson(address)),
    keepBlocked: (address, at) => writer.write(() => inbox.keepBlocked(address, at)),
    claimCalls: ({ limit, now }) =>
      schedule.isCallDue(now) ? writer.write(() => calls.claim(limit, now)) : Promise.resolve([]),
    sayLate: (id, late, at) => writer.write(() => calls.sayLate(id, late, at)),
    finishCall: (id, outcome, at) => writer.write(() => calls.finish(id, outcome, at)),
    ration: (wish, limits) => writer.write(() => rations.take(wish, limits)),
    keepToken: (mobile, token, at) => writer.write(() => tokens.keep(mobile, token, at)),
    recallToken: (mobile) => Promise.resolve(tokens.recall(mobile)),
    keepFiling: (reference, trace) => writer.write(() => filings.keep(reference, trace)),
    recallFiling: (reference) => Promise.resolve(filings.recall(reference)),
    fireTimers: ({ limit, now }) =>
      timers.hasDue(now) ? writer.write(() => timers.fire(limit, now)) : Promise.resolve(0),
    nextDueAt: () => Promise.resolve(schedule.next()),
    isBusy: (now) =>
      Promise.resolve(
        writer.isPending || outbox.isBusy || calls.isBusy || timers.hasDue(now) || schedule.isDue(now),
      ),
    onChange: watchOthers(db, writer),
    keepMedia: (kept) => writer.write(() => media.keep(kept)),
    readMedia: (id) => Promise.resolve(media.read(id)),
    complaintMedia: ({ complaint, limit }) => Promise.resolve(media.list(complaint, limit)),
    alerts: ({ complaint, limit }) => Promise.resolve(alerts.list(complaint, limit)),
    openHandovers: ({ limit }) => Promise.resolve(reports.openHandovers(limit)),
    parked: ({ limit }) => Promise.resolve(reports.parked(limit)),
    retryParked: (conversation) => writer.write(() => reports.retryParked(conversation)),
    turns: (conversation, { limit }) => Promise.resolve(reports.turns(conversation, limit)),
    stats: () => Promise.resolve(reports.stats()),
    countWaiting: (atMost) => Promise.resolve(reports.countWaiting(atMost)),
    note: (name) => Promise.resolve(notes.read(name)),
    keepNote: (name, value) => writer.write(() => notes.keep(name, value)),
    ...keepingOn(db, writer),
    check: () => check(db),
    close: async () => {
      await writer.write(() => undefined);
      db.close();
      unlock?.();
    },
  };
}

async function check(db: Database.Database): ReturnType<Store['check']> {
  try {
    db.prepare('select count(*) from conversations where 0').get();
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Database.SqliteError ? error.code : 'closed' };
  }
}
