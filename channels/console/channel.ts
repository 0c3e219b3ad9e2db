import { z } from 'zod';
import { indianMobile } from '../indian-mobile.ts';
import type { Abilities, InboundContent, LocalChannel } from '../channel.ts';

/** A terminal shows anything; limits only keep a screen a screen. */
const ABILITIES: Abilities = {
  buttons: 20,
  buttonTitleLength: 120,
  listRows: 20,
  listTitleLength: 120,
  listDescriptionLength: 0,
  choiceIdBytes: 200,
  textLength: 4_096,
  interactiveTextLength: 4_096,
  captionLength: 4_096,
  requestsLocation: false,
  requestsContact: false,
  provesByCode: true,
  sendsImages: true,
  sendsDocuments: true,
  templates: false,
};

const MOBILE_RULE = 'has to be an Indian mobile like +919800000001';
const MOBILE = /^\+91[6-9]\d{9}$/;
const degrees = (most: number): z.ZodNumber => z.number().min(-most).max(most);

/** One line of `chat --jsonl`, its media still paths of files. */
const Line = z.object({
  id: z.string().min(1).max(200),
  from: z.string(MOBILE_RULE).regex(MOBILE, MOBILE_RULE),
  text: z.string().optional(),
  choice: z.string().optional(),
  location: z.object({ latitude: degrees(90), longitude: degrees(180) }).optional(),
  image: z.string().optional(),
  voice: z.string().optional(),
  contact: z
    .string()
    .transform(indianMobile)
    .pipe(z.string('has to be an Indian mobile like +919800000001'))
    .optional(),
});

function contentOf(line: z.infer<typeof Line>): InboundContent | undefined {
  if (line.choice !== undefined) return { kind: 'choice', id: line.choice };
  if (line.location !== undefined) return { kind: 'location', ...line.location };
  if (line.image !== undefined) {
    return { kind: 'image', media: line.image, ...(line.text ? { caption: line.text } : {}) };
  }
  if (line.voice !== undefined) return { kind: 'voice', media: line.voice };
  if (line.contact !== undefined) return { kind: 'contact', mobile: line.contact };
  return line.text === undefined ? undefined : { kind: 'text', text: line.text };
}

/** The terminal and JSON Lines: `from` counts as a verified mobile, the account is the city's tenant. */
export const consoleChannel: LocalChannel = {
  name: 'console',
  intake: 'stdio',
  can: ABILITIES,
  parse(payload, account) {
    const line = Line.safeParse(payload);
    if (!line.success) {
      const [issue] = line.error.issues;
      return { kind: 'invalid', why: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
    }
    const content = contentOf(line.data);
    if (!content) {
      return { kind: 'invalid', why: 'one of text, choice, location, image, voice, contact is needed' };
    }
    const { id, from } = line.data;
    const message = { providerId: id, account, user: from, verifiedMobile: from.slice(-10), content };
    return { kind: 'events', messages: [message], statuses: [], numberChanges: [] };
  },
  encode: ({ address, replyTo }, message) => [
    {
      to: address.user,
      ...(replyTo === undefined ? {} : { replyTo: replyTo.replace(/~[0-9a-f]{8}$/, '') }),
      text: message.text,
      choices: message.choices.map(({ id, title }) => ({ id, title })),
      media: [],
    },
  ],
};
