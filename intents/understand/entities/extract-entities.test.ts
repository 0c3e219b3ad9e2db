import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCityWords } from '../../city-words.ts';
import { MAX_CHARACTERS_READ } from './reading.ts';
import { extractEntities } from './index.ts';

const city = compileCityWords({
  places: [
    {
      kind: 'locality',
      code: 'SEC04',
      locality: 'SEC04',
      latitude: 31,
      longitude: 75,
      spellings: { en: ['Sector 4'], hi: ['सेक्टर 4'] },
    },
  ],
  agencies: [],
  serviceCodes: [],
  reachKm: 5,
});

/** Letters, halves of letters and words that begin something and do not end it. */
const PIECES = [
  '1',
  '2',
  '4',
  ' ',
  '-',
  '/',
  '.',
  ',',
  '₹',
  'क',
  '्',
  'ा',
  '४',
  'ச',
  'ு',
  '\u200d',
  '\ud83d',
  '👍',
  'sector ',
  'दो ',
  'no ',
  'वार्ड ',
  'pg',
  'ws',
];

describe('everything at once', () => {
  it('takes several entities out of one message', () => {
    const text = 'Street light nahi jal rahi sector 4 ward 7 me 3 din se, call 98000 00001, pin 143002';
    expect(extractEntities(text, { city, today: '2026-01-08' })).toEqual({
      locality: { text: 'sector 4', code: 'SEC04' },
      ward: '7',
      durationDays: 3,
      mobile: '9800000001',
      pincode: '143002',
    });
  });

  it('finds nothing in a plain description', () => {
    expect(extractEntities('street light nahi jal rahi', { city, today: '2026-01-08' })).toEqual({});
    expect(extractEntities('குப்பை எடுக்கவில்லை', { city, today: '2026-01-08' })).toEqual({});
  });

  it('names the words of a place as typed, with the code where the city has it', () => {
    expect(extractEntities('सेक्टर चार में', { city }).locality).toEqual({ text: 'सेक्टर चार', code: 'SEC04' });
    expect(extractEntities('sector 9 me', { city }).locality).toEqual({ text: 'sector 9' });
    expect(extractEntities('sector 9 me', {}).locality).toEqual({ text: 'sector 9' });
    expect(extractEntities('Ashok Nagar me kachra', {}).locality).toEqual({ text: 'ashok nagar' });
    expect(extractEntities('nagar nigam office', {}).locality).toBeUndefined();
    expect(extractEntities('hamari colony me', {}).locality).toBeUndefined();
  });

  it('reads a place of the list in any script, without a language', () => {
    for (const text of ['ਸੈਕਟਰ 4 ਵਿੱਚ', 'సెక్టార్ 4', 'செக்டர் நாலு', 'সেক্টর ৪', 'sectr-4']) {
      expect(extractEntities(text, { city }).locality?.code).toBe('SEC04');
    }
  });

  it('never throws, whatever the text', () => {
    const scripts = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 80 });
    fc.assert(
      fc.property(fc.oneof(scripts, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(extractEntities(text, { city, today: '2026-01-08', asking: 'rating' })).toBeTypeOf('object');
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a very long text only as far as people state things', () => {
    const filler = 'x '.repeat(MAX_CHARACTERS_READ / 2);
    expect(extractEntities(`ward 7 ${filler}`, {}).ward).toBe('7');
    expect(extractEntities(`${filler} ward 7`, {}).ward).toBeUndefined();
  });
});
