import type pg from 'pg';
import type { Delivery, Json, NewMessage, Received, SendEnd, Store } from '../port.ts';
import { listAlerts } from './alerts.ts';
import { Batch } from './batch.ts';
import { claimCalls, finishCalls, type FinishedCall } from './calls.ts';
import { databaseFault } from './database-fault.ts';
import { deliveryOf, keepDeliveries } from './deliveries.ts';
import { forgetPerson, keepBlocked, receive } from './inbox.ts';
import { keepingOn } from './keeping.ts';
import { complaintMedia, keepMedia, readMedia } from './media.ts';
import { Membership } from './membership.ts';
import { migrate } from './migrate.ts';
import { notesOn } from './notes.ts';
import { ration } from './rations.ts';
import { claimSends, finishSends, type FinishedSend } from './outbox.ts';
import { isOutage } from './outage.ts';
import { inTransaction, openClaims, openPool, type Claims, type Connection } from './pool.ts';
import { reportsOn } from './reports.ts';
import { isBusy, nextDueAt } from './schedule.ts';
import { fireTimers, hasDueTimers } from './timers.ts';
import { tokensOn } from './tokens.ts';
import { workTurns } from './turns.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** A turn's work threw, and will be tried again. */
  readonly onThrow?: (error: unknown) => void;
  /** How often it is looked for processes that are gone, milliseconds; a simulation shortens it. */
  readonly sweepEveryMs?: number;
  /** The most connections for all but claims; a simulation, which starts many processes, takes fewer. */
  readonly connections?: number;
}

export interface PostgresStore extends Store {
  /** Ends as a killed process ends: connections break, claims stay. For tests of what the others do then. */
  vanish(): Promise<void>;
}

/**
 * The store for any number of identical processes. Every promise of the port resolves after its commit. Throws a
 * `StoreFault` where the database cannot be used.
 */
export async function openPostgresStore({
  url,
  onThrow,
  sweepEveryMs,
  connections,
}: PostgresOptions): Promise<PostgresStore> {
  const pool = openPool(url, connections === undefined ? {} : { max: connections });
  const claims = openClaims(url);
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const membership = new Membership(url, pool, notify, sweepEveryMs);
  try {
    await migrate(pool);
    await membership.join();
  } catch (error) {
    await Promise.all([pool.end(), claims.end()]);
    throw databaseFault(error);
  }
  return storeOn({ pool, claims, membership, listeners, notify, onThrow: onThrow ?? (() => undefined) });
}

interface Parts {
  readonly pool: pg.Pool;
  readonly claims: Claims;
  readonly membership: Membership;
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
  readonly onThrow: (error: unknown) => void;
}

function storeOn({ pool, claims, membership, listeners, notify, onThrow }: Parts): PostgresStore {
  /** Commits, and tells the other processes. */
  const change = <T>(work: (connection: Connection) => Promise<T>): Promise<T> =>
    inTransaction(pool, async (connection) => {
      const done = await work(connection);
      const { text, values } = membership.announcement();
      await connection.query(text, [...values]);
      return done;
    });
  const receives = new Batch<NewMessage, Received>((all) => change((on) => receive(on, all)), {
    isOutage,
    onWritten: notify,
  });
  const sent = new Batch<FinishedSend, SendEnd>((all) => change((on) => finishSends(on, all)), {
    isOutage,
    keepTrying: true,
    onWritten: notify,
  });
  const delivered = new Batch<Delivery, void>(
    async (all) => {
      if (await inTransaction(pool, (on) => keepDeliveries(on, all))) notify();
      return all.map(() => undefined);
    },
    { isOutage },
  );
  const answered = new Batch<FinishedCall, void>(
    async (all) => {
      await change((on) => finishCalls(on, all));
      return all.map(() => undefined);
    },
    { isOutage, keepTrying: true, onWritten: notify },
  );
  const close = async (leave: () => Promise<void> | void): Promise<void> => {
    await Promise.all([receives, sent, delivered, answered].map((batch) => batch.stop()));
    await leave();
    await Promise.all([pool.end(), claims.end()]);
  };
  return {
    receive: (messages) => Promise.all(messages.map((message) => receives.add(message))),
    workTurns: async (options, work) => {
      const done = await inTransaction(pool, async (connection) => {
        const turns = await workTurns(connection, { ...options, work, onThrow });
        const { text, values } = membership.announcement();
        if (turns > 0) await connection.query(text, [...values]);
        return turns;
      });
      if (done > 0) notify();
      return done;
    },
    claimSends: ({ limit, now }) => claims.run((on) => claimSends(on, { limit, now, by: membership.id })),
    finishSend: (id, outcome) => sent.add({ id, outcome }),
    keepDeliveries: async (all) => {
      await Promise.all(all.map((each) => delivered.add(each)));
    },
    deliveryOf: (key) => deliveryOf(pool, key),
    keepBlocked: (address, at) => inTransaction(pool, (on) => keepBlocked(on, address, at)),
    forgetPerson: (address) => inTransaction(pool, (on) => forgetPerson(on, address)),
    claimCalls: ({ limit, now }) => claims.run((on) => claimCalls(on, { limit, now, by: membership.id })),
    sayLate: (id, late, at) => answered.add({ id, outcome: { kind: 'late', late }, at }),
    finishCall: (id, outcome, at) => answered.add({ id, outcome, at }),
    ration: (wish, limits) => inTransaction(pool, (on) => ration(on, wish, limits)),
    keepFiling: async (reference, trace) => {
      await pool.query(
        'insert into filings values ($1, $2) on conflict (reference) do update set trace = excluded.trace',
        [reference, JSON.stringify(trace)],
      );
    },
    recallFiling: async (reference) => {
      const { rows } = await pool.query<{ trace: string }>('select trace from filings where reference = $1', [
        reference,
      ]);
      return rows[0] ? (JSON.parse(rows[0].trace) as Json) : null;
    },
    fireTimers: async ({ limit, now }) => {
      if (!(await hasDueTimers(pool, now))) return 0;
      const fired = await inTransaction(pool, (on) => fireTimers(on, limit, now));
      if (fired > 0) notify();
      return fired;
    },
    nextDueAt: () => nextDueAt(pool),
    isBusy: async (now) =>
      receives.isPending || sent.isPending || answered.isPending || (await isBusy(pool, now)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keepMedia: (kept) => inTransaction(pool, (on) => keepMedia(on, kept)),
    readMedia: (id) => readMedia(pool, id),
    complaintMedia: (options) => complaintMedia(pool, options),
    alerts: (options) => listAlerts(pool, options),
    ...reportsOn(pool),
    ...notesOn(pool),
    ...tokensOn(pool),
    ...keepingOn(pool),
    retryParked: async (conversation) => {
      const retried = await change((on) =>
        on.query(`update inputs set state = 'waiting' where conversation = $1 and state = 'parked'`, [
          conversation,
        ]),
      );
      notify();
      return retried.rowCount ?? 0;
    },
    check: async () => {
      try {
        await pool.query('select 1 from conversations limit 0');
        return { ok: true };
      } catch (error) {
        return {
          ok: false,
          reason: error instanceof Error && 'code' in error ? String(error.code) : 'unreachable',
        };
      }
    },
    close: () => close(() => membership.leave()),
    vanish: () => close(() => membership.vanish()),
  };
}
