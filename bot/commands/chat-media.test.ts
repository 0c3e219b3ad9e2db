import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandProcess, type Line } from './command-process.ts';

const ASHA = '+919800000001';
const data = mkdtempSync(`${tmpdir()}/samvaad-chat-media-`);
const file = (name: string): string => `${data}/${name}`;
let process: CommandProcess;

beforeAll(async () => {
  const gps = {
    GPSLatitude: '31/1 20/1 2040/100',
    GPSLatitudeRef: 'N',
    GPSLongitude: '75/1 35/1 2904/100',
    GPSLongitudeRef: 'E',
  };
  const square = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: 'grey' } });
  const taken = await square(400).withExif({ IFD3: gps }).jpeg().toBuffer();
  writeFileSync(file('taken.jpg'), taken);
  writeFileSync(file('half.jpg'), taken.subarray(0, taken.length / 2));
  writeFileSync(file('bomb.png'), await square(9_000).png({ compressionLevel: 9 }).toBuffer());
  const header = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead')]);
  writeFileSync(file('note.ogg'), header);
  process = new CommandProcess(['chat', '--jsonl', '--city', 'pg.citya', '--data', file('data')]);
});
afterAll(async () => {
  await process.end();
  rmSync(data, { recursive: true, force: true });
});

const words = (lines: readonly Line[]): string =>
  lines.map(({ text }) => (typeof text === 'string' ? text : '')).join('\n');
const say = (line: object) => process.say({ from: ASHA, ...line });

test('photos and voice notes of the console go the way of a phone’s', { timeout: 40_000 }, async () => {
  await say({ id: '1', text: 'street light not working' });
  expect(words(await say({ id: '2', image: file('taken.jpg') }))).toContain(
    'The photo was taken at Sector 4',
  );
  expect(words(await say({ id: '3', text: 'yes' }))).toContain('📷 1 photo');
  expect(words(await say({ id: '4', voice: file('note.ogg') }))).toContain('🎤 Voice note attached');
  expect(words(await say({ id: '5', voice: file('taken.jpg') }))).toContain('have not kept this one');
  expect(await say({ id: '6', image: file('half.jpg') })).toMatchObject([
    { error: 'image: the picture is broken' },
  ]);
  expect(await say({ id: '7', image: file('bomb.png') })).toMatchObject([
    { error: expect.stringMatching(/60 million pixels/) as string },
  ]);
});
