import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommandProcess, type Line } from './command-process.ts';

const ASHA = '+919800000001';
const root = mkdtempSync(`${tmpdir()}/samvaad-chat-`);
let folders = 0;
const running: CommandProcess[] = [];

function chat(data = `${root}/${(folders += 1)}`, args: readonly string[] = []) {
  const process = new CommandProcess(['chat', '--jsonl', '--data', data, ...args]);
  running.push(process);
  return { process, data };
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.end().catch(() => undefined);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Filed {
  readonly serviceCode: string;
  readonly description: string;
  readonly locality: string;
}

/** What the platform itself says was filed, oldest first; the seed's own complaint left out. */
async function filed(data: string): Promise<readonly Filed[]> {
  const { url } = JSON.parse(readFileSync(`${data}/sandbox/address.json`, 'utf8')) as { url: string };
  const post = async (path: string, body: object | URLSearchParams): Promise<never> => {
    const isForm = body instanceof URLSearchParams;
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'x-sandbox-observer': '1', ...(isForm ? {} : { 'content-type': 'application/json' }) },
      body: isForm ? body : JSON.stringify(body),
    });
    return (await answer.json()) as never;
  };
  const login = { username: 'SAMVAAD', password: 'samvaad-sandbox', userType: 'EMPLOYEE', tenantId: 'pg' };
  const form = new URLSearchParams({ ...login, grant_type: 'password', scope: 'read' });
  const { access_token: authToken } = await post('/user/oauth/token', form);
  const found: { ServiceWrappers: { service: Record<string, never> }[] } = await post(
    '/pgr-services/v2/request/_search?tenantId=pg.citya&limit=100',
    { RequestInfo: { authToken } },
  );
  return found.ServiceWrappers.map(({ service }) => service as unknown as Record<string, unknown>)
    .map(({ serviceCode, description, address }) => ({
      serviceCode: String(serviceCode),
      description: String(description),
      locality: (address as { locality: { code: string } }).locality.code,
    }))
    .filter(({ serviceCode }) => serviceCode !== 'GarbageNeedsTobeCleared');
}

const replies = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => 'text' in line);
const words = (lines: readonly Line[]): string =>
  replies(lines)
    .map(({ text }) => String(text))
    .join('\n');
function choiceId(lines: readonly Line[], index = 0): string {
  const choices = replies(lines).at(-1)?.['choices'] as readonly { id: string }[];
  return choices[index]?.id ?? '';
}

describe('a complaint in one sentence', () => {
  test.each([
    ['romanised Hindi', 'hamari gali me 3 din se street light nahi jal rahi, sector 4', 'haan'],
    ['Tamil script', 'எங்கள் தெருவில் மூணு நாளா தெரு விளக்கு எரியவில்லை, செக்டர் 4', 'ஆமாம்'],
  ])(
    '%s: one more answer, and the platform has it once, in the citizen’s words',
    async (_, sentence, yes) => {
      const { process, data } = chat();
      const card = await process.say({ id: 'm1', from: ASHA, text: sentence });
      expect(replies(card).length).toBeGreaterThan(0);
      const done = await process.say({ id: 'm2', from: ASHA, text: yes });
      expect(words(done)).toMatch(/PG-PGR-\d{4}-\d{2}-\d{2}-\d{6}/);
      expect(await filed(data)).toEqual([
        { serviceCode: 'StreetLightNotWorking', description: sentence, locality: 'SEC04' },
      ]);
      expect(await process.end()).toMatchObject({ code: 0 });
    },
  );

  test('a button does the same, and pressed twice it files once', async () => {
    const { process, data } = chat();
    const card = await process.say({ id: 'm1', from: ASHA, text: 'street light not working in sector 4' });
    const yes = choiceId(card);
    await process.say({ id: 'm2', from: ASHA, choice: yes });
    expect(replies(await process.say({ id: 'm3', from: ASHA, choice: yes })).length).toBeGreaterThan(0);
    expect(await filed(data)).toHaveLength(1);
  });
});

