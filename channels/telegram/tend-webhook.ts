import type { Api } from 'grammy';
import { setWebhook } from './set-up.ts';
import type { TelegramSettings } from './settings.ts';
import type { TroubleReason } from './trouble.ts';

/** How often the provider is asked whether its updates still come to us. */
const LOOK_AT_WEBHOOK_MS = 60_000;

/** Sets the webhook again where somebody took it away, and tells when updates could not be brought. */
export async function tendWebhook(
  api: Api,
  settings: TelegramSettings,
  signal: Parameters<Api['getMe']>[0],
): Promise<{ restMs: number; trouble?: TroubleReason }> {
  const {
    url,
    last_error_date: failedAt = 0,
    pending_update_count: pending,
  } = await api.getWebhookInfo(signal);
  if (url !== settings.webhookUrl) await setWebhook(api, settings, signal);
  const isFailing = pending > 0 && Date.now() / 1_000 - failedAt < LOOK_AT_WEBHOOK_MS / 1_000;
  return { restMs: LOOK_AT_WEBHOOK_MS, ...(isFailing ? { trouble: 'webhook_unreachable' } : {}) };
}
