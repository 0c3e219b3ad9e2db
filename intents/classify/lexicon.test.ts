import { describe, expect, test } from 'vitest';
import { readLexicon } from '../lexicon.ts';
import { keyA } from '../understand/phonetic.ts';
import { normalise } from '../understand/normalise.ts';
import { Lexicon } from './lexicon.ts';

const conceptsOf = (lexicon: Lexicon, word: string): readonly number[] => {
  const found: number[] = [];
  lexicon.eachConcept(keyA(normalise(word)), (concept) => found.push(concept));
  return found;
};

describe('a lexicon', () => {
  const lexicon = Lexicon.of([
    { concept: 'water', words: ['पानी', 'neeru', 'தண்ணீர்'] },
    { concept: 'tap', words: ['नल', 'nal'] },
    { concept: 'drain', words: ['nal', 'naali'] },
  ]);

  test('knows a word by its sound, in whatever script it comes', () => {
    expect(conceptsOf(lexicon, 'paani')).toEqual([0]);
    expect(conceptsOf(lexicon, 'ನೀರು')).toEqual([0]);
    expect(conceptsOf(lexicon, 'thanneer')).toEqual([0]);
  });

  test('knows a longer word by a stem of four letters or more, and by no shorter one', () => {
    expect(conceptsOf(lexicon, 'தண்ணீரில்')).toEqual([0]);
    expect(conceptsOf(lexicon, 'nalanda')).toEqual([]);
  });

  test('gives every concept of a word that has several', () => {
    expect(conceptsOf(lexicon, 'nal')).toEqual([1, 2]);
  });

  test('finds nothing when it is empty', () => expect(conceptsOf(Lexicon.EMPTY, 'paani')).toEqual([]));
});

describe('the product’s lexicon', () => {
  const { lexicon, faults, words } = readLexicon();

  test('is well-formed, and has words in every language of the data', () => {
    expect(faults).toEqual([]);
    const languages = ['as', 'bn', 'en', 'gu', 'hi', 'kn', 'ml', 'mr', 'or', 'pa', 'ta', 'te', 'ur'];
    for (const language of languages) expect(words[language] ?? 0).toBeGreaterThan(300);
  });

  test('has one concept for water in all of them', () => {
    const water = [
      'water',
      'पानी',
      'neeru',
      'நீர்',
      'తాగునీరు',
      'ನೀರು',
      'വെള്ളം',
      'জল',
      'ପାଣି',
      'ਪਾਣੀ',
      'પાણી',
      'پانی',
    ];
    const [first, ...others] = water.map((word) => conceptsOf(lexicon, word));
    for (const each of others) expect(each.some((concept) => first?.includes(concept))).toBe(true);
  });
});
