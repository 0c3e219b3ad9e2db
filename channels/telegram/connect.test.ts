import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Api } from 'grammy';
import { checkToken } from './check-token.ts';
import { connectTelegram, type TelegramConnection, type TelegramParts } from './connect.ts';
import type { TelegramCall } from './encode.ts';
import type { TelegramSettings } from './settings.ts';
import { startBotApi, type BotApi } from './testing/bot-api.ts';
import { tendWebhook } from './tend-webhook.ts';
import type { TroubleReason } from './trouble.ts';

const TOKEN = '7000000001:secret-of-nobody';
const PERSON = 5_000_000_001;
const SOON = { timeout: 10_000, interval: 10 };
const FILES: Readonly<Record<string, Uint8Array>> = {
  small: Buffer.from('a picture'),
  huge: Buffer.alloc(10 * 1024 * 1024 + 1),
};

let provider: BotApi;
const open: TelegramConnection[] = [];
let troubles: TroubleReason[];
let batches: (readonly unknown[])[];
let isDiskFull: boolean;

beforeEach(async () => {
  provider = await startBotApi({ token: TOKEN });
  provider.state.chats.add(PERSON);
  [troubles, batches, isDiskFull] = [[], [], false];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  await provider.close();
});

function connect(more: Partial<TelegramSettings> = {}): TelegramConnection {
  const settings: TelegramSettings = {
    token: TOKEN,
    apiRoot: provider.root,
    mode: 'polling',
    webhookSecret: 'word',
    ...more,
  };
  const parts: TelegramParts = {
    menus: [{ language: 'hi', commands: [{ command: 'menu', description: 'मेन्यू दिखाएँ' }] }],
    readFile: (id) => Promise.resolve(FILES[id] ? { type: 'image/jpeg', bytes: FILES[id] } : null),
    mayTellGroup: () => Promise.resolve(true),
    groupReason: (_language, bot) => `not here, ${bot}`,
    onTrouble: (reason) => troubles.push(reason),
    take: (updates) => {
      if (isDiskFull) return Promise.reject(new Error('disk full'));
      batches.push(updates);
      return Promise.resolve();
    },
  };
  const connection = connectTelegram(settings, parts);
  open.push(connection);
  return connection;
}

describe('files', () => {
  const photo = (media: string, kind: 'photo' | 'document' = 'photo'): TelegramCall => ({
    path: kind === 'photo' ? '/sendPhoto' : '/sendDocument',
    body: { chat_id: String(PERSON), caption: 'repaired' },
    upload: { media, name: 'repair.jpg', field: kind },
  });

  test.each(['photo', 'document'] as const)('a %s goes up with its caption', async (kind) => {
    expect(await connect().transport.deliver(photo('small', kind), '1')).toEqual({
      kind: 'accepted',
      providerId: expect.stringMatching(/^\d+$/) as string,
    });
    expect(provider.accepted).toMatchObject([
      { to: PERSON, text: 'repaired', file: { kind, bytes: FILES['small'] } },
    ]);
  });

  test('a file that is gone, or that the provider refuses, is given up', async () => {
    const { transport } = connect();
    expect(await transport.deliver(photo('gone'), '1')).toEqual({ kind: 'final', reason: 'media_gone' });
    expect(await transport.deliver(photo('huge'), '2')).toEqual({ kind: 'final', reason: 'media_refused' });
  });

  test('a provider that cannot take it now is tried again', async () => {
    const { transport } = connect();
    provider.failNext(1, 429, 'Too Many Requests: retry after 7', 7);
    expect(await transport.deliver(photo('small'), '1')).toMatchObject({ kind: 'retry', afterMs: 7_000 });
    const lost = connect({ apiRoot: 'http://127.0.0.1:9' });
    expect(await lost.transport.deliver(photo('small'), '1')).toMatchObject({ reason: 'unreachable' });
  });

  test('comes down by its id, and nothing that is larger than the provider gives out, or lies elsewhere', async () => {
    const { fetchMedia } = connect();
    const fetch = (id: string) => fetchMedia(id, 'any', 20 * 1024 * 1024);
    const { state } = provider;
    expect(await fetch(state.addFile(Buffer.from('x')))).toEqual(Buffer.from('x'));
    expect(await fetch(state.addFile(Buffer.alloc(21 * 1024 * 1024)))).toBeUndefined();
    expect(await fetchMedia(state.addFile(Buffer.alloc(11)), 'any', 10)).toBe('too_large');
    expect(await fetchMedia(state.addFile(Buffer.alloc(10)), 'any', 10)).toEqual(Buffer.alloc(10));
    for (const path of ['../secret', '/etc/passwd', 'a/../../b', 'http://elsewhere.example/a', 'a b']) {
      expect(await fetch(state.addFile(Buffer.from('x'), path))).toBeUndefined();
    }
    expect(await fetch('no-such-file')).toBeUndefined();
  });
});

