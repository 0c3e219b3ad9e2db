import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

describe('what people mean to be the same is spelt the same', () => {
  test.each([
    ['सेक्टर ४', 'सेक्टर 4'],
    ['வார்டு ௧௨', 'வார்டு 12'],
    ['ওয়ার্ড ৭', 'ওয়ার্ড 7'.normalize('NFC')],
    ['ଓ୍ବାର୍ଡ ୯', 'ଓ୍ବାର୍ଡ 9'],
    ['᱕ ᱦᱟᱯᱛᱟ', '5 ᱦᱟᱯᱛᱟ'],
    ['꯳ ꯅꯨꯃꯤꯠ', '3 ꯅꯨꯃꯤꯠ'],
    ['پاني كي', 'پانی کی'],
    ['  Street\n\tLIGHT  ', 'street light'],
    ['क\u200dख\u200c', 'कख'],
    ['\u202bپانی\u202c', 'پانی'],
    ['ﬁre', 'fire'],
  ])('«%s» is «%s»', (written, meant) => expect(normalise(written)).toBe(meant));

  test('a letter with its dot below is one text whether it came as one code point or two', () => {
    expect(normalise('\u0958')).toBe(normalise('\u0915\u093c'));
    expect(normalise('\u09dc')).toBe(normalise('\u09a1\u09bc'));
    expect(normalise('\u0a36')).toBe(normalise('\u0a38\u0a3c'));
  });
});

describe('whatever the text', () => {
  const any = fc.string({ unit: 'binary', maxLength: 200 });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  test('no digit is lost: a number of ours comes through letter by letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^PG-PGR-20\d\d-\d\d-\d\d-\d{6}$/), (number) => {
        expect(normalise(number)).toBe(number.toLowerCase());
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z ]{0,40}$/), (text) => {
        expect(digitsOf(normalise(text))).toBe(digitsOf(text));
      }),
    );
  });

  test('half of a surrogate pair is no exception', () => {
    expect(() => normalise('\ud83d पानी \udc00')).not.toThrow();
  });
});
