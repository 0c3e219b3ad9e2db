import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { z } from 'zod';
import { freePort } from '../http/free-port.ts';
import { CommandProcess } from './command-process.ts';

/** A fake Bot API that nobody here wrote: text, buttons and presses (it has no files, no pins and no redelivery). */
const TOKEN = '7000000003:token-of-nobody';
const Shown = z.object({
  result: z.array(
    z.object({
      message: z.looseObject({
        text: z.string(),
        reply_markup: z
          .looseObject({
            inline_keyboard: z
              .array(z.array(z.object({ text: z.string(), callback_data: z.string() })))
              .optional(),
          })
          .optional(),
      }),
    }),
  ),
});

const data = mkdtempSync(`${tmpdir()}/samvaad-telegram-oracle-`);
let server: TelegramServer;
let service: CommandProcess;
beforeAll(async () => {
  server = new TelegramServer({ port: await freePort(), host: '127.0.0.1', protocol: 'http' });
  await server.start();
  service = new CommandProcess(['serve'], {
    DATA_DIR: data,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.config.apiURL,
  });
  await service.firstLine();
});
afterAll(async () => {
  service.signal('SIGTERM');
  expect((await service.end()).code).toBe(0);
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

test('text, a command, buttons and a press go through a server of others', { timeout: 40_000 }, async () => {
  const client = server.getClient(TOKEN, { userId: 5_000_000_001, chatId: 5_000_000_001, timeout: 20_000 });
  const heard = async () => {
    const { result } = Shown.parse(await client.getUpdates());
    return result.map(({ message }) => message);
  };
  await client.sendMessage(client.makeMessage('hello'));
  const buttons = (await heard()).flatMap(({ reply_markup }) => reply_markup?.inline_keyboard?.flat() ?? []);
  const office = buttons.find(({ text }) => /office|दफ़्तर/i.test(text));
  expect(office).toBeDefined();

  await client.sendCallback(client.makeCallbackQuery(office?.callback_data ?? ''));
  expect((await heard()).map(({ text }) => text).join()).toContain('1800-000-1070');

  await client.sendCommand(client.makeCommand('/bills'));
  expect((await heard()).map(({ reply_markup }) => reply_markup)).toMatchObject([
    { keyboard: [[{ request_contact: true }]] },
  ]);
});
