import { type Api, GrammyError, HttpError, InputFile } from 'grammy';
import type { SendResult } from '../channel.ts';
import type { TelegramCall } from './encode.ts';
import { judge } from './judge.ts';

/** A kept file of ours, by its id. */
export type ReadFile = (id: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;

const AFTER_NO_ANSWER_MS = 2_000;

/** Sends a file of ours with its caption, as a form: the one kind of message that is not plain JSON. */
export async function sendFile(
  { body, upload }: TelegramCall & Required<Pick<TelegramCall, 'upload'>>,
  api: Api,
  readFile: ReadFile,
): Promise<SendResult> {
  const file = await readFile(upload.media);
  if (!file) return { kind: 'final', reason: 'media_gone' };
  const { chat_id, caption } = body as { readonly chat_id: string; readonly caption?: string };
  const given = new InputFile(file.bytes, upload.name);
  const words = caption === undefined ? {} : { caption };
  try {
    const result =
      upload.field === 'photo'
        ? await api.sendPhoto(chat_id, given, words)
        : await api.sendDocument(chat_id, given, words);
    return judge({ status: 200, body: { ok: true, result } });
  } catch (error) {
    if (error instanceof HttpError) {
      return { kind: 'retry', afterMs: AFTER_NO_ANSWER_MS, reason: 'unreachable' };
    }
    if (!(error instanceof GrammyError)) throw error;
    const { error_code, description, parameters } = error;
    return judge({ status: error_code, body: { ok: false, error_code, description, parameters } });
  }
}
