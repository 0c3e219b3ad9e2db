import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadUnderstander } from '../../intents/load.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import { loadCities } from '../city/load-cities.ts';
import { play, TEMPLATE, type Played, type StageTools } from './play.ts';
import { telegramOutside } from './telegram-outside.ts';
import { whatsAppOutside } from './whatsapp-outside.ts';
import { parseTranscript, writeExpected, type Transcript } from './transcript.ts';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const STORIES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
/** `DRAFT=1 npx vitest run bot/conversations` writes what happened into the files, for a person to read and approve. */
const IS_DRAFTING = process.env['DRAFT'] === '1';
const FEWEST_STORIES = 40;

let tools: StageTools;
const errors: string[] = [];

beforeAll(async () => {
  const loaded = loadCities(CITIES);
  if (!loaded.ok) throw new Error('the sandbox cities have faults');
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event: string, fields?: object) => void errors.push(`${event} ${JSON.stringify(fields)}`),
  };
  const [understander, catalog] = await Promise.all([loadUnderstander(), loadCatalog()]);
  tools = { understander, catalog, cities: loaded.value, log };
}, 60_000);

describe('conversations', () => {
  test('there are enough of them', () => expect(STORIES.length).toBeGreaterThanOrEqual(FEWEST_STORIES));

  test.each(STORIES)('%s', { timeout: 30_000 }, async (name) => {
    const transcript = storyOf(name);
    const played = await play(transcript, tools);
    if (IS_DRAFTING)
      writeFileSync(`${FOLDER}${name}`, draft(readFileSync(`${FOLDER}${name}`, 'utf8'), played));
    else expect(happened(played)).toEqual(expected(transcript));
    expect(errors.splice(0)).toEqual([]);
  });
});

/** What cannot happen there: texts that are empty or longer than it carries; a button in a chat it was not sent to. */
const NOT_ON_TELEGRAM: ReadonlySet<string> = new Set([
  'bad-input.en.txt',
  'late-somebody-else-presses.en.txt',
]);

/** The same end on a phone, whatever the channel shows as buttons, lists or pages. */
describe.each([
  ['WhatsApp', whatsAppOutside, () => true],
  ['Telegram', telegramOutside, (name: string) => !NOT_ON_TELEGRAM.has(name)],
])('the same conversations on %s', (_channel, outside, isPlayed) => {
  test.each(STORIES.filter((name) => storyOf(name).channel === 'console' && isPlayed(name)))(
    '%s',
    { timeout: 30_000 },
    async (name) => {
      const transcript = storyOf(name);
      const played = happened(await play(transcript, tools, outside));
      expect(onOneLine(played, played)).toEqual(onOneLine(expected(transcript), played));
      expect(errors.splice(0)).toEqual([]);
    },
  );
});

test('on WhatsApp an official who has been silent for a day is alerted by a template, whose button acknowledges', async () => {
  const name = 'late-acknowledged.en.txt';
  const played = happened(await play(storyOf(name), tools, whatsAppOutside));
  expect(played.filter((line) => line.startsWith(TEMPLATE))).toEqual([
    expect.stringMatching(/^✉ BOT {6}\(\+919800000901\) .+\[Acknowledge\]$/s),
  ]);
  expect(played.join()).toContain('Noted: you have acknowledged complaint');
});

/** On WhatsApp whoever has been silent for a day is sent an approved template: the same words, on one line. */
function onOneLine(lines: readonly string[], played: readonly string[]): readonly string[] {
  const joined = (line: string): string => line.replace(/\s*\n\s*/g, ' · ');
  return lines.map((line, index) =>
    played[index]?.startsWith(TEMPLATE) ? joined(TEMPLATE + line.replace(TEMPLATE, '')) : line,
  );
}

function storyOf(name: string): Transcript {
  return parseTranscript(readFileSync(`${FOLDER}${name}`, 'utf8'));
}

/** Both ways: nothing missing, nothing extra, in order, each at its step. */
function expected({ steps }: Transcript): readonly string[] {
  return steps.map((step) => (step.kind === 'expect' ? step.text : lineOf(step)));
}

function happened(played: readonly Played[]): readonly string[] {
  return played.flatMap(({ step, happened: outputs }) => [lineOf(step), ...outputs]);
}

function lineOf(step: Played['step']): string {
  return `line ${step.line}`;
}

function draft(text: string, played: readonly Played[]): string {
  const lines = text.split('\n');
  const head = lines.slice(0, (played[0]?.step.line ?? lines.length) - 1).filter((line) => line !== '');
  const body = played.flatMap(({ step, happened: outputs }) => [
    lines[step.line - 1] ?? '',
    ...outputs.map(writeExpected),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}
