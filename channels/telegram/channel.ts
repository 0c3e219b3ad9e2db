import type { Abilities, RateLimits, WebhookChannel } from '../channel.ts';
import { encode } from './encode.ts';
import { judge } from './judge.ts';
import { parse } from './parse.ts';
import { verify } from './verify.ts';

/**
 * Limits of the Bot API (https://core.telegram.org/bots/api): text 4096, caption 1024, data of a button 64 bytes. It
 * sets none for titles and counts up to a hundred buttons; ours keep a phone's screen readable. A list is a longer
 * column of the same buttons.
 */
const ABILITIES: Abilities = {
  buttons: 12,
  buttonTitleLength: 60,
  listRows: 12,
  listTitleLength: 60,
  listDescriptionLength: 0,
  choiceIdBytes: 64,
  textLength: 4_096,
  interactiveTextLength: 4_096,
  captionLength: 1_024,
  requestsLocation: true,
  requestsContact: true,
  provesByCode: true,
  sendsImages: true,
  sendsDocuments: true,
  templates: false,
};

/** About thirty messages a second in all; about one a second to one person, more in a short burst. */
const LIMITS: RateLimits = {
  account: { burst: 30, everyMs: 34 },
  person: { burst: 20, everyMs: 1_000 },
};

/** Telegram's Bot API, by long polling or webhook. The account is the bot's own number, the first part of its token. */
export const telegramChannel: WebhookChannel = {
  name: 'telegram',
  intake: 'webhook',
  can: ABILITIES,
  limits: LIMITS,
  verify,
  parse,
  encode,
  judge,
};
