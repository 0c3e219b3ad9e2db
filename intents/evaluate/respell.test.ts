import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { respeller } from './respell.ts';
import { readWordList, type WordList } from './word-list.ts';

let folder = '';
let words: WordList;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respell-'));
  const file = join(folder, 'words.tsv');
  writeFileSync(file, 'पानी\tpaani\t2\nपानी\tpani\t3\nपाणि\tpani\t3\nबंद\tband\t3\n');
  words = readWordList(file, (native) => (native === 'पानी' ? 5 : 0));
});
afterAll(() => rmSync(folder, { recursive: true }));

const isEnglish = (word: string): boolean => ['band', 'water', 'me'].includes(word);

describe('a test in another spelling', () => {
  test('has its Hindi words in Devanagari, the ones said more often, and its English words as they were', () => {
    const write = respeller('devanagari', words, isEnglish, 1);
    expect(write('Water tank me pani band')).toBe('Water tank में पानी band');
  });

  test('has them as another writer typed them', () => {
    expect(respeller('hands', words, isEnglish, 1)('pani water')).toBe('paani water');
  });

  test('is the same for the same seed', () => {
    const twice = [0, 1].map(() => respeller('rule', words, isEnglish, 7)('paani me pani'));
    expect(twice[0]).toBe(twice[1]);
  });
});
