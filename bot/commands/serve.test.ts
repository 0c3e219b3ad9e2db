import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandProcess } from './command-process.ts';

const data = mkdtempSync(`${tmpdir()}/samvaad-serve-`);
let service: CommandProcess;
let url: string;

beforeAll(async () => {
  service = new CommandProcess(['serve'], { DATA_DIR: data, PORT: '0' });
  const ready = await service.firstLine();
  expect(ready).toEqual({
    ready: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
    pid: expect.any(Number) as number,
    platform: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
  });
  url = String(ready['ready']);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('health and metrics answer', async () => {
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, reasons: [] }]);
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^samvaad_conversations 0$/m);
});

test.each([
  ['POST', '/webhooks/whatsapp'],
  ['POST', '/webhooks/telegram'],
  ['POST', '/events/platform'],
  ['GET', '/no-such-page'],
])('%s %s is 404 where nothing is configured', async (method, path) => {
  const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
  expect((await fetch(`${url}${path}`, { method, ...body })).status).toBe(404);
});

test('a second process on the same data refuses with a clear sentence', async () => {
  const second = new CommandProcess(['serve'], { DATA_DIR: data, PORT: '0' });
  const { code, stderr, lines } = await second.end();
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
  expect(stderr).toMatch(/^.*samvaad\.db is in use by another process; stop that one.*\n$/);
});

test.each([
  ['PORT', () => ({ PORT: url.split(':')[2] ?? '' }), /^PORT \d+ is taken; .*\n$/],
  ['HOST', () => ({ PORT: '0', HOST: '999.1.1.1' }), /^HOST 999\.1\.1\.1 is no address; .*\n$/],
])(
  'a %s that cannot be had ends the start with one line, and leaves nothing running',
  async (_name, env, mend) => {
    const other = mkdtempSync(`${tmpdir()}/samvaad-serve-`);
    const { code, stderr, lines } = await new CommandProcess(['serve'], { DATA_DIR: other, ...env() }).end();
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(stderr).toMatch(mend);
    rmSync(other, { recursive: true });
  },
);

test('SIGTERM ends it with 0', async () => {
  service.signal('SIGTERM');
  expect((await service.end()).code).toBe(0);
});

test('an unreachable platform does not delay the start, and shows in readiness', async () => {
  const alone = new CommandProcess(['serve'], {
    DATA_DIR: `${data}/alone`,
    PORT: '0',
    UPYOG_URL: 'http://127.0.0.1:9',
    UPYOG_SYSTEM_USER: 'SOMEONE',
    UPYOG_SYSTEM_PASSWORD: 'something',
    CITIES_DIR: new URL('../../backend-adapter/sandbox/cities', import.meta.url).pathname,
  });
  const ready = await alone.firstLine();
  const health = await fetch(`${String(ready['ready'])}/health/ready`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({
    ready: false,
    reasons: [expect.stringMatching(/^platform: /)],
  });
  alone.signal('SIGTERM');
  expect((await alone.end()).code).toBe(0);
});

test('a channel whose provider cannot be reached delays nothing, and shows in readiness', async () => {
  const alone = new CommandProcess(['serve'], {
    DATA_DIR: `${data}/whatsapp`,
    PORT: '0',
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    WHATSAPP_ACCESS_TOKEN: 'token',
    WHATSAPP_APP_SECRET: 'secret',
    WHATSAPP_VERIFY_TOKEN: 'word',
    WHATSAPP_API_ROOT: 'http://127.0.0.1:9/v25.0',
  });
  const address = String((await alone.firstLine())['ready']);
  const ready = await fetch(`${address}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, reasons: ['whatsapp-cloud: unreachable'] },
  ]);
  expect((await fetch(`${address}/webhooks/whatsapp`, { method: 'POST' })).status).toBe(401);
  alone.signal('SIGTERM');
  expect((await alone.end()).code).toBe(0);
});

test('a browser that does not start is told on stderr and in readiness, and ends nothing', async () => {
  const pilot = new CommandProcess(['serve'], {
    DATA_DIR: `${data}/pilot`,
    PORT: '0',
    WHATSAPP_WEB: '1',
    // Runs, and is no browser: no test of ours may reach the provider.
    WHATSAPP_WEB_EXECUTABLE: '/bin/false',
  });
  const ready = await pilot.firstLine();
  const untilEnded = async (): Promise<void> => {
    while (!pilot.stderr.includes('whatsapp_web_ended')) await sleep(50);
  };
  await untilEnded();
  const health = await fetch(`${String(ready['ready'])}/health/ready`);
  expect(await health.json()).toMatchObject({ ready: false, reasons: ['whatsapp-web: browser_not_started'] });
  pilot.signal('SIGTERM');
  const { code, lines } = await pilot.end();
  expect({ code, lines }).toEqual({ code: 0, lines: [ready] });
});