describe('killed and started again on the same data', () => {
  const LINES = ['pani nahi aa raha', 'sector 7', 'haan'] as const;

  test.each([0, 1, 2])('after line %d is done: the talk goes on, one complaint', async (last) => {
    const { process: before, data } = chat();
    for (const [n, text] of LINES.slice(0, last + 1).entries())
      expect(replies(await before.say({ id: `m${n}`, from: ASHA, text })).length).toBeGreaterThan(0);
    await before.kill();
    const { process: after } = chat(data);
    for (const [n, text] of LINES.entries()) {
      const answered = replies(await after.say({ id: `m${n}`, from: ASHA, text }));
      expect(answered.length > 0).toBe(n > last);
    }
    expect(await filed(data)).toMatchObject([{ serviceCode: 'NoWaterSupply', locality: 'SEC07' }]);
  });

  test('with a line written and not answered: it is answered by the next start, once', async () => {
    const { process: before, data } = chat();
    await before.say({ id: 'm0', from: ASHA, text: 'hello' });
    before.write({ id: 'm1', from: ASHA, text: 'drain blocked in sector 2' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await before.kill();
    const { process: after } = chat(data);
    await after.say({ id: 'm1', from: ASHA, text: 'drain blocked in sector 2' });
    expect(
      [...before.lines, ...after.lines].filter(({ replyTo, text }) => replyTo === 'm1' && text),
    ).toHaveLength(1);
  });
});

describe('whatever comes, there is an answer', () => {
  let process: CommandProcess;
  beforeAll(() => {
    process = new CommandProcess(['chat', '--jsonl', '--data', `${root}/whatever`]);
  });
  afterAll(() => process.end());

  test.each([
    ['empty text', { text: '' }],
    ['ten thousand characters', { text: 'अंधेरा '.repeat(1_429) }],
    ['emoji only', { text: '😡😡👎🏽' }],
    ['control characters', { text: '\u0000\u0007\u202e light \u0000 off' }],
    ['an unknown choice', { choice: 'no-such-choice' }],
    ['a pin far outside the city', { location: { latitude: 12.97, longitude: 77.59 } }],
    ['a contact', { contact: '+919812345678' }],
  ])('%s', async (what, content) => {
    const lines = await process.say({ id: what, from: ASHA, ...content });
    expect(replies(lines).length).toBeGreaterThan(0);
    expect(words(lines)).not.toMatch(/undefined|\[object|Error|\bat .*\.ts/);
    expect(lines.at(-1)).toEqual({ done: what });
  });

  test.each([
    ['no JSON', '{"id":"m1", oops', /JSON/],
    ['an array', '[1,2]', /JSON object/],
    ['nobody', { id: 'm1', text: 'hi' }, /from/],
    ['nothing said', { id: 'm1', from: ASHA }, /text/],
    ['a picture that is not there', { id: 'm1', from: ASHA, image: './no-such.jpg' }, /image/],
    ['a senseless advance', { id: 't1', advance: 'tomorrow' }, /PT26H/],
  ])('a broken line (%s) is told in its place, and the next one is worked', async (what, line, why) => {
    const [error] = await process.say(line);
    expect(error).toEqual({
      error: expect.stringMatching(why) as string,
      line: expect.any(Number) as number,
    });
    const next = await process.say({ id: `after ${what}`, from: ASHA, text: 'hello' });
    expect(replies(next).length).toBeGreaterThan(0);
  });

  test('an id that was seen from the same sender is not worked again', async () => {
    const line = { id: 'once', from: ASHA, text: 'hello' };
    expect(replies(await process.say(line))).toHaveLength(1);
    expect(await process.say(line)).toEqual([{ done: 'once' }]);
    expect(replies(await process.say({ ...line, from: '+919800000002' }))).toHaveLength(1);
  });
});

describe('a complaint over its time', () => {
  const ENGINEER = '+919800000901';
  const CLOCK = ['--clock', '2026-01-05T09:00+05:30'];

  /** What an administrator sees beside the service, without the officials' numbers. */
  async function logOf(data: string, ...more: readonly string[]): Promise<readonly Line[]> {
    const admin = new CommandProcess(['admin', 'alerts', 'list', '--json', ...more], { DATA_DIR: data });
    const { code, lines } = await admin.end();
    expect(code).toBe(0);
    return lines;
  }

  test('alerts the engineer in his own chat; his button ends it, and the log says who was told what', async () => {
    const { process, data } = chat(undefined, CLOCK);
    await process.say({ id: 'o1', from: ENGINEER, text: 'english please' });
    await process.say({ id: 'm1', from: ASHA, text: 'street light not working in sector 4' });
    const number = /PG-PGR-[\d-]+/.exec(words(await process.say({ id: 'm2', from: ASHA, text: 'yes' })))?.[0];
    const before = await process.say({ id: 't1', advance: 'PT47H' });
    expect(replies(before).filter(({ to }) => to === ENGINEER)).toEqual([]);
    const [alert, ...others] = replies(await process.say({ id: 't2', advance: 'PT2H' }));
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ to: ENGINEER, choices: [{ title: 'Acknowledge' }] });
    expect(alert).not.toHaveProperty('replyTo');
    expect(words([alert as Line])).toContain(number);
    expect(words([alert as Line])).not.toMatch(/Asha|9800000001/);
    const noted = await process.say({ id: 'o2', from: ENGINEER, choice: choiceId([alert as Line]) });
    expect(replies(noted)).toMatchObject([{ to: ENGINEER }]);
    expect(replies(await process.say({ id: 't3', advance: 'P7D' }))).toEqual([]);
    const official = { complaint: number, level: 1, official: 'EMP-107-000901', mobile: '••••••0901' };
    expect(await logOf(data, '--complaint', String(number))).toMatchObject([
      { ...official, event: 'told', at: '2026-01-07T03:30:00.000Z', delivery: 'sent' },
      { ...official, event: 'acknowledged', at: '2026-01-07T04:30:00.000Z' },
    ]);
    expect(await logOf(data, '--complaint', 'PG-PGR-2026-01-05-999999')).toEqual([]);
  });

  test('killed before the limit, the next process alerts; nobody who never wrote is said to be told', async () => {
    const { process: before, data } = chat(undefined, CLOCK);
    await before.say({ id: 'm1', from: ASHA, text: 'street light not working in sector 4' });
    await before.say({ id: 'm2', from: ASHA, text: 'yes' });
    await before.kill();
    const { process: after } = chat(data, ['--clock', '2026-01-07T10:00+05:30']);
    expect(replies(await after.say({ id: 't1', advance: 'PT1M' }))).toEqual([]);
    const skipped = (await logOf(data)).map(({ event, level, reason }) => [event, level, reason]);
    expect(skipped).toEqual([
      ...[1, 2, 3, 4].map((level) => ['not_told', level, 'never_wrote']),
      ['ended', 4, 'nobody_could_be_told'],
    ]);
    const arrived = await after.say({ id: 'o1', from: ENGINEER, text: 'english please' });
    expect(
      replies(arrived).map(({ to, choices }) => [to, (choices as readonly object[]).length]),
    ).toContainEqual([ENGINEER, 1]);
  });
});

test('time stands still until it is moved, and what falls due then comes', async () => {
  const { process } = chat(undefined, ['--clock', '2026-01-05T09:00+05:30']);
  await process.say({ id: 'm1', from: ASHA, text: 'street light not working' });
  const later = await process.say({ id: 't1', advance: 'PT26H' });
  expect(later.at(-1)).toEqual({ done: 't1' });
  expect(replies(later).every((line) => !('replyTo' in line))).toBe(true);
});

describe('bad arguments', () => {
  test.each([
    [['chat', '--jsonl', '--clock', 'noon'], /--clock noon/],
    [['chat', '--jsonl', '--city', 'pg.nowhere'], /--city pg.nowhere/],
    [['chat', '--city', 'pg.nowhere'], /--city pg.nowhere/],
    [['dance'], /dance/],
  ])('%j ends with 2 and one line', async (args, why) => {
    const process = new CommandProcess([...args, ...(args[0] === 'chat' ? ['--data', `${root}/bad`] : [])]);
    const { code, stderr, lines } = await process.end();
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(stderr.trim()).toMatch(why);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a wrong setting names its variable and its mend', async () => {
    const process = new CommandProcess(['chat', '--jsonl'], { PORT: 'eighty', UPYOG_URL: 'nonsense' });
    const { code, stderr } = await process.end();
    expect(code).toBe(2);
    expect(stderr).toMatch(/PORT: .*\n.*UPYOG_URL: has to be an address/);
  });
});
