/** In the order in which one goes farther than the other. */
export const DELIVERY_STATES = ['sent', 'failed', 'delivered', 'read'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

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

/**
 * How far a state is along the way, from 1. What is kept only ever grows, so the order in which statuses come does not matter;
 * a message that reached a person stays so, whatever is said about another of the person's devices.
 */
export function deliveryRank(state: DeliveryState): number {
  return DELIVERY_STATES.indexOf(state) + 1;
}
