import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBotApi, type Accepted, type BotApi } from '../../channels/telegram/testing/bot-api.ts';
import type { TestPerson } from '../../channels/telegram/testing/test-person.ts';
import { runningClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { freePort } from './free-port.ts';
import { assemble, type Assembled } from '../service/assemble.ts';
import { runChannels } from '../service/running-channels.ts';
import { startHttp } from './server.ts';

export const TELEGRAM_SECRET = 'word-of-nobody';
export const TELEGRAM_TOKEN = '7000000001:token-of-nobody';
const RESTS_WITHIN_MS = 20_000;

/** The whole service with a sandbox city, its bot at a Bot API of our own, everything over real HTTP. */
export interface TelegramStage {
  readonly provider: BotApi;
  readonly parts: Assembled;
  readonly url: string;
  /** What a person was sent since the last look, once everything has come to rest. */
  heard(person: TestPerson): Promise<readonly Accepted[]>;
  /** Time passes, and whatever falls due is done. */
  later(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface TelegramStageOptions {
  readonly mode: 'polling' | 'webhook';
  /** What the provider expects, where it is not ours. */
  readonly providerToken?: string;
}

export async function startTelegramStage({
  mode,
  providerToken = TELEGRAM_TOKEN,
}: TelegramStageOptions): Promise<TelegramStage> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-telegram-`);
  const provider = await startBotApi({ token: providerToken });
  // The provider has to be told our address before we listen there.
  const port = mode === 'webhook' ? await freePort() : 0;
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_ROOT: provider.root,
    TELEGRAM_MODE: mode,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM_SECRET,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const clock = runningClock();
  const parts = await assemble(read.config, clock);
  await parts.cities.refresh();
  const channels = runChannels(read.config, { ...parts, now: () => clock.now(), wake: () => service.wake() });
  const service = parts.start(channels.transports);
  const http = await startHttp({ ...parts, ...channels, host: '127.0.0.1', port });
  return {
    provider,
    parts,
    url: http.url,
    heard: async (person) => {
      const endsAt = Date.now() + RESTS_WITHIN_MS;
      while (provider.state.updates.pending > 0 && Date.now() < endsAt) await sleep(5);
      await service.idle();
      return person.heard();
    },
    later: async (ms) => {
      clock.moveTo(clock.now() + ms);
      service.wake();
      await service.idle();
    },
    close: async () => {
      await http.close();
      await service.stop();
      await channels.close();
      await parts.close();
      await provider.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
