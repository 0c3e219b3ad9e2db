import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startBotApi } from '../../channels/telegram/testing/bot-api.ts';
import { CommandProcess } from '../commands/command-process.ts';
import { TELEGRAM_TOKEN } from './telegram-stage.ts';

const MOBILE = '9800000003';
const CODES = ['111111', '123456'];

test('a number that is typed, the codes and a block are in no log line, and no code stays in the store', async () => {
  const data = mkdtempSync(`${tmpdir()}/samvaad-logs-`);
  const provider = await startBotApi({ token: TELEGRAM_TOKEN, isUnlimited: true });
  const service = new CommandProcess(['serve'], {
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_ROOT: provider.root,
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'debug',
  });
  await service.firstLine();
  const person = provider.person(5_000_000_021);
  const heard: string[] = [];
  const say = async (text: string, answer: RegExp): Promise<void> => {
    person.say(text);
    const look = (): string => {
      heard.push(...person.heard().map((each) => each.text));
      return heard.join('\n');
    };
    await expect.poll(look, { timeout: 15_000 }).toMatch(answer);
    heard.length = 0;
  };
  await say('zafran light not working, sector 4', /type the number|नंबर लिख/);
  await say(MOBILE, /on its way|कोड आ रहा/);
  await say('111111', /your name|नाम क्या/);
  await say('Kasturi Devi', /not right|सही नहीं/);
  await say('my code is 123456', /confirmed|पुष्टि/);
  provider.state.blockedBy.add(person.id);
  service.signal('SIGTERM');
  await service.end();
  await provider.close();

  const logged = service.stderr.split('\n').filter((line) => line.startsWith('{'));
  expect(logged.length).toBeGreaterThan(1);
  const secrets = [...CODES, MOBILE, 'zafran', 'Kasturi', TELEGRAM_TOKEN, String(person.id)];
  expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  const files = readdirSync(data).filter((name) => name.startsWith('samvaad.db'));
  for (const name of files) expect(readFileSync(`${data}/${name}`, 'latin1')).not.toMatch(/123456/);
  rmSync(data, { recursive: true });
}, 60_000);
