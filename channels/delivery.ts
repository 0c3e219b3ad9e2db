export type DeliveryState = 'sent' | 'failed' | 'delivered' | 'read';

/** What a provider says later about a message it accepted. Comes more than once and in any order. */
export interface DeliveryStatus {
  readonly account: string;
  /** The provider's id of our message. */
  readonly providerId: string;
  readonly state: DeliveryState;
  /** Epoch milliseconds, by the provider's clock. */
  readonly at: number;
  /** For `failed`. */
  readonly reason?: string;
}

const RANK: Readonly<Record<DeliveryState, number>> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/**
 * How far a state is along the way. What is kept only ever grows, so the order in which statuses come does not matter;
 * a message that reached a person stays so, whatever is said about another of the person's devices.
 */
export function deliveryRank(state: DeliveryState): number {
  return RANK[state];
}
