import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { keyA, keyB, keyC } from './phonetic.ts';

const key = (of: (word: string) => string, word: string): string => of(normalise(word));

describe('native and typed spellings fall together', () => {
  test.each([
    ['पानी', 'paani', 'pani', 'panee'],
    ['मांगता', 'mangta', 'maangta'],
    ['दोपहर', 'dopahar'],
    ['पहले', 'pehle', 'pahle'],
    ['खंभा', 'khambha', 'khamba'],
    ['नए', 'naye', 'nae'],
    ['में', 'mein', 'men'],
    ['চহৰ', 'sohor'],
    ['ওচৰত', 'osorot'],
    ['सड़क', 'sadak', 'sarak'],
    ['கழிவுநீர்', 'kazhivuneer', 'kalivunir'],
    ['தண்ணீர்', 'thanneer', 'tannir'],
    ['నీళ్ళు', 'neellu', 'nillu'],
    ['ನೀರು', 'neeru', 'niru'],
    ['റോഡ്', 'road', 'rod'],
    ['পানি', 'paani', 'pani'],
    ['ਪਾਣੀ', 'paani', 'pani'],
    ['પાણી', 'paani', 'pani'],
    ['ৰাস্তা', 'rasta', 'raasta'],
    ['জাবৰ', 'jabor', 'zabor'],
    ['ପାଣି', 'paani', 'pani'],
    ['পানী', 'paanee', 'pani'],
  ])('%s is %s', (native, ...typed) => {
    for (const each of typed) expect(key(keyB, each)).toBe(key(keyB, native));
  });

  test.each([
    ['kachra', 'kachraa'],
    ['bijli', 'bijlee'],
    ['chahiye', 'chaahiye'],
    ['khambha', 'kamba'],
    ['phone', 'fone'],
    ['vaadi', 'wadi'],
    ['zyada', 'jyada'],
  ])('%s and %s are one under key A', (one, other) => expect(key(keyA, one)).toBe(key(keyA, other)));
});

describe('words that differ stay apart', () => {
  test.each([
    ['paani', 'bijli'],
    ['sadak', 'safai'],
    ['12', '2'],
    ['sector4', 'sector14'],
  ])('%s is not %s', (one, other) => expect(key(keyB, one)).not.toBe(key(keyB, other)));
});

describe('whatever the word', () => {
  const word = fc.string({ unit: 'binary', maxLength: 40 });

  test('every key is made without an exception', () => {
    fc.assert(
      fc.property(word, (any) => {
        expect(() => [keyA(any), keyB(any), keyC(any)]).not.toThrow();
      }),
    );
  });

  test('digits come through; doubled ones collapse, so numbers are told apart by their plain form beside the keys', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}$/), (digits) => {
        expect(keyA(digits)).toBe(digits.replace(/(.)\1+/g, '$1'));
      }),
    );
  });
});
