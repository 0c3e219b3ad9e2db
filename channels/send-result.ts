/** Who has to mend it. `ours`: a bug; `operator`: a setting, a token, an account. */
export type Fault = 'provider' | 'person' | 'operator' | 'ours';

/** Every way in which sending can fail, and whose fault it is. Reasons are logged: they never hold what was sent. */
const FAULT_OF = {
  /** No answer in time, or no connection. */
  unreachable: 'provider',
  provider_down: 'provider',
  /** Too fast for the account. */
  rate_limited: 'provider',
  /** Too fast for this person. */
  pair_limited: 'provider',
  /** The provider chose not to deliver. */
  withheld: 'provider',
  /** Not on this channel, an old app, terms not accepted, or a number that is none. */
  undeliverable: 'person',
  /** The person blocked us or ended the chat: nothing more may be sent. */
  blocked: 'person',
  /** Too long since the person wrote, and there is no template. */
  window_closed: 'person',
  spam_suspected: 'operator',
  /** The token or the account is not accepted. */
  not_authorised: 'operator',
  policy: 'operator',
  template_refused: 'operator',
  media_refused: 'ours',
  media_gone: 'ours',
  /** The provider refuses the request's form. */
  bad_request: 'ours',
  /** The provider's answer is none we know. */
  not_understood: 'provider',
} as const satisfies Readonly<Record<string, Fault>>;

export type FailureReason = keyof typeof FAULT_OF;

export const FAILURE_REASONS = Object.keys(FAULT_OF) as readonly FailureReason[];

export function faultOf(reason: FailureReason): Fault {
  return FAULT_OF[reason];
}

export type SendResult =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | {
      readonly kind: 'retry';
      /** The least wait, milliseconds. */
      readonly afterMs: number;
      readonly reason: FailureReason;
      /** Whom the wait concerns: the others go on. Absent: this message alone. */
      readonly holds?: 'account' | 'person';
    }
  | { readonly kind: 'final'; readonly reason: FailureReason };

/** The message was fine, and this person cannot be sent it on this channel: another channel may do. */
export const REASONS_OF_A_CHANNEL: readonly FailureReason[] = [
  'blocked',
  'undeliverable',
  'window_closed',
  'template_refused',
];

export function liesInTheChannel(reason: string): boolean {
  return REASONS_OF_A_CHANNEL.some((each) => each === reason);
}
