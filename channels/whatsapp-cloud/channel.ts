import type { Abilities, RateLimits, WebhookChannel } from '../channel.ts';
import { encode } from './encode.ts';
import { judge } from './judge.ts';
import { parse } from './parse.ts';
import { verify } from './verify.ts';

/** As the provider's documentation gives them; text is counted in UTF-16 units, which is never too long. */
const ABILITIES: Abilities = {
  buttons: 3,
  buttonTitleLength: 20,
  listRows: 10,
  listTitleLength: 24,
  listDescriptionLength: 72,
  choiceIdBytes: 200,
  textLength: 4_096,
  interactiveTextLength: 1_024,
  captionLength: 1_024,
  requestsLocation: true,
  requestsContact: true,
  provesByCode: false,
  sendsImages: true,
  sendsDocuments: true,
  templates: true,
  windowMs: 24 * 60 * 60_000,
};

/**
 * 1,000 a second is the most that a number can be raised to; one at 80 a second is told so by the provider (130429), and
 * the governor goes slower by halves. To one person: a burst of 45, then one in six seconds (131056).
 */
const LIMITS: RateLimits = {
  account: { burst: 1_000, everyMs: 1 },
  person: { burst: 45, everyMs: 6_000 },
};

/** WhatsApp Business Platform, Cloud API: Meta's own, or a solution provider's that speaks its shape. */
export const whatsAppCloudChannel: WebhookChannel = {
  name: 'whatsapp-cloud',
  intake: 'webhook',
  can: ABILITIES,
  limits: LIMITS,
  verify,
  parse: (payload) => parse(payload),
  encode,
  judge,
};
