import type { Instant } from './records.ts';

/** Something that strangers can make us do to others, and that is therefore done only so often. */
export interface Rationed {
  /** Names this one occasion: repeated, it counts once. */
  readonly key: string;
  readonly kind: 'code_sent' | 'code_tried' | 'group_told';
  /** To whom it is done: a number that nobody has proved yet, a group. Personal. */
  readonly whom: string;
  /** At whose wish: a conversation, a channel. */
  readonly by: string;
  readonly at: Instant;
}

/** At most so many of one kind within so many milliseconds: to one, whoever wishes it (`whom`), or for one, to whomever (`by`). */
export interface RationLimit {
  readonly of: 'whom' | 'by';
  readonly most: number;
  readonly withinMs: number;
}
