import { resolve } from 'node:path';
import { whatsAppWebChannel } from '../../channels/whatsapp-web/channel.ts';
import { connectWhatsAppWeb, type News, type WhatsAppWebParts } from '../../channels/whatsapp-web/connect.ts';
import { isRoot, type BrowserSettings } from '../../channels/whatsapp-web/open-client.ts';
import type { Config } from '../config.ts';
import type { Log } from './log.ts';
import type { ChannelParts, Receive, Running } from './running-channels.ts';

/** What a test puts in the provider's place. */
export type InItsPlace = Pick<BrowserSettings, 'page'> & Partial<Pick<WhatsAppWebParts, 'open' | 'show'>>;

/** Opens a browser beside the service. Its trouble, whatever it is, is the trouble of this channel alone. */
export function runWhatsAppWeb(
  { dataDir, whatsAppWeb }: Pick<Config, 'dataDir'> & Required<Pick<Config, 'whatsAppWeb'>>,
  { store, log, now }: ChannelParts,
  receive: Receive,
  { page, ...inItsPlace }: InItsPlace = {},
): Running {
  const { name } = whatsAppWebChannel;
  if (isRoot()) log.warn('whatsapp_web_unsandboxed', { why: 'run as root' });
  const connection = connectWhatsAppWeb(
    { ...whatsAppWeb, folder: resolve(dataDir, 'whatsapp-web'), ...(page ? { page } : {}) },
    {
      take: async (event, account) => {
        const parsed = whatsAppWebChannel.parse(event, account);
        if (parsed.kind !== 'events') return;
        await receive({ channel: name, events: parsed, fetchMedia: connection.fetchMedia });
      },
      now,
      readFile: (id) => store.readMedia(id),
      show: (text) => process.stderr.write(text),
      tell: (news) => tell(news, log),
      ...inItsPlace,
    },
  );
  const { transport, trouble, close } = connection;
  return { name: 'whatsapp-web', transport, trouble, close };
}

/** Ends that only a person can do something about. */
const NEEDS_A_PERSON: ReadonlySet<string> = new Set(['unlinked', 'blocked', 'auth_failed']);

function tell(news: News, log: Log): void {
  switch (news.kind) {
    case 'phase':
      log.info('whatsapp_web', { phase: news.phase });
      break;
    case 'end':
      log[NEEDS_A_PERSON.has(news.why) ? 'error' : 'warn']('whatsapp_web_ended', {
        why: news.why,
        againInMs: news.againInMs,
      });
      break;
    case 'trouble':
      log.warn('whatsapp_web_trouble', { what: news.what });
      break;
  }
}
