import type { Database, Statement } from 'better-sqlite3';

interface Job {
  run(): void;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Group commit: writes asked for in the same turn of the event loop share one transaction and are answered only after
 * the commit. On an idle system a write commits at once. Where one of them throws, all are undone and done once more,
 * each in a savepoint of its own, so that it fails alone: a savepoint copies every page it touches, and failures are rare.
 */
export class Writer {
  private queue: Job[] = [];
  private isScheduled = false;
  private hasSavepoints = false;
  private isSpoilt = false;
  private readonly listeners = new Set<() => void>();
  private readonly begin: Statement;
  private readonly commit: Statement;
  private readonly rollback: Statement;
  private readonly savepoint: Statement;
  private readonly release: Statement;
  private readonly undo: Statement;

  constructor(db: Database) {
    this.begin = db.prepare('begin immediate');
    this.commit = db.prepare('commit');
    this.rollback = db.prepare('rollback');
    this.savepoint = db.prepare('savepoint job');
    this.release = db.prepare('release job');
    this.undo = db.prepare('rollback to job');
  }

  get isPending(): boolean {
    return this.queue.length > 0;
  }

  /** Runs `work` in the next transaction; resolves with its result once that is on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T;
      this.queue.push({
        run: () => {
          result = work();
        },
        resolve: () => resolve(result),
        reject,
      });
      this.schedule();
    });
  }

  /** What runs now will be undone and done again: a throw of `isolated` is then not this work's end. */
  get isToBeRepeated(): boolean {
    return this.isSpoilt;
  }

  /** Runs `work` so that a throw undoes it alone; to be called inside `write`. */
  isolated<T>(work: () => T): T {
    return this.hasSavepoints ? this.inSavepoint(work) : this.unprotected(work);
  }

  private unprotected<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.isSpoilt = true;
      throw error;
    }
  }

  private inSavepoint<T>(work: () => T): T {
    this.savepoint.run();
    try {
      const result = work();
      this.release.run();
      return result;
    } catch (error) {
      // A full disk may have undone the whole transaction, and this savepoint with it.
      if (this.isInTransaction()) {
        this.undo.run();
        this.release.run();
      }
      throw error;
    }
  }

  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(): void {
    for (const listener of this.listeners) listener();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const jobs = this.queue;
    this.queue = [];
    const done = this.together(jobs) ?? this.oneByOne(jobs);
    for (const job of done) job.resolve();
    if (done.length > 0) this.notify();
  }

  /** Undefined where something failed: then nothing of it was done. */
  private together(jobs: readonly Job[]): readonly Job[] | undefined {
    this.hasSavepoints = false;
    this.isSpoilt = false;
    try {
      this.begin.run();
      for (const job of jobs) this.isolated(() => job.run());
      this.commit.run();
      return jobs;
    } catch {
      if (this.isInTransaction()) this.rollback.run();
      return undefined;
    }
  }

  private oneByOne(jobs: readonly Job[]): readonly Job[] {
    this.hasSavepoints = true;
    this.isSpoilt = false;
    try {
      this.begin.run();
      const done = jobs.filter((job) => this.attempt(job));
      this.commit.run();
      return done;
    } catch (error) {
      if (this.isInTransaction()) this.rollback.run();
      for (const job of jobs) job.reject(error);
      return [];
    }
  }

  private isInTransaction(): boolean {
    return this.begin.database.inTransaction;
  }

  private attempt(job: Job): boolean {
    try {
      this.isolated(() => job.run());
      return true;
    } catch (error) {
      // Whatever ran next would commit by itself, while its caller hears that it failed.
      if (!this.isInTransaction()) throw error;
      job.reject(error);
      return false;
    }
  }
}
