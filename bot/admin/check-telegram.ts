import { checkToken } from '../../channels/telegram/check-token.ts';
import type { TroubleReason } from '../../channels/telegram/trouble.ts';
import type { Config } from '../config.ts';
import type { Finding } from './doctor.ts';

const MENDS: Partial<Readonly<Record<TroubleReason, string>>> = {
  not_authorised: 'ask @BotFather for the token (/mybots › API Token) and set TELEGRAM_BOT_TOKEN',
  unreachable: 'check TELEGRAM_API_ROOT and that this machine reaches the internet',
};

/** Whether the provider knows the bot. Touches nothing of a service that runs with the same token. */
export async function checkTelegram(
  { telegram }: Config,
  report: (level: Finding['level'], about: string, what: string) => void,
): Promise<void> {
  if (!telegram) return report('ok', 'telegram', 'not set, so it does not run');
  const checked = await checkToken(telegram);
  if (checked.ok) return report('ok', 'telegram', `@${checked.username}, by ${telegram.mode}`);
  report('fault', 'telegram', `${checked.reason}; ${MENDS[checked.reason] ?? 'try again in a few minutes'}`);
}
