import { setTimeout as sleep } from 'node:timers/promises';

export type SentUpdate = Readonly<Record<string, unknown>> & { readonly update_id: number };
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const RETRY_AFTER_MS = 30;

/**
 * Updates until somebody confirms them: by asking for later ones, or by answering a webhook with 2xx. What is not confirmed
 * is brought again.
 */
export class UpdateQueue {
  private readonly waiting: SentUpdate[] = [];
  private nextId = 900_000_001;
  private wake: () => void = () => undefined;
  /** How often each update was brought, by its id. */
  readonly brought = new Map<number, number>();
  webhook: Webhook | undefined;
  /** While it holds, requests that would confirm updates are neither heeded nor answered. */
  isHeld = false;
  /** Requests that came while it held. */
  heldRequests = 0;
  lastErrorAt = 0;
  private isClosed = false;

  get pending(): number {
    return this.waiting.length;
  }

  add(content: Readonly<Record<string, unknown>>): SentUpdate {
    const update = { update_id: this.nextId, ...content };
    this.nextId += 1;
    this.waiting.push(update);
    this.wake();
    void this.push();
    return update;
  }

  /** `offset` forgets all before it. Waits up to `timeoutMs` for something to come. */
  async take(
    offset: number,
    limit: number,
    timeoutMs: number,
    isOver: () => boolean,
  ): Promise<readonly SentUpdate[]> {
    if (this.isHeld && offset > 0) this.heldRequests += 1;
    while (this.isHeld && offset > 0 && !isOver() && !this.isClosed) await sleep(20);
    if (isOver()) return [];
    this.confirm(offset);
    const endsAt = Date.now() + timeoutMs;
    while (this.waiting.length === 0 && Date.now() < endsAt && !isOver() && !this.isClosed) {
      const news = new Promise<void>((resolve) => (this.wake = resolve));
      await Promise.race([news, sleep(20)]);
    }
    if (isOver()) return [];
    const batch = this.waiting.slice(0, limit);
    for (const { update_id: id } of batch) this.count(id);
    return batch;
  }

  close(): void {
    this.isClosed = true;
    this.wake();
  }

  setWebhook(webhook: Webhook | undefined): void {
    this.webhook = webhook;
    void this.push();
  }

  private confirm(offset: number): void {
    while (this.waiting[0] && this.waiting[0].update_id < offset) this.waiting.shift();
  }

  private count(id: number): void {
    this.brought.set(id, (this.brought.get(id) ?? 0) + 1);
  }

  private isPushing = false;

  /** One after another; what is not answered with 2xx comes again. */
  private async push(): Promise<void> {
    if (this.isPushing) return;
    this.isPushing = true;
    while (this.webhook && this.waiting[0] && !this.isClosed) {
      const [update] = this.waiting;
      this.count(update.update_id);
      if (await bring(update, this.webhook)) this.waiting.shift();
      else {
        this.lastErrorAt = Math.floor(Date.now() / 1_000);
        await sleep(RETRY_AFTER_MS);
      }
    }
    this.isPushing = false;
  }
}

async function bring(update: SentUpdate, { url, secret }: Webhook): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(
    () => undefined,
  );
  await answer?.arrayBuffer();
  return answer?.ok ?? false;
}
