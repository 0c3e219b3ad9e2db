import type { Destination, Rendered } from '../channel.ts';
import { chatOf } from './user.ts';

/** One message as the library sends it: words, or a kept file with words beside it. */
export type BrowserMessage = {
  /** The number it goes from: a message for a number that is no longer linked must not come from another one. */
  readonly account: string;
  readonly chat: string;
  readonly text: string;
  readonly media?: {
    readonly kind: 'image' | 'document';
    /** Its id in the store. */
    readonly id: string;
    readonly type: string;
    readonly name: string;
  };
};

/**
 * Words alone: this channel declares no buttons and no lists, so the renderer has numbered every choice in the text. The
 * words of a file go beside it, and after it where there are choices to be read in peace.
 */
export function encode({ address }: Destination, message: Rendered): readonly BrowserMessage[] {
  const { text, media, choices } = message;
  const to = { account: address.account, chat: chatOf(address.user) };
  if (!media) return [{ ...to, text }];
  if (choices.length === 0) return [{ ...to, text, media }];
  return [
    { ...to, text: '', media },
    { ...to, text },
  ];
}
