import { Update } from './update.ts';

export interface GroupCall {
  readonly chat: number;
  /** A group can be told why we leave; a broadcast channel is left without a word. */
  readonly canBeTold: boolean;
  /** BCP 47, of whoever brought us there. */
  readonly language?: string;
}

const GROUPS = new Set(['group', 'supergroup']);
const THERE = new Set(['member', 'administrator', 'restricted']);

/** Somebody brought us into a group, or spoke to us there. What is said here is personal, so we stay in none. */
export function groupCall(payload: unknown): GroupCall | undefined {
  const update = Update.safeParse(payload).data;
  const change = update?.my_chat_member;
  const isThere = change !== undefined && THERE.has(change.new_chat_member.status);
  const from = isThere ? change : update?.message;
  if (!from || from.chat.type === 'private') return undefined;
  const language = from.from.language_code;
  return {
    chat: from.chat.id,
    canBeTold: GROUPS.has(from.chat.type),
    ...(language === undefined ? {} : { language }),
  };
}
