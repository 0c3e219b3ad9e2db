import { Api } from 'grammy';
import type { TelegramSettings } from './settings.ts';
import { troubleOf, type TroubleReason } from './trouble.ts';

const TIMEOUT_S = 5;

/** Asks the provider who we are, and touches nothing: the bot's public name, or why there is none. */
export async function checkToken({
  token,
  apiRoot,
}: TelegramSettings): Promise<
  { readonly ok: true; readonly username: string } | { readonly ok: false; readonly reason: TroubleReason }
> {
  try {
    const { username } = await new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_S }).getMe();
    return { ok: true, username };
  } catch (error) {
    return { ok: false, reason: troubleOf(error).reason };
  }
}
