import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { CommandProcess } from '../bot/commands/command-process.ts';
import { WHATSAPP_ACCOUNT, WHATSAPP_SECRETS } from '../bot/http/whatsapp-stage.ts';
import { startCloudApi, type CloudApi } from '../channels/whatsapp-cloud/testing/cloud-api.ts';
import { SignedWebhooks } from '../channels/whatsapp-cloud/testing/signed-webhooks.ts';
import { probeFdatasync } from './fdatasync-probe.ts';
import { quantile } from './quantile.ts';

export interface ChannelsOptions {
  /** Webhooks with one message each. */
  readonly messages: number;
  /** People writing at the same time; each waits for the answer before writing again. */
  readonly concurrency: number;
}

/** A question whose answer needs no call to the platform: what is measured is the way through the channel. */
const SAYS = 'namaste ji';
/** Messages of one person, below the burst that the provider allows. */
const MESSAGES_PER_PERSON = 20;
const PEOPLE_PER_WORKER = 1_000;
const WARM_UP = 300;
const FIRST_MOBILE = 916_000_000_000;
const ANSWERED_WITHIN_MS = 30_000;

/**
 * Signed webhooks over HTTP to the real service in its own process, until a provider of our own has accepted the replies:
 * messages a second, CPU of the service, how fast the webhook itself answered. Load and provider run on the same machine.
 */
export async function benchChannels({ messages, concurrency }: ChannelsOptions): Promise<object> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-bench-`);
  const probe = await probeFdatasync(dataDir);
  const replies = new Replies();
  const provider = await startCloudApi({
    accessToken: WHATSAPP_SECRETS.WHATSAPP_ACCESS_TOKEN,
    onAccepted: ({ to }) => replies.came(to),
  });
  const service = new CommandProcess(['serve'], {
    ...WHATSAPP_SECRETS,
    WHATSAPP_API_ROOT: provider.root,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  try {
    const url = String((await service.firstLine())['ready']);
    return { bench: 'channels', ...(await measure(url, provider, replies, messages, concurrency)), ...probe };
  } finally {
    service.signal('SIGTERM');
    await service.end();
    await provider.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function measure(
  url: string,
  provider: CloudApi,
  replies: Replies,
  messages: number,
  concurrency: number,
): Promise<object> {
  const webhooks = new SignedWebhooks({
    url: `${url}/webhooks/whatsapp`,
    appSecret: WHATSAPP_SECRETS.WHATSAPP_APP_SECRET,
    account: WHATSAPP_ACCOUNT,
  });
  await talk(webhooks, replies, WARM_UP, concurrency, FIRST_MOBILE);
  const cpuBefore = await cpuSeconds(url);
  const acceptedBefore = provider.accepted.length;
  const startedAt = performance.now();
  const { answers, replied } = await talk(
    webhooks,
    replies,
    messages,
    concurrency,
    FIRST_MOBILE + 1_000_000_000,
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = (await cpuSeconds(url)) - cpuBefore;
  await webhooks.close();
  return {
    messages,
    concurrency,
    seconds: round(seconds, 2),
    messagesPerSecond: Math.round(messages / seconds),
    cpuMsPerMessage: round((cpu * 1_000) / messages, 3),
    webhookP50Ms: round(quantile(answers, 0.5), 2),
    webhookP99Ms: round(quantile(answers, 0.99), 2),
    replyP50Ms: round(quantile(replied, 0.5), 2),
    replyP99Ms: round(quantile(replied, 0.99), 2),
    repliesAccepted: provider.accepted.length - acceptedBefore,
    refusedForTheirForm: provider.refused.length,
  };
}

interface Times {
  /** Until the webhook answered, milliseconds. */
  readonly answers: number[];
  /** Until the provider had the reply, milliseconds. */
  readonly replied: number[];
}

async function talk(
  webhooks: SignedWebhooks,
  replies: Replies,
  messages: number,
  concurrency: number,
  firstMobile: number,
): Promise<Times> {
  const times: Times = { answers: [], replied: [] };
  let next = 0;
  const one = async (worker: number): Promise<void> => {
    for (let turn = 0; next < messages; turn += 1) {
      next += 1;
      const person =
        worker * PEOPLE_PER_WORKER + (Math.floor(turn / MESSAGES_PER_PERSON) % PEOPLE_PER_WORKER);
      const from = String(firstMobile + person);
      const startedAt = performance.now();
      const reply = replies.next(from);
      const status = await webhooks.message(from, 'text', { body: SAYS });
      if (status !== 200) throw new Error(`the webhook answered ${status}`);
      times.answers.push(performance.now() - startedAt);
      await reply;
      times.replied.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => one(worker)));
  return times;
}

/** Who waits for a reply to whom. */
class Replies {
  private readonly waiting = new Map<string, () => void>();

  next(person: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a message was not answered')), ANSWERED_WITHIN_MS);
      this.waiting.set(person, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  came(person: string): void {
    this.waiting.get(person)?.();
    this.waiting.delete(person);
  }
}

async function cpuSeconds(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(metrics)?.[1]);
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
