import { describe, expect, test } from 'vitest';
import { partlyPicked, pickedChoice } from './picked.ts';

const SHOWN = ['Sector 4', 'Sector 14', 'Station Road'].map((title, n) => ({ id: `c${n}`, title }));

describe('what a typed answer picks among what was shown', () => {
  test.each([
    ['2', undefined, 'c1'],
    ['२', undefined, 'c1'],
    ['௩', undefined, 'c2'],
    ['the second one', 2, 'c1'],
    ['the last one', -1, 'c2'],
    ['station road', undefined, 'c2'],
    ['SECTOR 14!', undefined, 'c1'],
    ['12', undefined, undefined],
    ['0', undefined, undefined],
    ['4', undefined, undefined],
    ['it is the second lane behind the old water tank', 2, undefined],
    ['', undefined, undefined],
  ])('«%s» (ordinal %s) is %s', (text, ordinal, expected) => {
    expect(pickedChoice(text, SHOWN, ordinal)).toBe(expected);
  });
});

const CARD = ['हाँ, दर्ज करें', 'कुछ बदलें', 'रद्द करें', 'इसमें क्या-क्या जुड़ा है? (पानी)', 'Change my ward 12'].map(
  (title, n) => ({ id: `c${n}`, title }),
);

describe('some words of one choice', () => {
  test.each([
    ['बदलें', 'c1'],
    ['इसमें क्या-क्या है', 'c3'],
    ['change ward', 'c4'],
    ['करें', undefined],
    ['बदल', undefined],
    ['है इसमें', undefined],
    ['ward 12', undefined],
    ['12', undefined],
    ['my', undefined],
    ['change my mind', undefined],
    ['', undefined],
  ])('«%s» picks %s', (text, expected) => {
    expect(partlyPicked(text, CARD)).toBe(expected);
  });
});
