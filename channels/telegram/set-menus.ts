import { type Api, GrammyError } from 'grammy';
import type { BotCommand, LanguageCode } from 'grammy/types';
import type { TroubleReason } from './trouble.ts';

export interface CommandMenu {
  /** Two letters (ISO 639-1): the provider knows no others. Absent: for everybody else. */
  readonly language?: string;
  readonly commands: readonly BotCommand[];
}

/** Puts up the menu of commands in each language. One that is refused is told, and keeps nobody from talking. */
export async function setMenus(
  api: Api,
  menus: readonly CommandMenu[],
  onTrouble: (reason: TroubleReason, error?: unknown) => void,
  signal: Parameters<Api['getMe']>[0],
): Promise<void> {
  for (const { language, commands } of menus) {
    const other = language === undefined ? {} : { language_code: language as LanguageCode };
    await api.setMyCommands(commands, other, signal).catch((error: unknown) => {
      if (!(error instanceof GrammyError)) throw error;
      onTrouble('refused', error);
    });
  }
}
