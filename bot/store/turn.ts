import type { AlertEntry } from './alert-entry.ts';
import type {
  Citizen,
  CitizenStanding,
  ConversationAddress,
  ConversationId,
  Instant,
  Json,
  StoredInput,
  Vault,
} from './records.ts';

/** Conversations that no person has: those that watch over one complaint. They are not counted as conversations. */
export const CASE_CHANNEL = 'escalation';
/** A conversation that this process alone holds until its turn is committed. */
export interface ClaimedTurn {
  readonly conversation: ConversationId;
  readonly address: ConversationAddress;
  readonly citizen?: Citizen;
  readonly vault?: Vault;
  /** null: the first turn. A body of null: what was stored cannot be read. */
  readonly session: { readonly version: number; readonly body: Json } | null;
  /** Counts the turns of this conversation from 1; a turn's id is `<conversation>.<turn>`. */
  readonly turn: number;
  /** At least one. All that waited, oldest first. */
  readonly inputs: readonly StoredInput[];
  /** How often working these inputs has thrown before. */
  readonly failures: number;
}

export interface OutgoingMessage {
  readonly body: Json;
  readonly replyTo?: string;
  /** The alert that this message is, as `AlertEntry.message` names it. */
  readonly alert?: string;
}

/** Becomes an input `told` of another conversation, in the transaction of the turn that tells. */
export type Tell =
  | { readonly to: ConversationId; readonly body: Json }
  | {
      /** Whoever has this verified number, in the conversation in which he wrote last. */
      readonly to: { readonly mobile: string };
      readonly body: Json;
      /** For somebody who never wrote; without it he is just not told. */
      readonly otherwise?: {
        /** Told to the teller instead, at once. */
        readonly nobody: Json;
        /** Told to the teller when he writes for the first time. */
        readonly came: Json;
      };
    };

export function isToConversation(tell: Tell): tell is Extract<Tell, { to: ConversationId }> {
  return typeof tell.to === 'string';
}

/**
 * Sets a timer of another conversation, which is made where it is not there yet. One that is set already under this name
 * stays as it is.
 */
export interface Wake {
  readonly who: ConversationAddress;
  readonly name: string;
  readonly dueAt: Instant;
  readonly body: Json;
}

export interface TurnOutcome {
  readonly session: { readonly version: number; readonly body: Json };
  /** Replaces the citizen's facts. */
  readonly citizenFacts?: Json;
  /** Replaces the citizen's standing; null: nothing speaks against it any more. */
  readonly citizenStanding?: CitizenStanding | null;
  /** Replaces the conversation's vault. */
  readonly vault?: Vault;
  /** Replaces the citizen's vault. */
  readonly citizenVault?: Vault;
  /** The whole turn, for replay: inputs as understood, effects, versions. */
  readonly record: Json;
  /** Replies in order; each is one message of the channel, already rendered. */
  readonly sends: readonly OutgoingMessage[];
  /** Platform calls; `key` is the idempotency key and unique over all time. */
  readonly calls: readonly { readonly id: string; readonly key: string; readonly request: Json }[];
  readonly cancelCalls: readonly string[];
  readonly setTimers: readonly { readonly name: string; readonly dueAt: Instant; readonly body: Json }[];
  readonly cancelTimers: readonly string[];
  readonly tells: readonly Tell[];
  readonly wakes: readonly Wake[];
  /** Added to the log of alerts. */
  readonly alerts: readonly AlertEntry[];
  /** Kept files that are needed until then, and the complaint they belong to; one that is gone already stays so. */
  readonly keepMedia?: readonly {
    readonly media: string;
    readonly until: Instant;
    readonly complaint?: string;
  }[];
  /** Requests for a person, the queue that staff work from. */
  readonly handovers: readonly { readonly reason: string; readonly body: Json }[];
  readonly consents: readonly { readonly purpose: string; readonly given: boolean }[];
  /** The inputs could not be worked and are set aside for `turns retry`. */
  readonly park?: boolean;
}

/** Pure computation: no I/O, no awaiting. May throw: the store then undoes this conversation alone. */
export type TurnWork = (claimed: ClaimedTurn) => TurnOutcome;