describe('updates', () => {
  test('a batch that cannot be stored comes again, and the trouble is over when it is', async () => {
    const { trouble } = connect();
    expect(await trouble()).toBeUndefined();
    isDiskFull = true;
    const { update_id: id } = provider.person(PERSON).say('hello');
    await vi.waitFor(() => expect(troubles).toEqual(['not_stored']), SOON);
    expect(await trouble()).toBe('not_stored');
    isDiskFull = false;
    await vi.waitFor(() => expect(provider.state.updates.pending).toBe(0), SOON);
    expect(batches).toMatchObject([[{ update_id: id }]]);
    await vi.waitFor(async () => expect(await trouble()).toBeUndefined(), SOON);
  });

  test('keep their order, a hundred at a time', async () => {
    const person = provider.person(PERSON);
    const sent = Array.from({ length: 250 }, (_, n) => person.say(`message ${n}`).update_id);
    connect();
    await vi.waitFor(() => expect(provider.state.updates.pending).toBe(0), SOON);
    expect(batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
    expect(batches.flat()).toMatchObject(sent.map((update_id) => ({ update_id })));
  });

  test('by polling an old webhook is taken away, with what waits there', async () => {
    provider.state.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: 'x' });
    provider.person(PERSON).say('hello');
    connect();
    await vi.waitFor(() => expect(batches).toHaveLength(1), SOON);
    expect(provider.state.updates.webhook).toBeUndefined();
  });

  test('by webhook the provider is told the address and the secret', async () => {
    const webhookUrl = 'http://127.0.0.1:9/webhooks/telegram';
    const { trouble } = connect({ mode: 'webhook', webhookUrl });
    expect(await trouble()).toBeUndefined();
    expect(provider.state.updates.webhook).toEqual({ url: webhookUrl, secret: 'word' });
    expect(provider.state.menus.get('hi')).toHaveLength(1);
  });
});

describe('a webhook that is tended', () => {
  const settings = {
    token: TOKEN,
    apiRoot: '',
    mode: 'webhook',
    webhookUrl: 'http://127.0.0.1:9/webhooks/telegram',
    webhookSecret: 'word',
  } as const;
  const tend = () => tendWebhook(new Api(TOKEN, { apiRoot: provider.root }), settings, undefined);

  test('is set again where somebody took it away', async () => {
    expect(await tend()).toEqual({ restMs: 60_000 });
    expect(provider.state.updates.webhook).toEqual({ url: settings.webhookUrl, secret: 'word' });
  });

  test('shows when the provider cannot bring its updates', async () => {
    await tend();
    provider.person(PERSON).say('hello');
    await vi.waitFor(
      async () => expect(await tend()).toMatchObject({ trouble: 'webhook_unreachable' }),
      SOON,
    );
  });
});

describe('a token', () => {
  test('is known or not, without anything being touched', async () => {
    const settings = { token: TOKEN, apiRoot: provider.root, mode: 'polling', webhookSecret: 'w' } as const;
    expect(await checkToken(settings)).toEqual({ ok: true, username: 'amarpur_bot' });
    expect(await checkToken({ ...settings, token: '1:x' })).toEqual({ ok: false, reason: 'not_authorised' });
    expect(await checkToken({ ...settings, apiRoot: 'http://127.0.0.1:9' })).toEqual({
      ok: false,
      reason: 'unreachable',
    });
    expect(provider.state.polls).toBe(0);
  });
});
