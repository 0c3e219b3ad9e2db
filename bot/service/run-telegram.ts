import type { InboundMessage, Parsed } from '../../channels/channel.ts';
import { telegramChannel } from '../../channels/telegram/channel.ts';
import { connectTelegram } from '../../channels/telegram/connect.ts';
import { accountOf, type TelegramSettings } from '../../channels/telegram/settings.ts';
import { isForOperators } from '../../channels/telegram/trouble.ts';
import { addWebhook } from '../http/webhook.ts';
import type { Arrived } from '../inbox/receive.ts';
import { RateGovernor } from '../outbox/rate-governor.ts';
import { errorFields } from './log.ts';
import { groupTelling } from './may-tell-group.ts';
import type { ChannelParts, Running } from './running-channels.ts';
import { telegramWords } from './telegram-words.ts';

const PATH = '/webhooks/telegram';
type Events = Extract<Parsed, { readonly kind: 'events' }>;

/** The bot, by long polling or webhook: either way what comes is on disk before it is acknowledged. */
export function runTelegram(
  settings: TelegramSettings,
  { store, log, catalog, cities, now, governor = new RateGovernor() }: ChannelParts,
  receive: (arrived: Arrived) => Promise<readonly InboundMessage[]>,
): Running {
  const { name, limits } = telegramChannel;
  const account = accountOf(settings);
  const take = async (events: Events): Promise<void> => {
    await receive({ channel: name, events, fetchMedia: connection.fetchMedia });
    connection.stored(events.messages);
  };
  const takeUpdate = async (update: unknown): Promise<void> => {
    const parsed = telegramChannel.parse(update, account);
    if (parsed.kind === 'events') await take(parsed);
    else if (parsed.kind === 'ignored') connection.other(update);
    else log.warn('update_not_understood', { channel: name });
  };
  const connection = connectTelegram(settings, {
    ...telegramWords(catalog, cities.of({ channel: name, account }).snapshot),
    mayTellGroup: limits
      ? groupTelling({ channel: name, account, limits }, { store, governor, now })
      : () => Promise.resolve(true),
    readFile: (id) => store.readMedia(id),
    onTrouble: (reason, error) =>
      log[isForOperators(reason) ? 'error' : 'warn']('channel_trouble', {
        channel: name,
        reason,
        ...(error === undefined ? {} : errorFields(error)),
      }),
    // Started in their order; whoever sent two is kept in order by the intake.
    take: async (updates) => {
      await Promise.all(updates.map(takeUpdate));
    },
  });
  return {
    name: 'telegram',
    transport: connection.transport,
    ...(settings.mode === 'polling'
      ? {}
      : {
          addRoutes: (app) =>
            addWebhook(app, {
              path: PATH,
              channel: telegramChannel,
              secret: settings.webhookSecret,
              account,
              log,
              take,
              other: connection.other,
            }),
        }),
    trouble: connection.trouble,
    close: connection.close,
  };
}
