import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Accepted, CloudApi } from '../../channels/whatsapp-cloud/testing/cloud-api.ts';
import { startCloudApi } from '../../channels/whatsapp-cloud/testing/cloud-api.ts';
import { shownIn } from '../../channels/whatsapp-cloud/testing/shown-in.ts';
import { SignedWebhooks } from '../../channels/whatsapp-cloud/testing/signed-webhooks.ts';
import { runningClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { assemble, type Assembled } from '../service/assemble.ts';
import type { Service } from '../service/service.ts';
import { runChannels } from '../service/running-channels.ts';
import { startHttp } from './server.ts';

export const WHATSAPP_ACCOUNT = '100000000000001';
export const WHATSAPP_SECRETS = {
  WHATSAPP_PHONE_NUMBER_ID: WHATSAPP_ACCOUNT,
  WHATSAPP_ACCESS_TOKEN: 'token-of-nobody',
  WHATSAPP_APP_SECRET: 'secret-of-nobody',
  WHATSAPP_VERIFY_TOKEN: 'word-of-nobody',
} as const;

/** The whole service with a sandbox city, its WhatsApp number at a provider of our own, everything over real HTTP. */
export interface WhatsAppStage {
  readonly provider: CloudApi;
  readonly webhooks: SignedWebhooks;
  readonly parts: Assembled;
  readonly service: Service;
  readonly url: string;
  /** What one person was sent since the last look, once everything has come to rest. */
  heard(person: string): Promise<readonly Accepted[]>;
  close(): Promise<void>;
}

export async function startWhatsAppStage(): Promise<WhatsAppStage> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-whatsapp-`);
  const provider = await startCloudApi({ accessToken: WHATSAPP_SECRETS.WHATSAPP_ACCESS_TOKEN });
  const read = readConfig({
    ...WHATSAPP_SECRETS,
    WHATSAPP_API_ROOT: provider.root,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const clock = runningClock();
  const parts = await assemble(read.config, clock);
  await parts.cities.refresh();
  const channels = runChannels(read.config, { ...parts, now: () => clock.now(), wake: () => service.wake() });
  const service = parts.start(channels.transports);
  const http = await startHttp({ ...parts, ...channels, host: '127.0.0.1', port: 0 });
  const webhooks = new SignedWebhooks({
    url: `${http.url}/webhooks/whatsapp`,
    appSecret: WHATSAPP_SECRETS.WHATSAPP_APP_SECRET,
    account: WHATSAPP_ACCOUNT,
  });
  const looked = new Map<string, number>();
  return {
    provider,
    webhooks,
    parts,
    service,
    url: http.url,
    heard: async (person) => {
      await service.idle();
      const all = provider.accepted.filter(({ to }) => to === person);
      const fresh = all.slice(looked.get(person) ?? 0);
      looked.set(person, all.length);
      return fresh;
    },
    close: async () => {
      await webhooks.close();
      await http.close();
      await service.stop();
      await channels.close();
      await parts.close();
      await provider.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The id of the choice with these words, among what a person was shown. */
export function choiceIn(
  messages: readonly Accepted[],
  title: RegExp,
): { readonly id: string; readonly isRow: boolean } {
  for (const { message } of [...messages].reverse()) {
    const { buttons, rows } = shownIn(message);
    const button = buttons.find((each) => title.test(each.title));
    if (button) return { id: button.id, isRow: false };
    const row = rows.find((each) => title.test(`${each.title} ${each.description ?? ''}`));
    if (row) return { id: row.id, isRow: true };
  }
  throw new Error(
    `no choice like ${String(title)} in ${JSON.stringify(messages.map(({ message }) => message))}`,
  );
}
