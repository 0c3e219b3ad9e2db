import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Message } from 'whatsapp-web.js';
import type { Json } from '../../bot/engine/json.ts';
import { ackEvent, contactChangedEvent, messageEvent } from './events.ts';
import { IncomingMedia } from './media.ts';
import { OneByOne } from './one-by-one.ts';
import { Phones } from './phones.ts';

export interface IntakeParts {
  /** Takes one event for our number; resolves once it is on disk, rejects where that could not be. */
  take(event: Json, account: string): Promise<void>;
  now(): number;
  onNotStored(): void;
}

/** The store may be away for a moment (a full disk, a database that restarts), milliseconds. */
const AGAIN_MS = 1_000;

/**
 * Brings what the library tells to the store, each person's in order. The provider does not tell twice, so what the store
 * cannot take is held here and offered again until it can, or until the service stops; then it is still unread.
 */
export class Intake {
  readonly media = new IncomingMedia();
  private readonly phones = new Phones();
  private readonly people = new OneByOne();

  constructor(
    private readonly parts: IntakeParts,
    private readonly signal: AbortSignal,
  ) {}

  message(message: Message, client: Client): void {
    const account = client.info.wid.user;
    this.media.remember(message);
    this.people.run(message.from, async () => {
      const phone = await this.phones.of(message.from, client);
      await this.store(messageEvent(message, phone), account);
      this.media.forget(message);
    });
  }

  ack(message: Message, ack: number, client: Client): void {
    const event = ackEvent(message, ack, this.parts.now());
    this.people.run(`acks ${message.to}`, () => this.store(event, client.info.wid.user));
  }

  numberChanged(oldId: string, newId: string, isContact: boolean, client: Client): void {
    const event = contactChangedEvent(oldId, newId, isContact);
    this.people.run(oldId, () => this.store(event, client.info.wid.user));
  }

  private async store(event: Json, account: string): Promise<void> {
    while (!this.signal.aborted) {
      try {
        return await this.parts.take(event, account);
      } catch {
        this.parts.onNotStored();
        await sleep(AGAIN_MS, undefined, { signal: this.signal }).catch(() => undefined);
      }
    }
  }
}
