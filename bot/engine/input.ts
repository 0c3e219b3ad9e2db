import type { Instant, Json } from './json.ts';
import type { PlaceCandidate, Understood } from './understood.ts';

/** What a person sent, as far as a dialogue can use it. */
export type Content =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly understood: Understood;
      /** The option that a typed number or title means among what was last shown to this person. */
      readonly picked?: string;
    }
  | { readonly kind: 'choice'; readonly id: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly places: readonly PlaceCandidate[];
      /** Farther from every place of the city than the city reaches. */
      readonly outside: boolean;
    }
  | {
      readonly kind: 'image';
      readonly media: string;
      readonly caption?: TextContent;
      /** Where the picture says it was taken; absent where it does not say, or that is outside the city. */
      readonly taken?: TakenAt;
    }
  /** A voice note, kept under this id. Nobody has listened to it. */
  | { readonly kind: 'voice'; readonly media: string }
  /** A contact. Its number is left behind in the inbox: one's own is a fact by now, another's is nobody's business here. */
  | { readonly kind: 'contact'; readonly isOwn: boolean }
  /** Something that was neither read nor kept (a voice note or photo that we do not take, another file, a sticker). */
  | {
      readonly kind: 'unreadable';
      readonly what:
        'voice' | 'voice_too_long' | 'document' | 'image' | 'image_too_large' | 'empty' | 'other';
    };

export interface TakenAt {
  readonly latitude: number;
  readonly longitude: number;
  /** At least one, nearest first. */
  readonly places: readonly PlaceCandidate[];
}

export type TextContent = Extract<Content, { kind: 'text' }>;

export interface Message {
  /** The provider's id, which replies name. */
  readonly id: string;
  readonly content: Content;
}

export type Answer =
  | { readonly kind: 'ok'; readonly value: Json }
  /** Final: no further attempt will be made. */
  | { readonly kind: 'failed'; readonly code: string }
  /** Not yet: it is tried again, and a final answer will come. */
  | { readonly kind: 'late' };

/** Everything that can move a session. */
export type TurnInput =
  | { readonly kind: 'messages'; readonly messages: readonly [Message, ...Message[]] }
  | { readonly kind: 'platform_result'; readonly call: string; readonly answer: Answer }
  | { readonly kind: 'timer'; readonly timer: string; readonly body: Json }
  /** Another conversation lets this one know something; `from` names it, to answer. */
  | {
      readonly kind: 'told';
      readonly from: string;
      readonly what: Json;
      /** It was said in these conversations of the same person before, and could not be sent there. */
      readonly tried?: readonly string[];
    };

export type { Instant };
