import { expect, test } from 'vitest';
import { wordSet } from './lexicon.ts';
import { read } from './reading.ts';
import { wordForm } from './word-form.ts';

test('a word is one form wherever it stands', () => {
  const [first] = read('naali band').words;
  const [, , last] = read('sector ki naali').words;
  expect(first?.form).toBe(last?.form);
});

test('a word that no list could know is not kept, however often it comes', () => {
  const endless = 'ka'.repeat(500);
  expect(wordForm(endless, false)).not.toBe(wordForm(endless, false));
});

test('a list of words that is made later knows the words that were read before', () => {
  const [word] = read('kalabazari').words;
  expect(wordSet('dukan').has(word)).toBe(false);
  expect(wordSet('kaalaabazaari').has(word)).toBe(true);
});

test('a list that spells a word one way and hears it another goes by the spelling', () => {
  const [word] = read('pichhla').words;
  expect(wordSet('=pichla').has(word)).toBe(false);
  expect(wordSet('pichla').has(word)).toBe(true);
});
