import type { AccessEntry, AccessPage, LoggedAccess } from './access-log.ts';
import type { KeyChange } from './replace-keys.ts';
import type { Citizen, CitizenStanding, ConversationId, Instant, Json, Vault } from '../records.ts';

/** One thing kept of a conversation, whatever table it lies in. */
export interface KeptPiece {
  readonly kind: 'session' | 'turn' | 'waiting' | 'send' | 'call' | 'timer' | 'handover';
  readonly conversation: ConversationId;
  readonly at: Instant | null;
  /** What has become of it; for what waits: its input kind. */
  readonly state: string | null;
  /** Of a call: its idempotency key. */
  readonly key: string | null;
  /** null: it cannot be read. */
  readonly body: Json;
}

export interface KeptConversation {
  readonly id: ConversationId;
  readonly channel: string;
  readonly account: string;
  readonly user: string;
  readonly vault?: Vault;
}

export interface KeptConsent {
  readonly purpose: string;
  readonly isGiven: boolean;
  readonly at: Instant;
}

/** Everything that is kept about one citizen, over all channels. */
export interface KeptCitizen {
  readonly citizen: Citizen;
  readonly conversations: readonly KeptConversation[];
  readonly consents: readonly KeptConsent[];
  readonly pieces: readonly KeptPiece[];
}

/** How many rows erasing touched, or would touch. The turns, replies and consents stay as rows that nobody can read. */
export type Erased = Readonly<
  Record<
    | 'conversations'
    | 'turns'
    | 'replies'
    | 'consents'
    | 'repliesUnsent'
    | 'messagesWaiting'
    | 'callsUnderWay'
    | 'timers'
    | 'pictures',
    number
  >
>;

/** Kinds of data that are deleted after their time. */
export type AgingKind =
  | 'turns'
  | 'quiet_conversations'
  | 'quiet_citizens'
  | 'sent_replies'
  | 'calls'
  | 'parked'
  | 'media'
  | 'handovers'
  | 'deduplication'
  | 'deliveries'
  | 'rations'
  | 'tokens'
  | 'consents'
  | 'access_log';

export interface Restored {
  /** Conversations with messages that waited unworked in the copy for too long: set aside, not answered. */
  readonly lostTurns: readonly ConversationId[];
  /** Replies that waited unsent in the copy for too long: not sent. */
  readonly lostReplies: readonly { readonly id: string; readonly conversation: ConversationId }[];
  readonly replies: number;
  readonly calls: number;
}

/** What is done to a store as a whole, by operators and by the daily job. */
export interface StoreKeeping {
  /** null: nobody with this mobile is known. */
  keptCitizen(mobile: string): Promise<KeptCitizen | null>;
  /** Destroys keys, address and whatever waits; `media` names kept files. Gives the counts; null: nobody is known. */
  eraseCitizen(
    mobile: string,
    options: { readonly media: readonly string[]; readonly isDryRun: boolean },
  ): Promise<Erased | null>;
  /**
   * The municipality has moved the number to its present owner, so nothing speaks against it any more. Gives the standing
   * that was; null: there was none.
   */
  relinkCitizen(mobile: string, options: { readonly isDryRun: boolean }): Promise<CitizenStanding | null>;
  /** Deletes of each kind what is older than its instant; gives the counts. */
  deleteAged(
    before: Readonly<Record<AgingKind, Instant>>,
    options: { readonly isDryRun: boolean },
  ): Promise<Readonly<Record<AgingKind, number>>>;
  /** Durable on return; to be called before what it tells of is done. */
  recordAccess(entry: AccessEntry): Promise<void>;
  /** The newest first. */
  accessLog(page: AccessPage): Promise<readonly LoggedAccess[]>;
  /**
   * Puts the store under another master key; false: it is no longer under the one it was under. Where the store is a file
   * the old envelope is overwritten there.
   */
  replaceKeys(change: KeyChange): Promise<boolean>;
  /** Writes a consistent copy to a new file while the service goes on. */
  backUp(file: string): Promise<void>;
  /** Once, before a restored copy is gone on with: the world has moved since it was made. */
  markRestored(at: Instant): Promise<Restored>;
}
