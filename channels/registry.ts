import type { Channel } from './channel.ts';
import { consoleChannel } from './console/channel.ts';
import { telegramChannel } from './telegram/channel.ts';
import { whatsAppCloudChannel } from './whatsapp-cloud/channel.ts';
import { whatsAppWebChannel } from './whatsapp-web/channel.ts';

/** Every channel by its name: the compiler sees which there are. */
export const CHANNELS = {
  console: consoleChannel,
  telegram: telegramChannel,
  'whatsapp-cloud': whatsAppCloudChannel,
  'whatsapp-web': whatsAppWebChannel,
} as const satisfies Readonly<Record<string, Channel>>;

export type ChannelName = keyof typeof CHANNELS;
