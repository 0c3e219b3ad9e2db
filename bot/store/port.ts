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

import type { LoggedAlert } from './alert-entry.ts';
import type {
  CallOutcome,
  ClaimedCall,
  ClaimedSend,
  Delivery,
  DeliveryKey,
  SendEnd,
  SendOutcome,
} from './claims.ts';
import type { StoreKeeping } from './keeping/store-keeping.ts';
import type { Rationed, RationLimit } from './rationed.ts';
import type {
  ConversationAddress,
  ConversationId,
  InputKind,
  Instant,
  Json,
  NewMessage,
  Received,
  Vault,
} from './records.ts';
import type { TurnWork } from './turn.ts';

export type * from './claims.ts';
export type * from './rationed.ts';
export type * from './records.ts';
export { CASE_CHANNEL, isToConversation } from './turn.ts';
export type { ClaimedTurn, OutgoingMessage, Tell, TurnOutcome, TurnWork, Wake } from './turn.ts';

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
  /** Of those, the ones that another conversation of the same person was told instead. */
  readonly outboxMoved: number;
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

/** A kept file that belongs to a complaint, without its bytes. */
export interface ComplaintMedia {
  readonly complaint: string;
  readonly media: string;
  readonly type: string;
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
  /** An outcome that is repeated changes nothing, and moves nothing twice. */
  finishSend(id: string, outcome: SendOutcome): Promise<SendEnd>;

  /**
   * Durable on return. Statuses come repeated, in any order, and before our own record of the sending: each message keeps
   * the state that goes farthest. A message that nobody waited for, and that could not be delivered for a reason that
   * lies in this channel, is claimed once more, as `refused`.
   */
  keepDeliveries(deliveries: readonly Delivery[]): Promise<void>;
  deliveryOf(key: DeliveryKey): Promise<Delivery | null>;

  /**
   * The person behind an address has gone (another number): the conversation forgets citizen and session, so that whoever
   * writes from it next is a stranger; the citizen is `doubted` on every other channel too, unless `unlinked` already.
   * Durable on return; may be repeated.
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

  /** Granted, and counted, unless a limit is reached. Durable on return; safe to call again with the same key. */
  ration(wish: Rationed, limits: readonly RationLimit[]): Promise<'granted' | 'spent'>;

  /** Durable on return. Replaces what lets the service act for the owner of this number at the platform; null: nothing does. */
  keepToken(mobile: string, token: Json, at: Instant): Promise<void>;
  recallToken(mobile: string): Promise<Json>;

  /** Durable on return. `trace` replaces what was known of the filing with this client reference. */
  keepFiling(reference: string, trace: Json): Promise<void>;
  /** null: no request to create was ever about to be sent. */
  recallFiling(reference: string): Promise<Json>;

  /** Turns timers due at `now` into inputs of their conversations; returns how many. */
  fireTimers(options: { readonly limit: number; readonly now: Instant }): Promise<number>;

  /** Inputs that wait to be worked, counted no further than `atMost`: cheap, however many there are. */
  countWaiting(atMost: number): Promise<number>;
  /** The earliest instant after which anything is due (retry, timer, backoff); null where nothing is scheduled. */
  nextDueAt(): Promise<Instant | null>;
  /** Whether anything is due at `now` or claimed and unfinished; `chat` is done with a line when not. */
  isBusy(now: Instant): Promise<boolean>;

  /** Calls `listener` soon after anything new is committed, also by another process. Returns the way to stop. */
  onChange(listener: () => void): () => void;

  keepMedia(media: Omit<StoredMedia, 'id'>): Promise<string>;
  readMedia(id: string): Promise<StoredMedia | null>;
  /** What turns have kept for complaints, of one or of all; oldest first, at most `limit`. */
  complaintMedia(options: {
    readonly complaint?: string;
    readonly limit: number;
  }): Promise<readonly ComplaintMedia[]>;

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
