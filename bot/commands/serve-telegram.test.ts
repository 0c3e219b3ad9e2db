import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBotApi, type BotApi } from '../../channels/telegram/testing/bot-api.ts';
import { CommandProcess } from './command-process.ts';

const TOKEN = '7000000001:AAF-secret-of-nobody';
const SECRET = 'AAF-secret-of-nobody';
const WITHIN = { timeout: 15_000, interval: 20 };

let data: string;
let provider: BotApi;
beforeEach(async () => {
  data = mkdtempSync(`${tmpdir()}/samvaad-serve-telegram-`);
  provider = await startBotApi({ token: TOKEN });
});
afterEach(async () => {
  await provider.close();
  rmSync(data, { recursive: true, force: true });
});

function serve(more: Readonly<Record<string, string>> = {}): CommandProcess {
  return new CommandProcess(['serve'], {
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'debug',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: provider.root,
    ...more,
  });
}

async function readiness(service: CommandProcess): Promise<unknown> {
  const { ready } = await service.firstLine();
  return (await fetch(`${String(ready)}/health/ready`)).json();
}

describe('a kill', { timeout: 60_000 }, () => {
  test('between storing a batch and moving the offset: it comes again, and is answered no second time', async () => {
    const { updates } = provider.state;
    const person = provider.person(5_000_000_001);
    updates.isHeld = true;
    const first = serve();
    const { update_id: id } = person.say('hello');
    await vi.waitFor(() => expect(updates.heldRequests).toBeGreaterThan(0), WITHIN);
    await vi.waitFor(() => expect(person.heard()).not.toEqual([]), WITHIN);
    // Until the provider's acceptance is written down, too.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await first.kill();
    updates.isHeld = false;

    const second = serve();
    await vi.waitFor(() => expect(updates.pending).toBe(0), WITHIN);
    expect(updates.brought.get(id)).toBe(2);
    person.say('my bills');
    await vi.waitFor(() => expect(provider.accepted.at(-1)?.markup).toHaveProperty('keyboard'), WITHIN);
    expect(person.heard()).toHaveLength(1);
    second.signal('SIGTERM');
    expect((await second.end()).code).toBe(0);
  });

  test('as soon as a batch was given out: nothing is lost', async () => {
    const { updates } = provider.state;
    const person = provider.person(5_000_000_002);
    const first = serve();
    await first.firstLine();
    const { update_id: id } = person.say('hello');
    await vi.waitFor(() => expect(updates.brought.get(id)).toBe(1), { timeout: 15_000, interval: 1 });
    await first.kill();

    const second = serve();
    await vi.waitFor(() => expect(person.heard()).not.toEqual([]), WITHIN);
    second.signal('SIGTERM');
    expect((await second.end()).code).toBe(0);
  });
});

describe('a provider that cannot be used', { timeout: 60_000 }, () => {
  test.each([
    ['does not know the token', () => ({ TELEGRAM_BOT_TOKEN: `${TOKEN}-wrong` }), 'not_authorised'],
    ['cannot be reached', () => ({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }), 'unreachable'],
  ])('%s: the service runs, and says so without the token', async (_what, settings, reason) => {
    const service = serve(settings());
    expect(await readiness(service)).toEqual({ ready: false, reasons: [`telegram: ${reason}`] });
    service.signal('SIGTERM');
    const { code, stderr } = await service.end();
    expect(code).toBe(0);
    expect(stderr).toContain(`"reason":"${reason}"`);
    expect(stderr).not.toContain(SECRET);
  });

  test('another process that polls with the same token shows in readiness', async () => {
    const service = serve();
    expect(await readiness(service)).toEqual({ ready: true, reasons: [] });
    provider.state.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: 's' });
    provider.person(5_000_000_003).say('hello');
    await vi.waitFor(() => expect(service.stderr).toContain('"reason":"conflict"'), { timeout: 30_000 });
    service.signal('SIGTERM');
    expect((await service.end()).code).toBe(0);
  });
});

test('no log line of a full run tells who, what or a secret', { timeout: 60_000 }, async () => {
  const service = serve();
  const person = provider.person(5_000_000_001);
  const answered = async (act: () => unknown): Promise<void> => {
    act();
    await vi.waitFor(() => expect(person.heard()).not.toEqual([]), WITHIN);
  };
  await answered(() => person.say('zafran light not working, sector 4'));
  await answered(() => person.say('9800000001'));
  await answered(() => person.ownContact('919800000001'));
  provider.failNext(1, 500, 'zafran 5000000001');
  await answered(() => person.photo(Buffer.from('zafran')));
  provider.failNext(1, 403, 'Forbidden: bot was blocked by the user 5000000001');
  person.say('zafran');
  await vi.waitFor(() => expect(service.stderr).toContain('"reason":"blocked"'), WITHIN);
  provider.state.updates.add({ message: 'zafran' });
  provider.state.updates.add({ nothing: 'known' });
  await answered(() => person.say('hello'));
  service.signal('SIGTERM');
  const { stderr } = await service.end();
  expect(stderr.split('\n').length).toBeGreaterThan(3);
  for (const told of [SECRET, 'zafran', '5000000001', '9800000001', 'sector', 'Invented']) {
    expect(stderr).not.toContain(told);
  }
});
