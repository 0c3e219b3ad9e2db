import type { Client, Message } from 'whatsapp-web.js';
import type { SendResult } from '../channel.ts';
import type { BrowserMessage } from './encode.ts';
import { library } from './library.ts';

/** A kept file of ours, by its id. */
export type ReadFile = (id: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;

const SENT_WITHIN_MS = 20_000;
const AFTER_NO_ANSWER_MS = 5_000;
/** The page's own words for an id that is nobody's. */
const NOBODY = /invalid wid|wid error|no lid for user|not a valid/i;
const BROWSER_GONE = /target closed|session closed|detached|context was destroyed|connection closed/i;

/**
 * Sends one message by the linked phone. `accepted` means: in the page's own queue, which survives a lost connection; what
 * becomes of it is told by acks. Where the outcome is unknown it is sent again: twice is better than never.
 */
export async function deliver(
  client: Client,
  message: BrowserMessage,
  readFile: ReadFile,
): Promise<SendResult> {
  if (client.info.wid.user !== message.account) return { kind: 'final', reason: 'not_authorised' };
  const file = message.media && (await readFile(message.media.id));
  if (file === null) return { kind: 'final', reason: 'media_gone' };
  try {
    const sent = await inTime(file ? sendFile(client, message, file.bytes) : sendText(client, message));
    // The page found no such chat.
    if (!sent) return { kind: 'final', reason: 'undeliverable' };
    return { kind: 'accepted', providerId: sent.id.id };
  } catch (error) {
    return refusal(error);
  }
}

function sendText(client: Client, { chat, text }: BrowserMessage): Promise<Message | undefined> {
  return client.sendMessage(chat, text, { linkPreview: false, parseVCards: false });
}

async function sendFile(
  client: Client,
  { chat, text, media }: BrowserMessage,
  bytes: Uint8Array,
): Promise<Message | undefined> {
  const { MessageMedia } = await library();
  const data = Buffer.from(bytes).toString('base64');
  const file = new MessageMedia(media?.type ?? 'application/octet-stream', data, media?.name);
  return client.sendMessage(chat, file, {
    sendMediaAsDocument: media?.kind === 'document',
    ...(text === '' ? {} : { caption: text }),
  });
}

class Late extends Error {}

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late()), SENT_WITHIN_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Judged by what the page says; its words are not passed on, they may hold what was sent. */
function refusal(error: unknown): SendResult {
  const words = error instanceof Error ? error.message : String(error);
  if (NOBODY.test(words)) return { kind: 'final', reason: 'undeliverable' };
  const isGone = error instanceof Late || BROWSER_GONE.test(words);
  return {
    kind: 'retry',
    afterMs: AFTER_NO_ANSWER_MS,
    reason: isGone ? 'unreachable' : 'provider_down',
  };
}
