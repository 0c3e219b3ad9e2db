import type { OutgoingText } from './message-rules.ts';
import { UpdateQueue } from './update-queue.ts';

export interface BotApiOptions {
  readonly token: string;
  /** Leaves out the limit per person, for load. */
  readonly isUnlimited?: boolean;
}

/** A message as it reached a person. */
export interface Accepted {
  readonly id: number;
  readonly to: number;
  readonly text: string;
  readonly markup?: OutgoingText['reply_markup'];
  readonly file?: { readonly kind: 'photo' | 'document'; readonly bytes: Buffer };
}

export interface Failure {
  readonly status: number;
  readonly description: string;
  readonly retryAfter?: number;
}

/** Messages to one person at once, before the provider asks to wait. */
const BURST = 25;

/** What the provider knows. */
export class BotState {
  readonly updates = new UpdateQueue();
  readonly accepted: Accepted[] = [];
  readonly refused: string[] = [];
  readonly failures: Failure[] = [];
  /** To whom each well-formed message was to go, whatever came of it. */
  readonly triedTo: number[] = [];
  readonly answeredPresses: string[] = [];
  /** Presses that wait for their answer. */
  readonly openPresses = new Set<string>();
  /** Descriptions by language; '' is the menu for everybody else. */
  readonly menus = new Map<string, readonly { command: string; description: string }[]>();
  readonly leftChats: number[] = [];
  /** Bytes by the path under which they can be fetched. */
  readonly files = new Map<string, Buffer>();
  /** Paths by file id. */
  readonly paths = new Map<string, string>();
  /** People who have opened the chat, and groups we are in. */
  readonly chats = new Set<number>();
  readonly blockedBy = new Set<number>();
  /** Counts requests for updates: a later one ends an earlier one. */
  polls = 0;
  private nextMessage = 1;
  private readonly tokens = new Map<number, { left: number; at: number }>();

  constructor(readonly options: BotApiOptions) {}

  get botId(): number {
    return Number(this.options.token.split(':')[0]);
  }

  newMessageId(): number {
    return this.nextMessage++;
  }

  addFile(bytes: Uint8Array, path = `photos/file_${this.files.size}.jpg`): string {
    const id = `AgACAgUAAxkBAAI${this.paths.size}`;
    this.files.set(path, Buffer.from(bytes));
    this.paths.set(id, path);
    return id;
  }

  /** Seconds to wait before one more message to this person; 0: none. */
  waitFor(chat: number, now = Date.now()): number {
    if (this.options.isUnlimited) return 0;
    const known = this.tokens.get(chat) ?? { left: BURST, at: now };
    const left = Math.min(BURST, known.left + (now - known.at) / 1_000);
    this.tokens.set(chat, { left: left < 1 ? left : left - 1, at: now });
    return left < 1 ? Math.ceil(1 - left) : 0;
  }
}
