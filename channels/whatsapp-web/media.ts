import type { Message } from 'whatsapp-web.js';
import { within } from './within.ts';

/** Larger files are not fetched: no photo that a phone sends is. */
const MAX_BYTES = 10 * 1024 * 1024;
const FETCHED_WITHIN_MS = 60_000;
/** Messages with a file whose bytes nobody has asked for yet. */
const MOST_REMEMBERED = 500;

/** Files of messages that have just come, by the message's id: the library fetches them through the message itself. */
export class IncomingMedia {
  private readonly messages = new Map<string, Message>();

  remember(message: Message): void {
    if (!message.hasMedia) return;
    const [oldest] = this.messages.keys();
    if (this.messages.size >= MOST_REMEMBERED && oldest !== undefined) this.messages.delete(oldest);
    this.messages.set(message.id.id, message);
  }

  forget(message: Message): void {
    this.messages.delete(message.id.id);
  }

  /** undefined: gone, too large, or not to be had in time. Never rejects. */
  async fetch(id: string): Promise<Uint8Array | undefined> {
    const message = this.messages.get(id);
    if (!message || sizeOf(message) > MAX_BYTES) return undefined;
    const file = await within(message.downloadMedia(), FETCHED_WITHIN_MS);
    return file ? Buffer.from(file.data, 'base64') : undefined;
  }
}

/** As the sender says; what is really there is checked again when it is decoded. */
function sizeOf(message: Message): number {
  const { size } = message.rawData as { readonly size?: unknown };
  return Number(size) || 0;
}
