/**
 * Where everything durable lives. Two promises carry the whole service:
 * - what `receive` has returned for is on disk, once, whatever the provider repeats;
 * - a turn's session, record, replies, calls and timers are written in one transaction with the inputs it consumed.
 *
 * Written so that SQLite (one process) and PostgreSQL (any number of processes) both pass `conformance.ts`:
 * turns are worked inside a short transaction (row locks, a savepoint per conversation; `TurnWork` is synchronous and
 * does no I/O), work that waits for the network is claimed by a row that names the process and never holds a
 * transaction. A claim ends with the process: at open (SQLite), or when its connection is gone (PostgreSQL).
 *
 * Every method may be called concurrently; implementations group concurrent writes into one commit.
 */

import type { DeliveryState } from '../../channels/delivery.ts';
import type { AlertEntry, LoggedAlert } from './alert-entry.ts';
import type { StoreKeeping } from './keeping/store-keeping.ts';

/** Epoch milliseconds on the service's clock, which a simulation may set. */
export type Instant = number;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Opaque and random: names a conversation in logs without naming a person. */
export type ConversationId = string;

/** Conversations that no person has: those that watch over one complaint. They are not counted as conversations. */
export const CASE_CHANNEL = 'escalation';
/**
 * What whoever seals a store's contents keeps beside a conversation or a citizen. Opaque to the store, which hands it out
 * with everything of that owner. Absent: not set yet, or destroyed for good.
 */
export type Vault = string;

export interface ConversationAddress {
  readonly channel: string;
  /** The number or bot written to. */
  readonly account: string;
  /** The provider's user id. Personal: never logged. */
  readonly user: string;
}

/** A message as a channel parsed it, before anything is done about it. */
export interface NewMessage extends ConversationAddress {
  /** (channel, account, user, providerId) is what a redelivery repeats. */
  readonly providerId: string;
  readonly receivedAt: Instant;
  /** Ten digits, where the channel proves it; joins the conversation to its citizen. */
  readonly verifiedMobile?: string;
  readonly body: Json;
}

export type Received = { readonly kind: 'stored' | 'known'; readonly conversation: ConversationId };

export type InputKind = 'message' | 'platform_result' | 'timer' | 'told';

/** One thing that moves a session, in the order it came. */
export interface StoredInput {
  readonly id: string;
  readonly kind: InputKind;
  readonly at: Instant;
  readonly body: Json;
  /** For messages: the provider's id, which replies name. */
  readonly providerId?: string;
}

export interface Citizen {
  readonly id: string;
  readonly mobile: string;
  /** Facts that both channels of one citizen share (name, consent, last places). */
  readonly facts: Json;
  readonly vault?: Vault;
}

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
  /** Requests for a person, the queue that staff work from. */
  readonly handovers: readonly { readonly reason: string; readonly body: Json }[];
  readonly consents: readonly { readonly purpose: string; readonly given: boolean }[];
  /** The inputs could not be worked and are set aside for `turns retry`. */
  readonly park?: boolean;
}

/** Pure computation: no I/O, no awaiting. May throw: the store then undoes this conversation alone. */
export type TurnWork = (claimed: ClaimedTurn) => TurnOutcome;

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

export interface Handover {
  readonly id: string;
  readonly conversation: ConversationId;
  readonly vault?: Vault;
  readonly reason: string;
  readonly body: Json;
  readonly at: Instant;
}

export interface StoreStats {
  readonly conversations: number;
  readonly citizens: number;
  readonly messages: number;
  readonly turns: number;
  readonly inboxWaiting: number;
  readonly inboxParked: number;
  readonly outboxWaiting: number;
  readonly outboxSent: number;
  readonly outboxFailed: number;
  /** Of the messages sent, those that a provider later said it could not deliver. */
  readonly deliveriesFailed: number;
  readonly callsWaiting: number;
  readonly callsAnswered: number;
  readonly timersSet: number;
  readonly handoversOpen: number;
}

/** Metadata of a kept file; the bytes live in the store so that any process can serve them. */
export interface StoredMedia {
  /** SHA-256 of the bytes as they are stored, hex. */
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly expiresAt: Instant;
}

export interface Store extends StoreKeeping {
  /** Durable and deduplicated on return, one answer per message, in order. Called by channels before they acknowledge. */
  receive(messages: readonly NewMessage[]): Promise<readonly Received[]>;

