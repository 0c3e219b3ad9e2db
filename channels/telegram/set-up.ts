import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { TelegramSettings } from './settings.ts';
import { ALLOWED_UPDATES } from './update.ts';

export interface CommandMenu {
  /** Two letters (ISO 639-1): the provider knows no others. Absent: for everybody else. */
  readonly language?: string;
  readonly commands: readonly BotCommand[];
}

type Signal = Parameters<Api['getMe']>[0];

/**
 * Tells the provider how updates reach us, and what the menu of commands says in each language. May be repeated. Gives
 * the bot's public name. Updates that wait at the provider are kept in either direction.
 */
export async function setUp(
  api: Api,
  settings: TelegramSettings,
  menus: readonly CommandMenu[],
  signal: Signal,
): Promise<string> {
  const { username } = await api.getMe(signal);
  if (settings.mode === 'polling') await api.deleteWebhook(undefined, signal);
  else await setWebhook(api, settings, signal);
  for (const { language, commands } of menus) {
    await api.setMyCommands(
      commands,
      language === undefined ? {} : { language_code: language as 'hi' },
      signal,
    );
  }
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
