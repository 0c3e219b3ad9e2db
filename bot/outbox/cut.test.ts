import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from './cut.ts';

describe('text that is too long', () => {
  test.each([
    ['street light', 20, 'street light'],
    ['street light not working', 12, 'street ligh…'],
    ['नमस्ते', 5, 'नम…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
    ['கொண்டு', 4, 'கொ…'],
  ])('%s within %d units is %s', (text, longest, cut) => {
    expect(cutText(text, longest)).toBe(cut);
  });

  test('is never longer than allowed, and never ends inside a letter', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, longest) => {
          const cut = cutText(text, longest);
          expect(cut.length).toBeLessThanOrEqual(longest);
          if (cut === text) return;
          const kept = [...segmenter.segment(cut.slice(0, -1))].map(({ segment }) => segment);
          const whole = [...segmenter.segment(text)].map(({ segment }) => segment);
          expect(kept.join('')).toBe(whole.slice(0, kept.length).join(''));
        },
      ),
    );
  });
});
