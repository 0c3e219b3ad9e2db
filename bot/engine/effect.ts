import type { Instant, Json } from './json.ts';
import type { Question } from './question.ts';
import type { Text } from './text.ts';

/** One message to one person, without its words. */
export interface Reply {
  readonly locale: string;
  readonly paragraphs: readonly Text[];
  readonly options: readonly { readonly id: string; readonly title: Text }[];
  readonly wants?: Question['wants'];
}

/** Something another conversation told, as it came: enough to tell it to somebody else's conversation again. */
export interface Told {
  readonly from: string;
  readonly what: Json;
  /** Conversations in which it was said before and could not be sent; absent: none. */
  readonly tried?: readonly string[];
}

/** A wish as data: nothing has happened yet when a turn returns it. */
export type Effect =
  | {
      readonly kind: 'send';
      readonly reply: Reply;
      readonly replyTo?: string;
      /** The alert that this message is; the log of alerts follows it by this name. */
      readonly alert?: string;
      /** What it says was told by another conversation: where it cannot be sent, this is told elsewhere. */
      readonly told?: Told;
      /** It is about this conversation, and means nothing anywhere else. */
      readonly staysHere?: true;
    }
  | { readonly kind: 'call_platform'; readonly call: string; readonly key: string; readonly request: Json }
  | { readonly kind: 'set_timer'; readonly timer: string; readonly dueAt: Instant; readonly body: Json }
  | { readonly kind: 'cancel_timer'; readonly timer: string }
  | { readonly kind: 'tell'; readonly to: string; readonly what: Json }
  /** The municipality has this complaint from now on: whoever watches over time limits hears of it. */
  | { readonly kind: 'start_clock'; readonly complaint: Json }
  | { readonly kind: 'log_alert'; readonly entry: Json }
  /** A kept file is needed at least until then; `complaint`: officials find it under this number. */
  | {
      readonly kind: 'keep_media';
      readonly media: string;
      readonly until: Instant;
      readonly complaint?: string;
    }
  | { readonly kind: 'hand_over'; readonly reason: string; readonly body: Json }
  | { readonly kind: 'record_consent'; readonly purpose: string; readonly given: boolean };
