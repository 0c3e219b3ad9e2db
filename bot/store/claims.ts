import type { DeliveryState } from '../../channels/delivery.ts';
import type { ConversationAddress, ConversationId, Instant, Json, Vault } from './records.ts';

export interface ClaimedSend {
  readonly id: string;
  readonly conversation: ConversationId;
  readonly vault?: Vault;
  readonly address: ConversationAddress;
  /** null: what was stored cannot be read. */
  readonly body: Json;
  readonly replyTo?: string;
  /** Parts of this message the provider has accepted so far. */
  readonly partsSent: number;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** When this person last wrote here; null: never, or longer ago than messages are remembered. */
  readonly heardAt: Instant | null;
  /** The person blocked us and has not written since. */
  readonly isBlocked: boolean;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerIds: readonly string[] }
  | { readonly kind: 'part_sent'; readonly parts: number }
  | { readonly kind: 'retry'; readonly dueAt: Instant; readonly parts: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Names one of our messages as its provider does. */
export interface DeliveryKey {
  readonly channel: string;
  readonly account: string;
  readonly providerId: string;
}

/** What a provider said last, and farthest, about a message it had accepted. */
export interface Delivery extends DeliveryKey {
  readonly state: DeliveryState;
  readonly at: Instant;
  readonly reason?: string;
}

export interface ClaimedCall {
  readonly id: string;
  readonly conversation: ConversationId;
  readonly vault?: Vault;
  readonly key: string;
  /** null: what was stored cannot be read. */
  readonly request: Json;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** It may have been performed in a time that was lost with a restored backup: to be looked up before it is done. */
  readonly isRestored: boolean;
  /** Whether the conversation has been told that the answer is late. */
  readonly saidLate: boolean;
}

export type CallOutcome =
  /** Ends the call; `answer` becomes the conversation's next input, in the same transaction. */
  | { readonly kind: 'answered'; readonly answer: Json }
  /** Tried again at `dueAt`; `late` (once) becomes an input, so that the person can be told the truth. */
  | { readonly kind: 'retry'; readonly dueAt: Instant; readonly late?: Json };
