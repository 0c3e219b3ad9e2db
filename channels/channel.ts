import type { Json } from '../bot/engine/json.ts';
import type { Abilities } from './abilities.ts';
import type { DeliveryStatus } from './delivery.ts';
import type { Blocked, InboundMessage, NumberChange } from './inbound.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Rendered } from './rendered.ts';
import type { SendResult } from './send-result.ts';

export type { Abilities } from './abilities.ts';
export type { DeliveryState, DeliveryStatus } from './delivery.ts';
export type { Blocked, InboundContent, InboundMessage, NumberChange } from './inbound.ts';
export type { RateLimits } from './rate-limits.ts';
export type { Choice, Rendered } from './rendered.ts';
export type { FailureReason, Fault, SendResult } from './send-result.ts';

/** What a channel makes of raw input. Nothing that a provider or a stranger sends is an exception. */
export type Parsed =
  | {
      readonly kind: 'events';
      readonly messages: readonly InboundMessage[];
      readonly statuses: readonly DeliveryStatus[];
      readonly numberChanges: readonly NumberChange[];
      /** Absent where the provider never says so. */
      readonly blocked?: readonly Blocked[];
    }
  /** Well formed, and nothing for us. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** Not what this provider sends; `why` never repeats what came. */
  | { readonly kind: 'invalid'; readonly why: string };

/** One request to the provider; a message of several parts has several, and a retry resumes at the failed one. */
export type WireRequest = Json;

/** The provider's answer to one request. */
export interface WireResponse {
  readonly status: number;
  /** Milliseconds of a `Retry-After`, where there was one. */
  readonly retryAfterMs?: number;
  /** Parsed JSON; undefined where the body was none. */
  readonly body: unknown;
}

/**
 * The bytes of a provider's media id, at most `most` of them; `too_large` where there are more, undefined where they
 * cannot be had. Called by the intake before the message is stored. Never rejects for what a provider does.
 */
export type FetchMedia = (
  media: string,
  account: string,
  most: number,
) => Promise<Uint8Array | 'too_large' | undefined>;

/** What came to a webhook: `body` is exactly what was signed. */
export interface RawRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** Where a message goes. */
export interface Destination {
  readonly address: { readonly channel: string; readonly account: string; readonly user: string };
  /** Our own id of the message: a provider that deduplicates is given it. */
  readonly id: string;
  /** The provider's id of the message that is answered. */
  readonly replyTo?: string;
  /** `closed`: the channel has a window for free messages (`can.windowMs`) and the person wrote too long ago. */
  readonly window: 'open' | 'closed';
}

interface Codec {
  readonly name: string;
  readonly can: Abilities;
  /** How fast the provider lets us send; absent: as fast as we like. */
  readonly limits?: RateLimits;
  /**
   * One payload of the provider, or one line. `account` is the number or bot it came to, unless the payload itself says.
   * The `media` of what it returns is the provider's id: the intake fetches and keeps the bytes, and stores our own id.
   */
  parse(payload: unknown, account: string): Parsed;
  /** Empty: nothing may be sent to this person now (the window is closed and no template fits). */
  encode(to: Destination, message: Rendered): readonly WireRequest[];
}

/** Its provider calls us over HTTP: there is no webhook without a `verify`. It may offer polling as well. */
export interface WebhookChannel extends Codec {
  readonly intake: 'webhook';
  /** Whether the provider itself sent this, compared in constant time. Called before anything is parsed. */
  verify(request: RawRequest, secret: string): boolean;
  judge(response: WireResponse): SendResult;
}

/** We fetch, or it is our own terminal or browser: nobody can send us anything that would have to be verified. */
export interface LocalChannel extends Codec {
  readonly intake: 'polling' | 'stdio' | 'browser';
  readonly verify?: never;
  /** Absent where nothing answers over HTTP. */
  judge?(response: WireResponse): SendResult;
}

/** A codec without I/O. What moves the bytes is a transport. */
export type Channel = WebhookChannel | LocalChannel;

/** Moves one request and judges the answer. Expected failures are values; a bug throws. */
export interface Transport<Request extends WireRequest = WireRequest> {
  /** `key` is the same whenever this request is sent again: for providers that deduplicate. */
  deliver(request: Request, key: string): Promise<SendResult>;
}
