/** How fast a provider lets us send: buckets of tokens, one token per message part. */
export interface RateLimits {
  /** Per number or bot. */
  readonly account: Bucket;
  /** To one person. */
  readonly person: Bucket;
}

export interface Bucket {
  /** Tokens when full: how many may go at once. */
  readonly burst: number;
  /** One token comes back in this time, milliseconds. */
  readonly everyMs: number;
}
