import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutLetter } from './without-letter.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnoprstu'), minLength: 4, maxLength: 14 });
const share = (one: string, other: string): boolean => {
  const hashes = new Set(withoutLetter(one));
  return withoutLetter(other).some((hash) => hashes.has(hash));
};

test('words that are one slip of the finger apart share a hash', () => {
  fc.assert(
    fc.property(word, fc.nat(), (right, where) => {
      const at = where % (right.length - 1);
      const [before, here, next, behind] = [
        right.slice(0, at),
        right.slice(at, at + 1),
        right.slice(at + 1, at + 2),
        right.slice(at + 2),
      ];
      expect(share(right, `${before}${next}${behind}`)).toBe(true);
      expect(share(right, `${before}z${here}${next}${behind}`)).toBe(true);
      expect(share(right, `${before}z${next}${behind}`)).toBe(true);
      expect(share(right, `${before}${next}${here}${behind}`)).toBe(true);
    }),
  );
});

test('words that are far apart share none', () => {
  expect(share('rampur', 'bajar')).toBe(false);
  expect(share('sivmandir', 'pulis')).toBe(false);
});
