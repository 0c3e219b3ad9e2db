import type { Rendered } from '../../channels/channel.ts';
import type { Reply } from '../engine/effect.ts';
import type { Message, TurnInput } from '../engine/input.ts';
import { MORE } from '../outbox/render.ts';
import type { ConversationState } from './state.ts';

export interface Turned {
  /** The person asked, last of all, for the next page of what was shown. */
  readonly wantsNextPage: boolean;
  /** What is left for the dialogue, which knows nothing of pages; absent: nothing. */
  readonly input?: TurnInput;
}

/** Turning a page of a long list is the channel's matter: the engine showed one list, and never hears of it. */
export function turnedPage(input: TurnInput): Turned {
  if (input.kind !== 'messages') return { wantsNextPage: false, input };
  const [head, ...rest] = input.messages.filter((message) => !asksForMore(message));
  const last = input.messages.at(-1);
  return {
    wantsNextPage: last !== undefined && asksForMore(last),
    ...(head ? { input: { kind: 'messages', messages: [head, ...rest] } } : {}),
  };
}

function asksForMore({ content }: Message): boolean {
  if (content.kind === 'choice') return content.id === MORE;
  return content.kind === 'text' && content.picked === MORE;
}

/** «2» means what the person saw last; a late answer of the platform without choices takes none away. */
export function shownAfter(
  before: ConversationState,
  reply: Reply | undefined,
  last: Rendered | undefined,
  input: TurnInput,
): Pick<ConversationState, 'shown' | 'page'> {
  if (!reply || !last || (last.choices.length === 0 && input.kind !== 'messages')) {
    return { shown: before.shown, ...(before.page ? { page: before.page } : {}) };
  }
  return { shown: last.choices, ...pageAfter(reply, last, 0) };
}

export function pageAfter(reply: Reply, shown: Rendered, from: number): Pick<ConversationState, 'page'> {
  if (shown.choices.at(-1)?.id !== MORE) return {};
  return { page: { reply, from: from + shown.choices.length - 1 } };
}
