import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandProcess, type Line } from './command-process.ts';

let process: CommandProcess;
beforeAll(() => {
  process = new CommandProcess(['understand']);
});
afterAll(() => process.end());

async function ask(lines: readonly (Line | string)[]): Promise<readonly Line[]> {
  const from = process.lines.length;
  for (const line of lines) process.write(line);
  while (process.lines.length < from + lines.length) await new Promise((resolve) => setTimeout(resolve, 10));
  return process.lines.slice(from);
}

test('one line out for each line in, in order, always with its five parts', async () => {
  const said = await ask([
    { text: 'hamari gali me 3 din se street light nahi jal rahi, sector 4', city: 'pg.citya' },
    { text: 'what is my water bill', languages: ['en', 'hi'] },
    { text: '???' },
  ]);
  expect(said).toHaveLength(3);
  expect(said[0]).toMatchObject({
    language: 'hi',
    script: 'Latn',
    intent: 'file_complaint',
    entities: {
      serviceCode: 'StreetLightNotWorking',
      durationDays: 3,
      locality: { code: 'SEC04' },
    },
  });
  expect(said[1]).toMatchObject({ language: 'en', intent: 'check_bill', entities: { billType: 'water' } });
  expect(said[2]).toMatchObject({ language: 'und', script: 'Zyyy', intent: 'out_of_scope' });
  for (const line of said) {
    expect(Object.keys(line)).toEqual([
      'language',
      'script',
      'intent',
      'confidence',
      'alternatives',
      'entities',
    ]);
    expect((line['alternatives'] as unknown[]).length).toBeLessThanOrEqual(3);
  }
});

test('the best three complaint types come with every complaint', async () => {
  const [said = {}] = await ask([{ text: 'garbage heap near the school not lifted since monday' }]);
  const { serviceCodes } = said['entities'] as { serviceCodes: readonly { code: string }[] };
  expect(serviceCodes).toHaveLength(3);
  expect(serviceCodes[0]?.code).toBe('GarbageNeedsTobeCleared');
});

test('a bad line gives an error in its place', async () => {
  const said = await ask([
    'nonsense',
    { words: 'hi' },
    { text: 'hi', city: 'pg.nowhere' },
    { text: 'hi', languages: ['xx'] },
    { text: 'hi', languages: [] },
    '',
    { text: 'hello' },
  ]);
  expect(said.map((line) => 'error' in line)).toEqual([true, true, true, true, true, true, false]);
});
