import { z } from 'zod';
import type { BotState, Failure } from './bot-state.ts';
import { Commands, complaintOf, OutgoingFile, OutgoingText } from './message-rules.ts';

type Answer = { readonly ok: true; readonly result: unknown } | ({ readonly ok: false } & Failure);
type Method = (
  state: BotState,
  body: Readonly<Record<string, unknown>>,
  /** Whoever asked has gone. */
  isGone: () => boolean,
) => Answer | Promise<Answer>;

const ok = (result: unknown): Answer => ({ ok: true, result });
const no = (status: number, description: string, retryAfter?: number): Answer => ({
  ok: false,
  status,
  description,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const LARGEST_PHOTO = 10 * 1024 * 1024;
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;
const GetUpdates = z.object({
  offset: z.number().int().default(0),
  limit: z.number().int().min(1).max(100).default(100),
  timeout: z.number().min(0).default(0),
});
const SetWebhook = z.object({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .default(''),
});

async function getUpdates(
  state: BotState,
  body: Readonly<Record<string, unknown>>,
  isGone: () => boolean,
): Promise<Answer> {
  if (state.updates.webhook) {
    return no(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first");
  }
  const { offset, limit, timeout } = GetUpdates.parse(body);
  const poll = (state.polls += 1);
  const isOver = (): boolean => state.polls !== poll || isGone();
  const batch = await state.updates.take(offset, limit, timeout * 1_000, isOver);
  return isOver()
    ? no(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      )
    : ok(batch);
}

/** Whether this person can be written to now. */
function reach(state: BotState, chat: number): Answer | undefined {
  state.triedTo.push(chat);
  const failure = state.failures.shift();
  if (failure) return { ok: false, ...failure };
  if (state.blockedBy.has(chat)) return no(403, 'Forbidden: bot was blocked by the user');
  if (!state.chats.has(chat)) return no(400, 'Bad Request: chat not found');
  const waitS = state.waitFor(chat);
  return waitS > 0 ? no(429, `Too Many Requests: retry after ${waitS}`, waitS) : undefined;
}

function refuseForm(state: BotState, body: unknown, error: z.ZodError): Answer {
  const description = complaintOf(error);
  state.refused.push(JSON.stringify({ description, body }));
  return no(400, description);
}

function sendMessage(state: BotState, body: Readonly<Record<string, unknown>>): Answer {
  const read = OutgoingText.safeParse(body);
  if (!read.success) return refuseForm(state, body, read.error);
  const { chat_id: to, text, reply_markup: markup } = read.data;
  const unreachable = reach(state, to);
  if (unreachable) return unreachable;
  const id = state.newMessageId();
  state.accepted.push({ id, to, text, ...(markup ? { markup } : {}) });
  return ok({
    message_id: id,
    date: Math.floor(Date.now() / 1_000),
    chat: { id: to, type: 'private' },
    text,
  });
}

function sendFile(kind: 'photo' | 'document'): Method {
  return (state, body) => {
    const read = OutgoingFile.safeParse(body);
    if (!read.success) return refuseForm(state, body, read.error);
    const { chat_id: to, caption = '' } = read.data;
    // The form names the file in a part of its own: `attach://…`.
    const file = Object.values(body).find(
      (value): value is { bytes: Buffer } => typeof value === 'object' && value !== null && 'bytes' in value,
    );
    if (!file) return no(400, 'Bad Request: there is no file in the request');
    if (kind === 'photo' && file.bytes.length > LARGEST_PHOTO) return no(413, 'Request Entity Too Large');
    const unreachable = reach(state, to);
    if (unreachable) return unreachable;
    const id = state.newMessageId();
    state.accepted.push({ id, to, text: caption, file: { kind, bytes: file.bytes } });
    return ok({ message_id: id, date: Math.floor(Date.now() / 1_000), chat: { id: to, type: 'private' } });
  };
}

/** Every method that the service calls; another one is refused as the provider refuses it. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (state) => ok({ id: state.botId, is_bot: true, first_name: 'Amarpur', username: 'amarpur_bot' }),
  getUpdates,
  setWebhook: (state, body) => {
    const { url, secret_token: secret } = SetWebhook.parse(body);
    state.updates.setWebhook({ url, secret });
    return ok(true);
  },
  deleteWebhook: (state) => {
    state.updates.setWebhook(undefined);
    return ok(true);
  },
  getWebhookInfo: ({ updates }) =>
    ok({
      url: updates.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending,
      ...(updates.lastErrorAt > 0 ? { last_error_date: updates.lastErrorAt } : {}),
    }),
  setMyCommands: (state, body) => {
    const read = Commands.safeParse(body);
    if (!read.success) return refuseForm(state, body, read.error);
    state.menus.set(read.data.language_code ?? '', read.data.commands);
    return ok(true);
  },
  sendMessage,
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  answerCallbackQuery: (state, { callback_query_id: id }) => {
    if (typeof id !== 'string' || !state.openPresses.delete(id)) {
      return no(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    }
    state.answeredPresses.push(id);
    return ok(true);
  },
  leaveChat: (state, { chat_id: chat }) => {
    if (!state.chats.delete(Number(chat))) return no(403, 'Forbidden: bot is not a member of the chat');
    state.leftChats.push(Number(chat));
    return ok(true);
  },
  getFile: (state, { file_id: id }) => {
    const path = state.paths.get(String(id));
    const bytes = path === undefined ? undefined : state.files.get(path);
    if (!bytes) return no(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if (bytes.length > LARGEST_DOWNLOAD) return no(400, 'Bad Request: file is too big');
    return ok({ file_id: id, file_unique_id: 'AQAD', file_size: bytes.length, file_path: path });
  },
};
