import type { SendResult, Transport } from '../../channels/channel.ts';

export interface Delivered {
  readonly id: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
}

/** What a provider does with one message. */
export type Treatment = 'accept' | 'storm' | 'accept_and_lose_the_answer';

const STORM_LASTS_MS = 20_000;

/** A messaging provider: accepts, refuses with «too many», or accepts and loses the answer on its way back. */
export class Provider {
  /** Every acceptance, repeats included, in order. */
  readonly accepted: Delivered[] = [];
  /** Acceptances that the sender could not know of: it must send again. */
  ambiguous = 0;

  constructor(
    private readonly treat: () => Treatment,
    private readonly onDelivery: (message: Delivered) => void,
  ) {}

  readonly transport: Transport = {
    deliver: (line, key) => Promise.resolve(this.deliver(line as unknown as Omit<Delivered, 'id'>, key)),
  };

  private deliver(line: Omit<Delivered, 'id'>, key: string): SendResult {
    const treatment = this.treat();
    if (treatment === 'storm') return { kind: 'retry', afterMs: STORM_LASTS_MS, reason: 'rate_limited' };
    const message = { ...line, id: key };
    this.accepted.push(message);
    this.onDelivery(message);
    if (treatment === 'accept') return { kind: 'accepted', providerId: `p${this.accepted.length}` };
    this.ambiguous += 1;
    return { kind: 'retry', afterMs: STORM_LASTS_MS, reason: 'unreachable' };
  }
}