  /**
   * Works up to `limit` conversations that have inputs waiting at `now`, oldest waiting first, each exactly once and
   * never two at a time for one conversation; all outcomes commit together. A `work` that throws undoes only its own
   * conversation: its inputs stay, `failures` grows, and it waits `failures` seconds before it is tried again.
   * Returns how many turns were committed.
   */
  workTurns(options: { readonly limit: number; readonly now: Instant }, work: TurnWork): Promise<number>;

  /**
   * Claims messages to send: at most one per conversation, always its oldest unsent, due at `now`. A `failed` message no
   * longer blocks those behind it; one waiting for a retry does, so order holds. Replies come before what nobody waits
   * for (`replyTo` absent); within each, the oldest first.
   */
  claimSends(options: { readonly limit: number; readonly now: Instant }): Promise<readonly ClaimedSend[]>;
  finishSend(id: string, outcome: SendOutcome): Promise<void>;

  /**
   * Durable on return. Statuses come repeated, in any order, and before our own record of the sending: each message keeps
   * the state that goes farthest.
   */
  keepDeliveries(deliveries: readonly Delivery[]): Promise<void>;
  deliveryOf(key: DeliveryKey): Promise<Delivery | null>;

  /**
   * The person behind an address has gone (another number): the conversation forgets citizen and session, so that whoever
   * writes from it next is a stranger. Durable on return; may be repeated.
   */
  forgetPerson(address: ConversationAddress): Promise<void>;

  /**
   * The person blocked us at this instant: until they write again nothing is sent. Durable on return; may be repeated, and
   * nothing comes of it where there is no such conversation.
   */
  keepBlocked(address: ConversationAddress, at: Instant): Promise<void>;

  /** Claims platform calls due at `now`, oldest first. Calls of one conversation may run side by side. */
  claimCalls(options: { readonly limit: number; readonly now: Instant }): Promise<readonly ClaimedCall[]>;
  /** Says late once while the claim is still held; `late` becomes an input. */
  sayLate(id: string, late: Json, at: Instant): Promise<void>;
  finishCall(id: string, outcome: CallOutcome, at: Instant): Promise<void>;

  /** Durable on return. `trace` replaces what was known of the filing with this client reference. */
  keepFiling(reference: string, trace: Json): Promise<void>;
  /** null: no request to create was ever about to be sent. */
  recallFiling(reference: string): Promise<Json>;

  /** Turns timers due at `now` into inputs of their conversations; returns how many. */
  fireTimers(options: { readonly limit: number; readonly now: Instant }): Promise<number>;

  /** The earliest instant after which anything is due (retry, timer, backoff); null where nothing is scheduled. */
  nextDueAt(): Promise<Instant | null>;
  /** Whether anything is due at `now` or claimed and unfinished; `chat` is done with a line when not. */
  isBusy(now: Instant): Promise<boolean>;

  /** Calls `listener` soon after anything new is committed, also by another process. Returns the way to stop. */
  onChange(listener: () => void): () => void;

  keepMedia(media: Omit<StoredMedia, 'id'>): Promise<string>;
  readMedia(id: string): Promise<StoredMedia | null>;

  /** The log of alerts, of one complaint or the newest of all, oldest first. */
  alerts(options: { readonly complaint?: string; readonly limit: number }): Promise<readonly LoggedAlert[]>;
  openHandovers(options: { readonly limit: number }): Promise<readonly Handover[]>;
  parked(options: { readonly limit: number }): Promise<
    readonly {
      readonly conversation: ConversationId;
      readonly input: string;
      readonly kind: InputKind;
      readonly at: Instant;
    }[]
  >;
  /** Puts parked inputs of a conversation back to work; returns how many. */
  retryParked(conversation: ConversationId): Promise<number>;
  /** Records of a conversation's turns, oldest first, for `conversations show` and replay. */
  turns(
    conversation: ConversationId,
    options: { readonly limit: number },
  ): Promise<
    readonly { readonly turn: number; readonly at: Instant; readonly record: Json; readonly vault?: Vault }[]
  >;
  stats(): Promise<StoreStats>;

  /** A fact about the store itself, by name; null where it was never kept. */
  note(name: string): Promise<string | null>;
  /** Keeps `value` unless there is one already, whoever came first; gives what is kept. */
  keepNote(name: string, value: string): Promise<string>;

  /** Whether it can write now; for `/health/ready`. */
  check(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  close(): Promise<void>;
}
