import { MENU_COMMANDS } from '../../channels/commands.ts';
import type { CommandMenu } from '../../channels/telegram/set-menus.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { MessageKey } from '../../locales/keys.ts';
import type { CitySnapshot } from '../engine/city.ts';
import type { Text } from '../engine/text.ts';

/** The provider knows languages by two letters only: no Maithili, no Konkani. */
const KNOWN_THERE = /^[a-z]{2}$/;

/** What Telegram itself shows of us, outside any conversation. */
export interface TelegramWords {
  readonly menus: readonly CommandMenu[];
  groupReason(language: string | undefined, bot: string): string;
}

/** In the languages of the city that the bot leads to; everybody else is shown the city's own first language. */
export function telegramWords(
  catalog: Catalog,
  { languages, defaultLanguage, timeZone }: Pick<CitySnapshot, 'languages' | 'defaultLanguage' | 'timeZone'>,
): TelegramWords {
  const word = (text: Text, locale: string): string =>
    catalog.render(text, { locale, timeZone, digits: 'latin' });
  const commandsIn = (locale: string): CommandMenu['commands'] =>
    MENU_COMMANDS.map((command) => ({
      command,
      description: word({ key: `command.${command}` satisfies MessageKey }, locale),
    }));
  return {
    menus: [
      { commands: commandsIn(defaultLanguage) },
      ...languages
        .filter((language) => KNOWN_THERE.test(language))
        .map((language) => ({ language, commands: commandsIn(language) })),
    ],
    groupReason: (language = defaultLanguage, bot) => {
      const locale = languages.includes(language) ? language : defaultLanguage;
      return word({ key: 'channel.only_private', values: { bot } }, locale);
    },
  };
}
