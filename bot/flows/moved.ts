import type { Announce } from '../engine/flow.ts';
import { say } from './say.ts';

/** A message of this person that could not be sent on another channel: its words, and where they come from. */
export interface Moved {
  readonly kind: 'moved';
  readonly words: string;
}

/** Nothing to press: its buttons belong to the other chat, and whatever is wanted can be asked for here. */
export const announceMoved: Announce = (what) => {
  const { words } = what as unknown as Moved;
  return { say: [say('moved.message', { words })] };
};
