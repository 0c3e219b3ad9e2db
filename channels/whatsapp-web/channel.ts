import type { Abilities, LocalChannel, RateLimits } from '../channel.ts';
import { encode } from './encode.ts';
import { parse } from './parse.ts';

/** Buttons and lists of the library reach nobody any more, so choices are numbered in the text. */
const ABILITIES: Abilities = {
  buttons: 0,
  buttonTitleLength: 0,
  listRows: 0,
  listTitleLength: 0,
  listDescriptionLength: 0,
  choiceIdBytes: 200,
  // The provider takes 65,536; what is longer than this nobody reads on a phone.
  textLength: 4_096,
  interactiveTextLength: 4_096,
  captionLength: 1_024,
  requestsLocation: false,
  requestsContact: false,
  provesByCode: false,
  sendsImages: true,
  sendsDocuments: true,
  templates: false,
};

/**
 * The pace of a person at a keyboard, because that is what the provider expects of a linked phone: three at once, then
 * one in seven tenths of a second; to one person one in two seconds. The provider publishes no limit; faster numbers are
 * banned sooner.
 */
const LIMITS: RateLimits = {
  account: { burst: 3, everyMs: 700 },
  person: { burst: 3, everyMs: 2_000 },
};

/** WhatsApp through a linked phone and a browser, for pilots: unofficial, see README.md. */
export const whatsAppWebChannel: LocalChannel = {
  name: 'whatsapp-web',
  intake: 'browser',
  can: ABILITIES,
  limits: LIMITS,
  parse,
  encode,
};
