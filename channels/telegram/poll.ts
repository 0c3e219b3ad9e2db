import type { Api } from 'grammy';
import { ALLOWED_UPDATES } from './update.ts';

/** The most the provider gives at once. */
const BATCH = 100;
/** How long a request waits at the provider for something to come, seconds. */
const WAIT_S = 25;

/** Resolves once everything of the batch is on disk; a batch that rejects comes again. */
export type TakeBatch = (updates: readonly unknown[]) => Promise<void>;

/**
 * Long polling in which a batch is durable before the offset moves: the request for the next batch is what confirms the
 * one before, and it is made only when that one is stored. A process that is killed in between is given the batch again,
 * and the inbox knows it.
 */
export class Poll {
  private offset = 0;

  constructor(
    private readonly api: Api,
    private readonly take: TakeBatch,
  ) {}

  async once(signal: Parameters<Api['getMe']>[0]): Promise<void> {
    const updates = await this.api.getUpdates(
      { offset: this.offset, limit: BATCH, timeout: WAIT_S, allowed_updates: ALLOWED_UPDATES },
      signal,
    );
    if (updates.length === 0) return;
    await this.take(updates);
    this.offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1;
  }
}
