import { z } from 'zod';
import type { Blocked, InboundContent, InboundMessage, Parsed } from '../channel.ts';
import { indianMobile } from '../indian-mobile.ts';
import { contentOf } from './content.ts';
import { Update } from './update.ts';

/** One update, as a webhook's body or one of a batch. Groups and channels are not talked to: see `group.ts`. */
export function parse(payload: unknown, account: string): Parsed {
  const read = Update.safeParse(payload);
  if (!read.success) return { kind: 'invalid', why: 'not an update of this provider' };
  const messages = [...said(read.data, account), ...pressed(read.data, account)];
  const blocked = blockedBy(read.data, account);
  if (messages.length + blocked.length === 0) return { kind: 'ignored', why: 'nothing said to us' };
  return { kind: 'events', messages, statuses: [], numberChanges: [], blocked };
}

/** Prefixes of a message's id: a message's own number, or a press of a button. */
const MESSAGE = 'm';
const PRESS = 'c';

/**
 * Without the provider's time: it has whole seconds, too coarse to tell whether somebody wrote before or after blocking us.
 * So a message counts from when it came here.
 */
function said({ message }: Update, account: string): readonly InboundMessage[] {
  if (message?.chat.type !== 'private' || message.from.is_bot) return [];
  const content = withLanguage(contentOf(message), message.from.language_code);
  if (!content) return [];
  const verifiedMobile = ownMobile(message, message.from.id);
  return [
    {
      providerId: `${MESSAGE}${message.message_id}`,
      account,
      user: String(message.from.id),
      content,
      ...(verifiedMobile === undefined ? {} : { verifiedMobile }),
    },
  ];
}

/** `/start` has no words that would tell the language; the phone's own (`en-IN`) is the best guess. */
function withLanguage(
  content: InboundContent | undefined,
  code: string | undefined,
): InboundContent | undefined {
  const language = code?.split('-')[0];
  if (content?.kind !== 'command' || !language) return content;
  return { ...content, language };
}

function pressed({ callback_query: press }: Update, account: string): readonly InboundMessage[] {
  if (press?.message.chat.type !== 'private') return [];
  return [
    {
      providerId: `${PRESS}${press.id}`,
      account,
      user: String(press.from.id),
      content: { kind: 'choice', id: press.data },
    },
  ];
}

/** The id with which a press is answered, so that the person's button stops turning; undefined for anything else. */
export function pressOf({ providerId }: Pick<InboundMessage, 'providerId'>): string | undefined {
  return providerId.startsWith(PRESS) ? providerId.slice(PRESS.length) : undefined;
}

function blockedBy({ my_chat_member: change }: Update, account: string): readonly Blocked[] {
  if (change?.chat.type !== 'private' || change.new_chat_member.status !== 'kicked') return [];
  return [{ account, user: String(change.from.id), at: change.date * 1_000 }];
}

const Contact = z.object({
  contact: z.object({ phone_number: z.string(), user_id: z.number() }),
  forward_origin: z.undefined().optional(),
  forward_date: z.undefined().optional(),
  forward_from: z.undefined().optional(),
});

/** The person's own contact, as the contact button sends it. A contact of another, or a forwarded one, proves nothing. */
function ownMobile(message: unknown, from: number): string | undefined {
  const contact = Contact.safeParse(message).data?.contact;
  return contact?.user_id === from ? indianMobile(contact.phone_number) : undefined;
}
