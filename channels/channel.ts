import type { Json } from '../bot/engine/json.ts';

/** Whether and how far a channel can do something; the renderer fits replies to it. */
export interface Abilities {
  /** Reply buttons under one message; 0: none. */
  readonly buttons: number;
  readonly buttonTitleLength: number;
  /** Rows of a list; 0: none. */
  readonly listRows: number;
  readonly listTitleLength: number;
  /** Longest text of one message, UTF-16 units. */
  readonly textLength: number;
  /** Longest text of one message that carries buttons or a list, UTF-16 units. */
  readonly interactiveTextLength: number;
  readonly requestsLocation: boolean;
  readonly requestsContact: boolean;
  readonly sendsDocuments: boolean;
}

/** What a person sent, as any channel can tell it. */
export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** Bytes are fetched or read by the transport and kept before the message is stored. */
  | { readonly kind: 'image'; readonly media: string; readonly caption?: string }
  | { readonly kind: 'voice'; readonly media: string }
  | { readonly kind: 'contact'; readonly mobile: string }
  | { readonly kind: 'unsupported'; readonly what: string };

export interface InboundMessage {
  readonly providerId: string;
  readonly account: string;
  readonly user: string;
  /** Ten digits, where the channel itself proves the number. */
  readonly verifiedMobile?: string;
  readonly content: InboundContent;
}

/** A reply with its words, fitted to a channel's abilities. */
export interface Rendered {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** How the choices are to be shown. `numbered`: they are already in the text. */
  readonly layout: 'none' | 'buttons' | 'list' | 'numbered';
  readonly wants?: 'location' | 'photo';
  /** The language of the words, BCP 47. */
  readonly locale: string;
}

/** What a channel makes of raw input. Nothing that a provider or a stranger sends is an exception. */
export type Parsed =
  | { readonly kind: 'messages'; readonly messages: readonly InboundMessage[] }
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'invalid'; readonly why: string };

/** One request to the provider; a message of several parts has several, and a retry resumes at the failed one. */
export type WireRequest = Json;

export type SendResult =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'final'; readonly reason: string };

/** Where a message goes. */
export interface Destination {
  readonly address: { readonly channel: string; readonly account: string; readonly user: string };
  /** Our own id of the message: a provider that deduplicates is given it. */
  readonly id: string;
  /** The provider's id of the message that is answered. */
  readonly replyTo?: string;
}

/** A codec without I/O. What moves the bytes is a transport. */
export interface Channel {
  readonly name: string;
  readonly can: Abilities;
  /** One message of the provider, or one line; `account` is the number or bot it came to. */
  parse(payload: unknown, account: string): Parsed;
  encode(to: Destination, message: Rendered): readonly WireRequest[];
}

/** Moves one request and judges the answer. Expected failures are values; a bug throws. */
export interface Transport {
  /** `key` is the same whenever this request is sent again: for providers that deduplicate. */
  deliver(request: WireRequest, key: string): Promise<SendResult>;
}
