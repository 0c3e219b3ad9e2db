/** Plain data: what a session, a turn and an effect are made of, so that they survive storage unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Epoch milliseconds. The engine has no clock: every instant comes in with the turn. */
export type Instant = number;
