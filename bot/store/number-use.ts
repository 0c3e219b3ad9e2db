import type { ConversationId, Instant } from './records.ts';

/** Something done with a number that whoever gave it has not proved yet. */
export interface NumberUse {
  /** The call's own: the same use, repeated, counts once. */
  readonly key: string;
  readonly kind: 'code_sent' | 'code_tried';
  /** Ten digits. */
  readonly mobile: string;
  readonly conversation: ConversationId;
  readonly at: Instant;
}

/** At most so many uses of one kind within so many milliseconds, whoever asks (`mobile`), or of whatever number (`conversation`). */
export interface UseLimit {
  readonly of: 'mobile' | 'conversation';
  readonly most: number;
  readonly withinMs: number;
}
