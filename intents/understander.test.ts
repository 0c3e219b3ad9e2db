import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadUnderstander } from './load.ts';
import type { Understander } from './understanding.ts';

let understander: Understander;
beforeAll(async () => {
  understander = await loadUnderstander();
});

/** Plain sentences that must never fail, whatever the data become: a person's first words in each language. */
describe('what people say first is understood', () => {
  test.each([
    ['what do i owe', 'check_bill'],
    ['I have a question', 'help'],
    ['hamari gali me 3 din se street light nahi jal rahi', 'file_complaint', 'StreetLightNotWorking'],
    ['नल में पानी नहीं आ रहा', 'file_complaint', 'NoWaterSupply'],
    ['எங்க தெருவில குப்பை அள்ளல', 'file_complaint', 'GarbageNeedsTobeCleared'],
    ['mera pani ka bill kitna hai', 'check_bill'],
    ['మా వీధిలో చెత్త తీయడం లేదు', 'file_complaint', 'GarbageNeedsTobeCleared'],
    ['ರಸ್ತೆ ತುಂಬಾ ಗುಂಡಿ ಬಿದ್ದಿದೆ', 'file_complaint', 'DamagedRoad'],
    ['തെരുവ് വിളക്ക് കത്തുന്നില്ല', 'file_complaint', 'StreetLightNotWorking'],
    ['রাস্তায় জল জমে আছে', 'file_complaint', 'WaterLoggedRoad'],
    ['माझ्या तक्रारीचं काय झालं', 'track_complaint'],
    ['ગટર ઉભરાય છે', 'file_complaint'],
    ['ਮੇਰੀ ਸ਼ਿਕਾਇਤ ਦਾ ਕੀ ਬਣਿਆ', 'track_complaint'],
    ['ମଶା ବହୁତ ହେଲାଣି ଔଷଧ ପକାନ୍ତୁ', 'file_complaint', 'RequestSprayingOrFoggingOperation'],
    ['আমাৰ ঘৰৰ ওচৰত কুকুৰৰ উপদ্ৰৱ', 'file_complaint', 'StrayAnimals'],
    ['مجھے رسید چاہیے', 'get_receipt'],
  ])('«%s» is %s', (text, intent, code?: string) => {
    const said = understander.understand(text);
    expect(said.intent).toBe(intent);
    if (code !== undefined) expect(said.entities.serviceCodes?.[0]?.code).toBe(code);
  });

  test.each([
    'tell me a joke',
    'alert(1)',
    'ipl ka score kya hai',
    'நாளைக்கு மழை வருமா',
    'biryani recipe bata do',
  ])('«%s» is out of scope, and the best guess an alternative', (text) => {
    const { intent, alternatives } = understander.understand(text);
    expect(intent).toBe('out_of_scope');
    expect(alternatives.length).toBeGreaterThan(0);
  });

  test('a yes while a yes or no is wanted is surer than a yes from nowhere', () => {
    const sureness = (context: object): number => {
      const said = understander.understand('theek lag raha hai, kar do darj', context);
      const affirmed = [said, ...said.alternatives].find(({ intent }) => intent === 'affirm');
      return affirmed?.confidence ?? 0;
    };
    expect(sureness({ asking: 'yes_no' })).toBeGreaterThan(sureness({}));
  });
});

test.each(['Anita', 'Rahul'])('«%s», of which training heard nothing, is not acted upon', (name) => {
  expect(understander.understand(name, { asking: 'yes_no', languages: ['en', 'hi'] }).band).not.toBe('act');
});

describe('whatever comes', () => {
  const oddities = [
    '',
    '   ',
    'a'.repeat(10_000),
    'पा'.repeat(5_000),
    'paani पानी pанi пани தண்ணி'.repeat(20),
    '\u202eمانی\u202c \u200f\u200e',
    '😀'.repeat(500),
    '0'.repeat(10_000),
    '?!…'.repeat(300),
    '\ud800\udc00\ud800',
    '\u0000\u0007\u001b[31m',
  ];

  test.each(oddities.map((text, n) => [n, text] as const))('oddity %i gets an answer', (_n, text) => {
    const said = understander.understand(text, { languages: ['hi', 'en'] });
    expect(said.confidence).toBeGreaterThanOrEqual(0);
    expect(said.confidence).toBeLessThanOrEqual(1);
  });

  test('no text is an exception, and the same text is always understood alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(understander.understand(text)).toEqual(understander.understand(text));
      }),
    );
  });
});
