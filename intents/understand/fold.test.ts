import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, mayApply, signsOf } from './fold.ts';
import { FOLDS } from './folds.ts';

describe('a fold is passed over by the letters of a word', () => {
  test.each([
    ['zh', 'kozhi', true],
    ['zh', 'koli', false],
    ['2', 'illai', true],
    ['2', 'ilai', false],
    ['2a', 'paani', true],
    ['2|iy', 'priya', true],
    ['2|iy', 'pria', false],
    ['*', 'd’souza', true],
    ['*', 'sector4', false],
  ])('what needs «%s»: %s, %s', (needs, word, applies) => {
    expect(mayApply(fold(needs, /./, ''), signsOf(word))).toBe(applies);
  });

  test('and only where its pattern would have found nothing', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aaceehhiikkmosuvxyz') }),
      fc.string({ unit: fc.constantFrom(...'bcdefghjklmnopqrtuwz9-’आழ') }),
    );
    fc.assert(
      fc.property(word, (each) => {
        const passedOver = FOLDS.filter((one) => !mayApply(one, signsOf(each)));
        expect(passedOver.filter(({ from, to }) => each.replace(from, to) !== each)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
