import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionSettings, inTransaction } from './pool.ts';

/** The first half of the advisory locks that say «this process lives». */
const ALIVE = 7_266;
const CHANNEL = 'samvaad_changed';
/** A killed process's work goes on within two seconds (design §11): its lock is gone with its connection. */
const SWEEP_EVERY_MS = 500;
const RECONNECT_AFTER_MS = 250;

/** A machine that lost its power says no goodbye: the server finds out after some fifteen seconds, not two hours. */
const NOTICE_DEAD_MACHINES =
  'set tcp_keepalives_idle = 6; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3';

const LIVING = `select objid::int as id from pg_locks where locktype = 'advisory' and classid = $1 and objsubid = 2
  and database = (select oid from pg_database where datname = current_database()) and granted`;
const CLAIMANTS = `select claimed_by as id from calls where claimed_by is not null and state = 'claimed'
  union select claimed_by from outbox where claimed_by is not null and state = 'waiting'`;
const FREE_CALLS = `update calls set state = 'waiting', claimed_by = null where state = 'claimed' and claimed_by = any ($1)`;
const FREE_SENDS = `update outbox set claimed_by = null where state = 'waiting' and claimed_by = any ($1)`;

/**
 * This process among those that share the database: a number of its own, an advisory lock held by a connection for as
 * long as it lives, and an ear for what the others commit.
 */
export class Membership {
  /** What claims are written under. Changes when the connection is lost and made again. */
  id = 0;
  private client: pg.Client | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private isClosed = false;
  private living: readonly number[] = [];
  private missed: readonly number[] = [];

  constructor(
    private readonly url: string,
    private readonly pool: pg.Pool,
    private readonly onNews: () => void,
    private readonly sweepEveryMs = SWEEP_EVERY_MS,
  ) {}

  async join(): Promise<void> {
    await this.connect();
    this.living = await this.whoLives();
    await this.free(await this.absent(this.living));
    this.sweepLater();
  }

  async leave(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.sweeping);
    await this.client?.end();
  }

  /** As a killed process leaves: the connection breaks, and nothing is said. */
  vanish(): void {
    this.isClosed = true;
    clearTimeout(this.sweeping);
    (
      this.client as unknown as { connection: { stream: { destroy(): void } } } | undefined
    )?.connection.stream.destroy();
  }

  /** Tells the other processes that something was committed; part of the transaction that did. */
  announcement(): { readonly text: string; readonly values: readonly unknown[] } {
    return { text: 'select pg_notify($1, $2)', values: [CHANNEL, String(this.id)] };
  }

  private async connect(): Promise<void> {
    const client = new pg.Client(connectionSettings(this.url));
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      if (payload !== String(this.id)) this.onNews();
    });
    await client.connect();
    const { rows } = await client.query<{ id: number }>(`select nextval('process_ids')::int as id`);
    const id = rows[0]?.id ?? 0;
    await client.query(NOTICE_DEAD_MACHINES);
    await client.query('select pg_advisory_lock($1, $2)', [ALIVE, id]);
    await client.query(`listen ${CHANNEL}`);
    await this.takeOver(client, id);
    this.client = client;
    client.once('end', () => void this.reconnect());
  }

  /** What was claimed under the number before is still being worked by us. */
  private async takeOver(client: pg.Client, id: number): Promise<void> {
    if (this.id !== 0) {
      await client.query('update calls set claimed_by = $1 where claimed_by = $2', [id, this.id]);
      await client.query('update outbox set claimed_by = $1 where claimed_by = $2', [id, this.id]);
    }
    this.id = id;
  }

  private async reconnect(): Promise<void> {
    while (!this.isClosed) {
      try {
        await this.connect();
        if (this.isClosed) await this.client?.end();
        this.onNews();
        return;
      } catch {
        await sleep(RECONNECT_AFTER_MS);
      }
    }
  }

  /** From the end of one to the next, so that a slow database is not asked ever more. */
  private sweepLater(): void {
    const sweep = (): void => {
      void this.sweep()
        .catch(() => undefined)
        .finally(() => this.isClosed || this.sweepLater());
    };
    this.sweeping = setTimeout(sweep, this.sweepEveryMs).unref();
  }

  /**
   * Frees what processes that are gone had claimed: those missed twice, because one that lost its connection makes it
   * again within one pause and works on. Whoever died in the middle of a turn had claimed nothing, but left its inputs.
   */
  private async sweep(): Promise<void> {
    const living = await this.whoLives();
    const hasLost = this.living.some((id) => !living.includes(id));
    this.living = living;
    const absent = await this.absent(living);
    const gone = absent.filter((id) => this.missed.includes(id));
    this.missed = absent;
    if (gone.length > 0) await this.free(gone);
    if (hasLost || gone.length > 0) this.onNews();
  }

  private async whoLives(): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ id: number }>(LIVING, [ALIVE]);
    return rows.map(({ id }) => id);
  }

  private async absent(living: readonly number[]): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ id: number }>(CLAIMANTS);
    return rows.map(({ id }) => id).filter((id) => id !== this.id && !living.includes(id));
  }

  private async free(gone: readonly number[]): Promise<void> {
    await inTransaction(this.pool, async (connection) => {
      await connection.query(FREE_CALLS, [gone]);
      await connection.query(FREE_SENDS, [gone]);
    });
  }
}
