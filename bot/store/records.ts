/** Epoch milliseconds on the service's clock, which a simulation may set. */
export type Instant = number;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Opaque and random: names a conversation in logs without naming a person. */
export type ConversationId = string;

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
  /**
   * Whether the mobile is still this person's. Beside the facts and not sealed: it has to be set by whom cannot read them
   * (`forgetPerson`), it outlives them when they age, and it names nobody. Absent: nothing speaks against it.
   */
  readonly standing?: CitizenStanding;
  readonly vault?: Vault;
}

/** `doubted`: the provider said that the number changed hands. `unlinked`: whoever has it said that he is somebody else. */
export type CitizenStanding = 'doubted' | 'unlinked';
