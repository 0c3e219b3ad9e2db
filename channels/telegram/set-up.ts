import type { Api } from 'grammy';
import type { TelegramSettings } from './settings.ts';
import { ALLOWED_UPDATES } from './update.ts';

type Signal = Parameters<Api['getMe']>[0];

/**
 * Tells the provider how updates reach us. May be repeated. Gives the bot's public name. Updates that wait at the provider
 * are kept in either direction.
 */
export async function setUp(api: Api, settings: TelegramSettings, signal: Signal): Promise<string> {
  const { username } = await api.getMe(signal);
  if (settings.mode === 'polling') await api.deleteWebhook(undefined, signal);
  else await setWebhook(api, settings, signal);
  return username;
}

export async function setWebhook(
  api: Api,
  { webhookUrl, webhookSecret }: TelegramSettings,
  signal: Signal,
): Promise<void> {
  await api.setWebhook(
    webhookUrl ?? '',
    { secret_token: webhookSecret, allowed_updates: ALLOWED_UPDATES },
    signal,
  );
}
