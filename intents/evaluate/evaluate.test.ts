import { describe, expect, test } from 'vitest';
import { evaluate, type Labelled } from './evaluate.ts';
import { auroc, correlation } from './measures.ts';

const training: readonly Labelled[] = [
  'light off in the lane|light', 'street lamp is dark|light', 'bulb fused on pole|light', 'no light at night|light',
  'pay my bill|bill', 'what is the bill amount|bill', 'bill of this month|bill', 'water bill due|bill',
  'garbage heap|garbage', 'garbage van not coming|garbage', 'waste on the road|garbage', 'dustbin full|garbage',
].map((line) => ({ text: line.split('|')[0] ?? '', intent: line.split('|')[1] ?? null })); // prettier-ignore

describe('an evaluation', () => {
  const test1: readonly Labelled[] = [
    { text: 'lamp is off', intent: 'light' },
    { text: 'bill amount please', intent: 'bill' },
    { text: 'cricket score today', intent: null },
  ];

  test('counts in scope and out of scope apart, and says null where there is none', () => {
    const result = evaluate(training, test1.slice(0, 2));
    expect(result).toMatchObject({ inScopeAccuracy: 1, outOfScopeRecall: null, auroc: null });
  });

  test('takes its threshold from lines out of scope where it is given some', () => {
    const result = evaluate(training, test1, { tuning: test1 });
    expect(result).toMatchObject({
      inScopeAccuracy: 1,
      outOfScopeRecall: 1,
      falseReject: 0,
      auroc: 1,
      mcc: 1,
    });
  });
});

describe('measures', () => {
  test('area under the curve: all right, all wrong, ties', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
    expect(auroc([1, 1], [1, 1])).toBe(0.5);
  });

  test('correlation is one for all right, and undefined where nothing varies', () => {
    expect(correlation([['a', 'a'], ['b', 'b']])).toBe(1); // prettier-ignore
    expect(correlation([['a', 'a']])).toBeNull();
  });
});
