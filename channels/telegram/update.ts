import { z } from 'zod';

/**
 * What the Bot API sends, as far as it concerns us (https://core.telegram.org/bots/api#update). What is not needed stays
 * open: the provider adds fields without notice, and a message is read by `content.ts`.
 *
 *     {"update_id":1,"message":{"message_id":7,"date":1767583800,"from":{"id":5000000001,"is_bot":false},
 *       "chat":{"id":5000000001,"type":"private"},"text":"…"}}
 *     {"update_id":2,"callback_query":{"id":"…","from":{…},"message":{"message_id":8,"chat":{…}},"data":"r1.2.1"}}
 *     {"update_id":3,"my_chat_member":{"chat":{…},"from":{…},"date":…,"new_chat_member":{"status":"kicked"}}}
 */
const id = z.number().int().safe();
/** Seconds since 1970. */
const date = z.number().int().min(0).max(4_102_444_800);

const Person = z.object({
  id: id.positive(),
  is_bot: z.boolean().optional().catch(undefined),
  language_code: z.string().max(35).optional().catch(undefined),
});
const Chat = z.object({ id, type: z.string() });

export const Message = z.looseObject({ message_id: id, chat: Chat });
const Press = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  from: Person,
  message: z.object({ chat: Chat }),
  data: z.string().min(1).max(64),
});
const Membership = z.object({
  chat: Chat,
  from: Person,
  date,
  new_chat_member: z.object({ status: z.string() }),
});

export const Update = z.object({
  update_id: id,
  message: Message.extend({ from: Person }).optional().catch(undefined),
  callback_query: Press.optional().catch(undefined),
  my_chat_member: Membership.optional().catch(undefined),
});
export type Update = z.infer<typeof Update>;
export type Message = z.infer<typeof Message>;

/** The kinds of update that we ask the provider for; edits, reactions and the rest are never sent. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;
