import type { Message } from 'whatsapp-web.js';
import { within } from './within.ts';

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

  /** At most `most` bytes; undefined: gone, or not to be had in time. Never rejects. */
  async fetch(id: string, most: number): Promise<Uint8Array | 'too_large' | undefined> {
    const message = this.messages.get(id);
    if (!message) return undefined;
    if (sizeOf(message) > most) return 'too_large';
    const file = await within(message.downloadMedia(), FETCHED_WITHIN_MS);
    const bytes = file && Buffer.from(file.data, 'base64');
    return bytes && bytes.byteLength > most ? 'too_large' : bytes;
  }
}

/** As the sender says; what is really there is checked again once it is here. */
function sizeOf(message: Message): number {
  const { size } = message.rawData as { readonly size?: unknown };
  return Number(size) || 0;
}
