import Fastify, { type FastifyInstance } from 'fastify';
import type { InboundContent } from '../../channels/channel.ts';
import {
  startCloudApi,
  type Accepted,
  type CloudApi,
} from '../../channels/whatsapp-cloud/testing/cloud-api.ts';
import { OPEN_WINDOW } from '../../channels/whatsapp-cloud/template-button.ts';
import { shownIn } from '../../channels/whatsapp-cloud/testing/shown-in.ts';
import { SignedWebhooks } from '../../channels/whatsapp-cloud/testing/signed-webhooks.ts';
import { readConfig } from '../config.ts';
import { WHATSAPP_SECRETS } from '../http/whatsapp-stage.ts';
import { runChannels, type RunningChannels } from '../service/running-channels.ts';
import { longVoiceNote, photo, refusedPhoto, voiceNote } from './files-of-phones.ts';
import type { MakeOutside, Opened, Seen } from './outside.ts';

/** The numbers of the sandbox's cities, as their files list them. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  'pg.citya': '100000000000001',
  'pg.cityb': '100000000000002',
};

/** Phones with WhatsApp: signed webhooks over HTTP in, a provider of our own that takes the answers. */
export const whatsAppOutside: MakeOutside = async (city) => {
  const provider = await startCloudApi({
    accessToken: WHATSAPP_SECRETS.WHATSAPP_ACCESS_TOKEN,
    isUnlimited: true,
  });
  const read = readConfig({ ...WHATSAPP_SECRETS, WHATSAPP_API_ROOT: provider.root });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const parts: { now?: Opened } = {};
  const opened = (): Opened => {
    if (!parts.now) throw new Error('the service does not run');
    return parts.now;
  };
  let channels: RunningChannels | undefined;
  let app: FastifyInstance | undefined;
  let webhooks: SignedWebhooks | undefined;
  let looked = 0;
  /** What the buttons of templates send, which comes as a message of another kind. */
  const inTemplates = new Set<string>();
  return {
    transports: {
      'whatsapp-cloud': {
        deliver: async (call, key) => {
          const transport = channels?.transports['whatsapp-cloud'];
          if (!transport) return { kind: 'retry', afterMs: 100, reason: 'unreachable' };
          return transport.deliver(call, key);
        },
      },
    },
    opened: async (now) => {
      parts.now = now;
      channels = runChannels(read.config, {
        ...now,
        now: () => opened().now(),
        wake: () => opened().wake(),
      });
      app = Fastify();
      for (const add of channels.addRoutes) await add(app);
      const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/webhooks/whatsapp`;
      const account = ACCOUNTS[city] ?? '';
      webhooks = new SignedWebhooks({ url, appSecret: WHATSAPP_SECRETS.WHATSAPP_APP_SECRET, account });
    },
    say: async (content, person, id) => {
      const [type, body] = await wire(content, provider, inTemplates);
      const status = await webhooks?.message(person.slice(1), type, body, `wamid.${id}`);
      if (status !== 200) throw new Error(`the webhook answered ${status}`);
    },
    seen: () => {
      const fresh = provider.accepted.slice(looked);
      looked = provider.accepted.length;
      for (const { message } of fresh.filter((each) => each.message.type === 'template'))
        for (const { id } of shownIn(message).buttons) inTemplates.add(id);
      return fresh.filter((each) => !isLocationButton(each, fresh)).map(seenOf);
    },
    closing: async () => {
      await webhooks?.close();
      await app?.close();
      await channels?.close();
    },
    remove: () => provider.close(),
  };
};

/** The button for a place under choices of earlier places: words that no story has. */
function isLocationButton({ message, to }: Accepted, all: readonly Accepted[]): boolean {
  if (message.type !== 'interactive' || message.interactive.type !== 'location_request_message') return false;
  return all.some((each) => {
    const { buttons, rows } = shownIn(each.message);
    return each.to === to && buttons.length + rows.length > 0;
  });
}

function seenOf({ to, message }: Accepted): Seen {
  if (message.type === 'template') return seenTemplate(to, message);
  const { text, buttons, rows } = shownIn(message);
  const choices = [...buttons, ...rows].map(({ id, title, description }) => ({
    id,
    title: description ?? title,
  }));
  return { to: `+${to}`, text, choices };
}

/** The value alone, and the buttons that do something of ours. */
function seenTemplate(to: string, message: Extract<Accepted['message'], { type: 'template' }>): Seen {
  const [body] = message.template.components;
  const value = body?.type === 'body' ? (body.parameters[0]?.text ?? '') : '';
  const choices = shownIn(message).buttons.filter(({ id }) => id !== OPEN_WINDOW);
  return { to: `+${to}`, text: value, choices, isTemplate: true };
}

async function wire(
  content: InboundContent,
  provider: CloudApi,
  inTemplates: ReadonlySet<string>,
): Promise<[type: string, body: object]> {
  switch (content.kind) {
    case 'text':
      return ['text', { body: content.text }];
    case 'choice':
      if (inTemplates.has(content.id)) return ['button', { payload: content.id, text: 'x' }];
      return ['interactive', { type: 'button_reply', button_reply: { id: content.id, title: 'x' } }];
    case 'location':
      return ['location', { latitude: content.latitude, longitude: content.longitude }];
    case 'image': {
      const bytes = await photo(content);
      const caption = content.caption === undefined ? {} : { caption: content.caption };
      if (!content.position) return ['image', { id: provider.addMedia(bytes, 'image/png'), ...caption }];
      // Only what is sent as a file still has its position when it comes here.
      const id = provider.addMedia(bytes, 'image/jpeg');
      return ['document', { id, mime_type: 'image/jpeg', filename: 'photo.jpg', ...caption }];
    }
    case 'voice':
      return [
        'audio',
        { id: addVoice(content.media, provider), mime_type: 'audio/ogg; codecs=opus', voice: true },
      ];
    case 'contact':
      return ['contacts', { contacts: [{ phones: [{ phone: `+91${content.mobile}` }] }] }];
    case 'command':
      return ['text', { body: content.argument ?? content.name }];
    case 'unsupported':
      if (content.what === 'voice_too_long')
        return ['audio', { id: provider.addMedia(longVoiceNote(), 'audio/ogg'), voice: true }];
      if (content.what !== 'image' && content.what !== 'image_too_large') return [content.what, { id: '1' }];
      return ['image', { id: provider.addMedia(await refusedPhoto(content.what), 'image/png') }];
  }
}

function addVoice(media: string, provider: CloudApi): string {
  return provider.addMedia(voiceNote(Buffer.from(media, 'hex')), 'audio/ogg');
}
