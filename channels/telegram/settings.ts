/** What an operator sets, checked by `bot/config.ts`. */
export interface TelegramSettings {
  /** From @BotFather: `<number of the bot>:<secret>`. Part of every address, so it must be in no log and no error. */
  readonly token: string;
  /** Without a slash at the end. */
  readonly apiRoot: string;
  readonly mode: 'polling' | 'webhook';
  /** Where the provider reaches us; for `webhook`. */
  readonly webhookUrl?: string;
  /** Shown by the provider with every update. */
  readonly webhookSecret: string;
}

/** The account is the bot's own number: known without asking, and the same whatever the bot is called. */
export function accountOf({ token }: Pick<TelegramSettings, 'token'>): string {
  return token.split(':')[0] ?? '';
}
