import { describe, expect, test } from 'vitest';
import { crossValidate, judge, Reader, scored, train, viewOf, type Example } from './classifier.ts';
import { Lexicon } from './lexicon.ts';

const examples: readonly Example[] = [
  ...[
    'street light not working',
    'lamp is dark since monday',
    'bulb of the pole fused',
    'light off in our lane',
  ].map((text, n) => ({ text, label: 'complaint/light', group: `en/${n % 2}` })),
  ...[
    'garbage not lifted',
    'heap of waste near my house',
    'dustbin is full',
    'garbage van does not come',
  ].map((text, n) => ({ text, label: 'complaint/garbage', group: `en/${n % 2}` })),
  ...['what is my water bill', 'how much tax do i owe', 'my dues please', 'bill amount of this month'].map(
    (text, n) => ({ text, label: 'bill', group: `en/${n % 2}` }),
  ),
];

function classify(text: string, asking?: string): string {
  const reader = Reader.learn(examples);
  const classifier = train(reader, examples);
  return judge(scored(classifier, reader.read(text, asking)), classifier.calibration).label;
}

describe('a trained classifier', () => {
  test('says what was said, in other words', () => {
    expect(classify('the light in our lane is off')).toBe('complaint/light');
    expect(classify('waste not lifted since days')).toBe('complaint/garbage');
    expect(classify('how much is the bill')).toBe('bill');
  });

  test('by softmax says the same', () => {
    const reader = Reader.learn(examples);
    const classifier = train(reader, examples, 'softmax');
    const labelOf = (text: string): string =>
      judge(scored(classifier, reader.read(text)), classifier.calibration).label;
    expect(labelOf('the light in our lane is off')).toBe('complaint/light');
    expect(labelOf('how much is the bill')).toBe('bill');
  });

  test('weighs a spelling that it has not seen by its sound', () => {
    const reader = Reader.learn(examples);
    const classifier = train(reader, examples);
    const scoreOf = (text: string): number =>
      scored(classifier, reader.read(text)).scores[classifier.labels.indexOf('complaint/garbage')] ?? 0;
    expect(scoreOf('gaarbage vann')).toBeGreaterThan(scoreOf('qqq vvv'));
    expect(classify('बिल')).toBe('bill');
  });

  test('is the same, byte by byte, whenever it is trained on the same', () => {
    const [one, two] = [0, 1].map(() => train(Reader.learn(examples), examples).linear);
    expect(Buffer.from(one?.weights ?? []).equals(Buffer.from(two?.weights ?? []))).toBe(true);
  });

  test('understands a language it has no sentence of by concepts alone', () => {
    const lexicon = Lexicon.of([
      { concept: 'garbage', words: ['garbage', 'waste', 'kuppai', 'குப்பை'] },
      { concept: 'light', words: ['light', 'lamp', 'bulb', 'vilakku', 'விளக்கு'] },
    ]);
    const reader = Reader.learn(examples, lexicon);
    const classifier = train(reader, examples);
    const labelOf = (text: string): string =>
      judge(scored(classifier, reader.read(text)), classifier.calibration).label;
    expect(labelOf('குப்பை')).toBe('complaint/garbage');
    expect(labelOf('தெரு விளக்கு')).toBe('complaint/light');
  });

  test('takes the question that was open as evidence', () => {
    const asked: readonly Example[] = [
      { text: 'four', label: 'rating', asking: 'rating' },
      { text: 'four', label: 'choice', asking: 'place' },
    ];
    const reader = Reader.learn(asked);
    const classifier = train(reader, asked);
    const labelOf = (asking: string): string =>
      judge(scored(classifier, reader.read('four', asking)), classifier.calibration).label;
    expect([labelOf('rating'), labelOf('place')]).toEqual(['rating', 'choice']);
  });
});

describe('a view', () => {
  test('pools fine labels under one name and leaves others out', () => {
    const reader = Reader.learn(examples);
    const classifier = train(reader, examples);
    const types = viewOf(classifier.labels, (label) => label.split('/')[1]);
    expect(types.names.toSorted()).toEqual(['garbage', 'light']);
    const said = scored(classifier, reader.read('my dues and the dustbin'));
    expect(judge(said, classifier.calibration, types).label).toBe('garbage');
  });
});

describe('cross-validation', () => {
  test('judges every example once, by a classifier that has seen nothing of its group', () => {
    const odd = { text: 'zzzz qqqq', label: 'odd', group: 'en/9' };
    const judged = crossValidate([...examples, odd], { folds: 3 });
    expect(judged).toHaveLength(examples.length + 1);
    expect(judged.find(({ example }) => example.label === 'odd')?.label).not.toBe('odd');
  });
});
