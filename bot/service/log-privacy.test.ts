import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CommandProcess } from '../commands/command-process.ts';

const ASHA = '+919800000001';
const ENGINEER = '+919800000901';
const SECRETS = [
  '9800000001',
  'Harpreet',
  'EMP-107',
  'Asha',
  'zafran',
  'sector 4',
  'Sector 4',
  'SEC04',
  'WS/107',
  'PG-PT-',
  'PG-PGR-',
  'samvaad-sandbox',
  'access_token',
  'Bearer',
];

test('no log line of a full run, with the platform failing in every way, tells who, what or a secret', async () => {
  const data = mkdtempSync(`${tmpdir()}/samvaad-logs-`);
  const chat = new CommandProcess(['chat', '--jsonl', '--data', data], { LOG_LEVEL: 'debug' });
  const fault = async (faults: readonly object[]): Promise<void> => {
    const { url } = JSON.parse(readFileSync(`${data}/sandbox/address.json`, 'utf8')) as { url: string };
    const body = JSON.stringify({ reset: true, faults });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/sandbox/control`, { method: 'POST', headers, body })).status).toBe(200);
  };
  let lines = 0;
  const say = (text: string) => chat.say({ id: `m${(lines += 1)}`, from: ASHA, text });

  await say('zafran light not working, sector 4');
  await fault([{ kind: 'fail', status: 500, path: '/pgr-services', times: 2 }]);
  await say('yes');
  await chat.say({ id: 'o1', from: ENGINEER, text: 'hello' });
  await fault([{ kind: 'fail', status: 500, times: 2 }]);
  const alerted = await chat.say({ id: 't1', advance: 'PT50H' });
  expect(alerted.some(({ to }) => to === ENGINEER)).toBe(true);
  await fault([{ kind: 'garbage', path: '/billing-service', times: 5 }]);
  await say('what is my water bill WS/107/2023-24/001234');
  await fault([{ kind: 'down' }]);
  await say('where is my complaint');
  await chat.say({ id: 'broken', from: 'nobody', text: 'zafran' });
  const { stderr } = await chat.end();
  rmSync(data, { recursive: true, force: true });

  const logged = stderr.split('\n').filter((line) => line.startsWith('{'));
  expect(logged.length).toBeGreaterThan(2);
  const telling = logged.filter(
    (line) => SECRETS.some((secret) => line.includes(secret)) || /(?<!\d)[6-9]\d{9}(?!\d)/.test(line),
  );
  expect(telling).toEqual([]);
});
