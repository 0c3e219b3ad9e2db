import fc from 'fast-check';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('slips between two keys', () => {
  it.each([
    ['gandi', 'gandi', 0],
    ['gandi', 'gani', 1],
    ['sektor', 'sekotr', 1],
    ['bajar', 'bahar', 1],
    ['mandir', 'mnadri', 2],
    ['', 'ab', 2],
  ])('%s, %s: %i', (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips);
  });

  it('are counted no further than asked', () => {
    expect(editDistance('hanuman', 'kanya', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });

  it('are those of natural’s restricted Damerau distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 8)).toBe(DamerauLevenshteinDistance(a, b, { restricted: true }));
      }),
    );
  });
});
