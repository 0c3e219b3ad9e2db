import { describe, expect, test } from 'vitest';
import { checkData } from './check-data.ts';
import { readDataset, type Utterance } from './dataset.ts';

function utterance(text: string, given: Partial<Utterance> = {}): Utterance {
  const language = given.language ?? 'hi';
  const base = { intent: 'check_bill', style: 'roman', origin: 'written', batch: 'test' } as const;
  return { text, language, file: `${language}/test.tsv`, line: 1, ...base, ...given };
}

const check = (utterances: readonly Utterance[]) => checkData({ utterances, faults: [], hash: '' });

describe('the check of the data', () => {
  test('refuses a copy, whatever its capitals and signs', () => {
    const { faults } = check([utterance('mera bill kitna hai'), utterance('Mera bill kitna hai?')]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain('is nearly hi/test.tsv:1');
  });

  test('lets the same words stand in two languages', () => {
    expect(check([utterance('hello sir'), utterance('hello sir', { language: 'ta' })]).faults).toEqual([]);
  });

  test('refuses a file in which one label is too much of the whole', () => {
    const lines = Array.from({ length: 120 }, (_, n) =>
      utterance(`line ${'abcdefghij'[n % 10]}${n}`, { intent: n < 30 ? 'greet' : 'check_bill' }),
    );
    expect(check(lines).faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('are check_bill'),
    );
  });

  test('tells what is thin by language and by style', () => {
    const { thin } = check([utterance('mera bill kitna hai')]);
    expect(thin).toContainEqual({ language: 'hi', label: 'check_bill', utterances: 1 });
    expect(thin).toContainEqual({ language: 'hi', style: 'roman', label: 'greet', utterances: 0 });
  });
});

describe('the product’s data', () => {
  const { faults, thin } = checkData(readDataset());

  test('have no fault', () => expect(faults).toEqual([]));

  test('are thin in no language', () => expect(thin.filter(({ style }) => style === undefined)).toEqual([]));
});
