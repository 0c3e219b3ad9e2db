import { Api } from 'grammy';
import type { FetchMedia, InboundMessage, Transport } from '../channel.ts';
import { httpTransport } from '../http-transport.ts';
import type { TelegramCall } from './encode.ts';
import { downloadFile } from './files.ts';
import { Groups } from './groups.ts';
import { judge } from './judge.ts';
import { pressOf } from './parse.ts';
import { Poll, type TakeBatch } from './poll.ts';
import { startRepeating } from './repeat.ts';
import { sendFile, type ReadFile } from './send-file.ts';
import { setMenus, type CommandMenu } from './set-menus.ts';
import { setUp } from './set-up.ts';
import type { TelegramSettings } from './settings.ts';
import { tendWebhook } from './tend-webhook.ts';
import type { TroubleReason } from './trouble.ts';

export interface TelegramParts {
  readonly readFile: ReadFile;
  readonly menus: readonly CommandMenu[];
  /** Why we stay in no group, in a language (BCP 47) where we speak it; `bot` is our name with its @. */
  groupReason(language: string | undefined, bot: string): string;
  /** Whether a group may be told now why we leave it. */
  mayTellGroup(chat: number): Promise<boolean>;
  /** For the log; the error's own text may hold the token. */
  onTrouble(reason: TroubleReason, error?: unknown): void;
  /** Called in polling mode only, batch by batch. */
  readonly take: TakeBatch;
}

export interface TelegramConnection {
  readonly transport: Transport<TelegramCall>;
  readonly fetchMedia: FetchMedia;
  /** These are on disk: buttons that were pressed stop turning. That is no message, so no rate of messages holds it. */
  stored(messages: readonly InboundMessage[]): void;
  /** An update that says nothing to us: perhaps somebody brought us into a group. */
  other(update: unknown): void;
  /** undefined: the provider answers, knows our token, and reaches us. */
  trouble(): Promise<TroubleReason | undefined>;
  close(): Promise<void>;
}

/** A request that waits longer than a long poll does has lost its connection. */
const TIMEOUT_S = 40;

/** Connects in the background: an unreachable provider or a wrong token delays no start. */
export function connectTelegram(settings: TelegramSettings, parts: TelegramParts): TelegramConnection {
  const api = new Api(settings.token, { apiRoot: settings.apiRoot, timeoutSeconds: TIMEOUT_S });
  const http = httpTransport<TelegramCall>({
    root: `${settings.apiRoot}/bot${settings.token}`,
    headers: {},
    judge,
  });
  const poll = new Poll(api, parts.take);
  let username: string | undefined;
  const groups = new Groups(api, {
    reasonIn: (language) => parts.groupReason(language, `@${username ?? ''}`),
    mayTell: parts.mayTellGroup,
  });
  const repeating = startRepeating(async (given, isAfterFailure) => {
    const signal = given as Signal;
    if (username === undefined) {
      username = await setUp(api, settings, signal);
      await setMenus(api, parts.menus, parts.onTrouble, signal);
      return { restMs: 0 };
    }
    if (settings.mode === 'webhook') return tendWebhook(api, settings, signal);
    return { restMs: await poll.once(isAfterFailure, signal) };
  }, parts.onTrouble);
  return {
    transport: {
      deliver: (call, key) =>
        call.upload
          ? sendFile({ ...call, upload: call.upload }, api, parts.readFile)
          : http.deliver(call, key),
    },
    fetchMedia: (media, _account, most) => downloadFile(media, api, settings, most),
    stored: (messages) => {
      for (const message of messages) {
        const press = pressOf(message);
        if (press !== undefined) api.answerCallbackQuery(press).catch(() => undefined);
      }
    },
    other: (update) => groups.see(update),
    trouble: () => repeating.trouble(),
    close: async () => {
      await repeating.stop();
      await http.close();
    },
  };
}

/** The library's own type for a signal is older than Node's. */
type Signal = NonNullable<Parameters<Api['getMe']>[0]>;
