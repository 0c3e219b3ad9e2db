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
  /** The provider had accepted it and said later why it could not deliver it here. */
  readonly refused?: string;
}

/** What a message says, for the same person's conversation on another channel. */
export interface Elsewhere {
  /** An input `told` of that conversation. */
  readonly body: Json;
  readonly at: Instant;
  /** Conversations in which it was tried before. */
  readonly notIn: readonly ConversationId[];
  /** Whether a conversation at this account may be told. Called inside the transaction; pure. */
  fits(where: { readonly channel: string; readonly account: string }): boolean;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerIds: readonly string[] }
  | { readonly kind: 'part_sent'; readonly parts: number }
  | { readonly kind: 'retry'; readonly dueAt: Instant; readonly parts: number }
  /**
   * `elsewhere`: told, in the same transaction, to the conversation in which the same citizen wrote last, unless the person
   * blocked us there, has been silent for longer than messages are remembered, or may be somebody else by now.
   */
  | { readonly kind: 'failed'; readonly reason: string; readonly elsewhere?: Elsewhere };

/** `moved`: it failed, and another conversation was told. */
export type SendEnd = 'moved' | 'ended';

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
  | {
      readonly kind: 'answered';
      readonly answer: Json;
      /** Ten digits, proved by this call: joins the conversation to its citizen, as a message does that proves it. */
      readonly verifiedMobile?: string;
      /** The request held a secret: nothing of it is kept. */
      readonly forgetsRequest?: true;
    }
  /** Tried again at `dueAt`; `late` (once) becomes an input, so that the person can be told the truth. */
  | { readonly kind: 'retry'; readonly dueAt: Instant; readonly late?: Json };
