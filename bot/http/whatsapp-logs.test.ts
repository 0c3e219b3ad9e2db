import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startCloudApi } from '../../channels/whatsapp-cloud/testing/cloud-api.ts';
import { SignedWebhooks } from '../../channels/whatsapp-cloud/testing/signed-webhooks.ts';
import { CommandProcess } from '../commands/command-process.ts';
import { WHATSAPP_ACCOUNT, WHATSAPP_SECRETS } from './whatsapp-stage.ts';

const ASHA = '919800000001';
const HIDDEN = 'IN.90000000000000077';

test('no log line tells a number, a text or a secret, whatever goes wrong between us and the provider', async () => {
  const data = mkdtempSync(`${tmpdir()}/samvaad-logs-`);
  const provider = await startCloudApi({ accessToken: WHATSAPP_SECRETS.WHATSAPP_ACCESS_TOKEN });
  const service = new CommandProcess(['serve'], {
    ...WHATSAPP_SECRETS,
    WHATSAPP_API_ROOT: provider.root,
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'debug',
  });
  const webhooks = new SignedWebhooks({
    url: `${String((await service.firstLine())['ready'])}/webhooks/whatsapp`,
    appSecret: WHATSAPP_SECRETS.WHATSAPP_APP_SECRET,
    account: WHATSAPP_ACCOUNT,
  });
  const logged = () => service.stderr.split('\n').filter((line) => line.startsWith('{'));
  const troubles = (count: number) =>
    expect
      .poll(() => logged().filter((line) => line.includes('send_trouble')).length, { timeout: 15_000 })
      .toBe(count);
  provider.failNext(1, 400, 131_026);
  await webhooks.message(ASHA, 'text', { body: 'zafran light not working' });
  await troubles(1);
  // This one holds the whole number back, so it comes last.
  provider.failNext(1, 401, 190);
  await webhooks.message('919800000002', 'text', { body: 'zafran' });
  await troubles(2);
  await webhooks.message(HIDDEN, 'image', { id: provider.addMedia(Buffer.from('zafran'), 'image/jpeg') });
  await webhooks.status('wamid.zafran', 'failed', 131_047);
  await webhooks.raw('{"object":7,"who":"919800000001"}', {
    'content-type': 'application/json',
    'x-hub-signature-256': webhooks.sign('{"object":7,"who":"919800000001"}'),
  });
  await expect.poll(() => logged().filter((line) => line.includes('photo_refused')).length).toBe(1);
  service.signal('SIGTERM');
  await service.end();
  await webhooks.close();
  await provider.close();
  rmSync(data, { recursive: true });

  const events = logged().map((line) => (JSON.parse(line) as { msg: string }).msg);
  for (const event of ['send_trouble', 'photo_refused', 'delivery_failed', 'webhook_not_understood']) {
    expect(events).toContain(event);
  }
  const secrets = [
    ...Object.values(WHATSAPP_SECRETS).filter((value) => value !== WHATSAPP_ACCOUNT),
    'zafran',
    HIDDEN,
  ];
  const telling = service.stderr
    .split('\n')
    .filter(
      (line) => secrets.some((secret) => line.includes(secret)) || /(?<!\d)(91)?[6-9]\d{9}(?!\d)/.test(line),
    );
  expect(telling).toEqual([]);
}, 60_000);
