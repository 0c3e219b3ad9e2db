interface Item<T, R> {
  readonly value: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export interface BatchOptions {
  /** Whether a failure is the database's and not the item's: all are tried again later, where `keepTrying`. */
  isOutage(error: unknown): boolean;
  /** Outcomes of work already done must not be lost, however long the database is away. */
  readonly keepTrying?: boolean;
  /** Called after each batch that was written, when none of its items is pending any more. */
  onWritten?(): void;
}

const LARGEST_BATCH = 256;
const PAUSE_MS = 250;

/**
 * Group commit: what is asked for while one batch is under way goes into the next, so that many share a commit under
 * load and one alone waits for nothing. An item that cannot be written fails by itself.
 */
export class Batch<T, R> {
  private queue: Item<T, R>[] = [];
  private running: Promise<void> | undefined;
  private isStopped = false;
  private unsettled = 0;

  constructor(
    private readonly write: (values: readonly T[]) => Promise<readonly R[]>,
    private readonly options: BatchOptions,
  ) {}

  get isPending(): boolean {
    return this.unsettled > 0;
  }

  add(value: T): Promise<R> {
    this.unsettled += 1;
    return new Promise<R>((resolve, reject) => {
      this.queue.push({ value, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Waits for what is under way; from now on an outage fails at once. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    // Everything asked for in this turn of the event loop joins the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) await this.flush(this.queue.splice(0, LARGEST_BATCH));
    this.running = undefined;
  }

  private async flush(items: readonly Item<T, R>[]): Promise<void> {
    try {
      const results = await this.write(items.map(({ value }) => value));
      this.unsettled -= items.length;
      for (const [index, item] of items.entries()) item.resolve(results[index] as R);
      this.options.onWritten?.();
    } catch (error) {
      if (this.options.isOutage(error)) await this.outage(items, error);
      else if (items.length === 1) this.fail(items, error);
      else for (const item of items) await this.flush([item]);
    }
  }

  private async outage(items: readonly Item<T, R>[], error: unknown): Promise<void> {
    if (!this.options.keepTrying || this.isStopped) {
      this.fail(items, error);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    this.queue.unshift(...items);
  }
  private fail(items: readonly Item<T, R>[], error: unknown): void {
    this.unsettled -= items.length;
    for (const item of items) item.reject(error);
  }
}
