import type { CommandName } from './commands.ts';

/** What a person sent, as any channel can tell it. */
export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** Bytes are fetched or read by the intake and kept before the message is stored. */
  | {
      readonly kind: 'image';
      readonly media: string;
      readonly caption?: string;
      /** Degrees; where the picture itself says it was taken. Found by the intake, never by a channel. */
      readonly position?: { readonly latitude: number; readonly longitude: number };
    }
  /** Its bytes like those of an image. */
  | { readonly kind: 'voice'; readonly media: string }
  | { readonly kind: 'contact'; readonly mobile: string }
  /** An entry of the channel's own menu, or a link that led here; `argument` is what stands behind it. */
  | {
      readonly kind: 'command';
      readonly name: CommandName;
      readonly argument?: string;
      /** Of the person's phone, where the channel tells it; for a first contact that has no words yet. */
      readonly language?: string;
    }
  /** `what` names the kind; `image_too_large` and `voice_too_long` for what is more than we take. */
  | { readonly kind: 'unsupported'; readonly what: string };

export interface InboundMessage {
  /** What a redelivery repeats. */
  readonly providerId: string;
  readonly account: string;
  /** The provider's id of the person: a phone number only where the provider makes it one. */
  readonly user: string;
  /** Ten digits, where the channel itself proves the number. */
  readonly verifiedMobile?: string;
  /** Epoch milliseconds by the provider's clock, where it says when. */
  readonly sentAt?: number;
  readonly content: InboundContent;
}

/** The provider says that a person now has another number. The old one may belong to somebody else tomorrow. */
export interface NumberChange {
  readonly account: string;
  readonly user: string;
  readonly newUser: string;
}

/** The person no longer wants to hear from us, and the provider says so. */
export interface Blocked {
  readonly account: string;
  readonly user: string;
  /** Epoch milliseconds, by the provider's clock. */
  readonly at: number;
}
