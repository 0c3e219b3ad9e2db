import type { Api } from 'grammy';
import { z } from 'zod';
import { ALLOWED_UPDATES } from './update.ts';

/** The most the provider gives at once. */
const BATCH = 100;
/** How long a request waits at the provider for something to come, seconds. */
const WAIT_S = 25;

/** A server that does not wait as it was asked to is not asked faster than this. */
const TOO_SOON_MS = 500;

const Ids = z.array(z.object({ update_id: z.number().int() }));

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

  /** `isQuick`: does not wait for something to come. Gives the milliseconds to rest before the next. */
  async once(isQuick: boolean, signal: Parameters<Api['getMe']>[0]): Promise<number> {
    const beganAt = performance.now();
    const updates = await this.api.getUpdates(
      { offset: this.offset, limit: BATCH, timeout: isQuick ? 0 : WAIT_S, allowed_updates: ALLOWED_UPDATES },
      signal,
    );
    if (updates.length === 0) return performance.now() - beganAt < TOO_SOON_MS && !isQuick ? TOO_SOON_MS : 0;
    await this.take(updates);
    this.offset = Math.max(...Ids.parse(updates).map(({ update_id }) => update_id)) + 1;
    return 0;
  }
}
