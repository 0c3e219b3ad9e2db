import { expect, test } from 'vitest';
import { LetterTree } from './letter-tree.ts';

const lengths = (tree: LetterTree<string>, word: string): readonly (readonly [number, string])[] =>
  tree.partsOf(word).map(({ length, value }) => [length, value]);

test('the endings of a word are found, shortest first', () => {
  const tree = new LetterTree(
    [
      ['ல', 'in'],
      ['ுல', 'in it'],
      ['ுக்கு', 'to'],
    ],
    'endings',
  );
  expect(lengths(tree, 'நாலுல')).toEqual([
    [1, 'in'],
    [2, 'in it'],
  ]);
  expect(lengths(tree, 'ரோடுக்கு')).toEqual([[5, 'to']]);
  expect(tree.partsOf('சாலை')).toEqual([]);
});

test('the beginnings of a word are found, the whole word among them', () => {
  const tree = new LetterTree(
    [
      ['du', 'two'],
      ['dui', 'two, too'],
    ],
    'beginnings',
  );
  expect(lengths(tree, 'dudin')).toEqual([[2, 'two']]);
  expect(lengths(tree, 'dui')).toEqual([
    [2, 'two'],
    [3, 'two, too'],
  ]);
  expect(tree.partsOf('d')).toEqual([]);
  expect(tree.partsOf('')).toEqual([]);
});
