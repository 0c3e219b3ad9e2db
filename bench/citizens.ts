import { z } from 'zod';
import type { SendResult, WireRequest } from '../channels/channel.ts';
import type { Store } from '../bot/store/port.ts';

const Reply = z.object({ to: z.string(), replyTo: z.string() });

/** The load: people who write and wait for the answer, and how long each answer took. */
export class Citizens {
  readonly latencies: number[] = [];
  private readonly waiting = new Map<string, { readonly since: number; answered(): void }>();
  private messages = 0;

  constructor(private readonly store: Pick<Store, 'receive'>) {}

  /** Sends one message and resolves with the first reply to it. */
  async say(person: number, text: string): Promise<void> {
    this.messages += 1;
    const providerId = `b${this.messages}`;
    const mobile = String(9_810_000_000 + person);
    const answer = new Promise<void>((answered) => {
      this.waiting.set(providerId, { since: performance.now(), answered });
    });
    await this.store.receive([
      {
        channel: 'console',
        account: 'pg.citya',
        user: `+91${mobile}`,
        verifiedMobile: mobile,
        providerId,
        receivedAt: Date.now(),
        body: { kind: 'text', text },
      },
    ]);
    await answer;
  }

  /** The channel's side: a reply was delivered. */
  hear(line: WireRequest): Promise<SendResult> {
    const reply = Reply.safeParse(line);
    const waiting = reply.success ? this.waiting.get(reply.data.replyTo) : undefined;
    if (reply.success && waiting) {
      this.waiting.delete(reply.data.replyTo);
      this.latencies.push(performance.now() - waiting.since);
      waiting.answered();
    }
    return Promise.resolve({ kind: 'accepted', providerId: 'bench' });
  }
}
