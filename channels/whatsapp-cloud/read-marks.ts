import type { HttpCall } from '../http-transport.ts';

/** Long enough that most answers have gone out: only who still waits sees us typing. */
const AFTER_MS = 1_000;
/** People with a mark to come; under load the marks of others are left out, because they are only a courtesy. */
const MOST_WAITING = 64;

interface Waiting {
  readonly account: string;
  messageId: string;
  isAnswered: boolean;
  readonly timer: NodeJS.Timeout;
}

/**
 * Tells people that we have read what they wrote (blue ticks), and that we are typing where the answer takes long. One
 * mark per person and second: it covers all their earlier messages. Never retried.
 */
export class ReadMarks {
  private readonly waiting = new Map<string, Waiting>();

  constructor(private readonly tell: (call: HttpCall) => void) {}

  received(account: string, user: string, messageId: string): void {
    const known = this.waiting.get(user);
    if (known) {
      known.messageId = messageId;
      known.isAnswered = false;
      return;
    }
    if (this.waiting.size >= MOST_WAITING) return;
    const timer = setTimeout(() => this.mark(user), AFTER_MS);
    timer.unref();
    this.waiting.set(user, { account, messageId, isAnswered: false, timer });
  }

  answered(user: string): void {
    const known = this.waiting.get(user);
    if (known) known.isAnswered = true;
  }

  stop(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private mark(user: string): void {
    const known = this.waiting.get(user);
    if (!known) return;
    this.waiting.delete(user);
    this.tell({
      path: `/${known.account}/messages`,
      body: {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: known.messageId,
        ...(known.isAnswered ? {} : { typing_indicator: { type: 'text' } }),
      },
    });
  }
}
