import { describe, expect, it } from 'vitest';
import type { Entities } from '../../understanding.ts';
import { extractEntities } from './index.ts';

/** A Thursday. */
const TODAY = '2026-01-08';
const entities = (text: string): Entities => extractEntities(text, { today: TODAY });

describe('how long something has lasted', () => {
  it.each([
    ['since 3 days', 3],
    ['for 3 days', 3],
    ['3 days no water', 3],
    ['for two weeks', 14],
    ['past 2 months', 60],
    ['a week', 7],
    ['since last week', 7],
    ['1 year', 365],
    ['even after 5 days nobody came', 5],
    ['3 din se light nahi', 3],
    ['3din se', 3],
    ['teen din se', 3],
    ['do hafte se kachra nahi utha', 14],
    ['ek hafte se', 7],
    ['hafte bhar se', 7],
    ['2-3 din se', 3],
    ['do teen din se', 3],
    ['dedh mahine se', 45],
    ['pichle 2 mahine se', 60],
    ['5 din baad bhi nahi aaye', 5],
    ['10 din ho gaye', 10],
    ['3 दिन से', 3],
    ['तीन दिनों से पानी नहीं', 3],
    ['दो हफ्ते से', 14],
    ['२ महीने से', 60],
    ['पिछले एक सप्ताह से', 7],
    ['மூணு நாளா தண்ணி வரல', 3],
    ['மூன்று நாட்களாக', 3],
    ['3 நாளாக', 3],
    ['ரெண்டு வாரமா', 14],
    ['ஒரு மாசமா குப்பை', 30],
    ['moonu naala thanni varala', 3],
    ['rendu vaarama', 14],
    ['oru maasama', 30],
    ['দুই দিন ধরে', 2],
    ['dui din dhore', 2],
    ['మూడు రోజులుగా', 3],
    ['rendu rojuluga neellu ravatledu', 2],
    ['तीन दिवसांपासून', 3],
    ['don athavde zale', 14],
    ['ત્રણ દિવસથી', 3],
    ['ಮೂರು ದಿನಗಳಿಂದ', 3],
    ['eradu dinadinda', 2],
    ['മൂന്ന് ദിവസമായി', 3],
    ['randu divasamayi', 2],
    ['ਤਿੰਨ ਦਿਨਾਂ ਤੋਂ', 3],
    ['tinn din ton', 3],
    ['ତିନି ଦିନରୁ', 3],
    ['তিনি দিনৰ পৰা', 3],
    ['تین دن سے', 3],
    ['دو ہفتے سے', 14],
    ['48 hours', 2],
    ['36 ghante se', 1],
    ['kal se', 1],
    ['since yesterday', 1],
    ['parso se', 2],
    ['kal raat se light nahi', 1],
    ['நேத்துலேர்ந்து கரண்ட் இல்ல', 1],
    ['since monday', 3],
    ['monday se', 3],
    ['सोमवार से', 3],
    ['somvar se kachra', 3],
    ['திங்கட்கிழமையிலிருந்து', 3],
    ['since 1 january', 7],
  ])('%s', (text, days) => {
    expect(entities(text).durationDays).toBe(days);
  });

  it.each([
    'within 3 days',
    'in 3 days',
    '3 din me theek karo',
    '3 दिन में ठीक करो',
    'har 3 din',
    'every 2 days',
    '3 நாளுக்குள்ள சரி பண்ணுங்க',
    'after 3 days',
    'kai din se',
    'many days',
    'kai hafte se',
    '5 hours',
    'day light',
    'monday',
  ])('is not said in «%s»', (text) => {
    expect(entities(text).durationDays).toBeUndefined();
  });

  it('is known without a clock where the words say it', () => {
    expect(extractEntities('kal se', {})).toEqual({ date: 'kal', durationDays: 1 });
    expect(extractEntities('since monday', {})).toEqual({ date: 'monday' });
  });
});

describe('a date', () => {
  it.each([
    ['today', '2026-01-08'],
    ['aaj light nahi aayi', '2026-01-08'],
    ['இன்னைக்கு தண்ணி வரல', '2026-01-08'],
    ['yesterday', '2026-01-07'],
    ['kal light nahi thi', '2026-01-07'],
    ['कल पानी नहीं आया', '2026-01-07'],
    ['நேற்று', '2026-01-07'],
    ['nethu thanni varala', '2026-01-07'],
    ['tomorrow', '2026-01-09'],
    ['kal aayega kya', '2026-01-09'],
    ['कल कौन आएगा', '2026-01-09'],
    ['நாளைக்கு', '2026-01-09'],
    ['parso shikayat ki thi', '2026-01-06'],
    ['कल नहीं, परसों', '2026-01-07'],
    ['last monday', '2026-01-05'],
    ['गत सोमवार', '2026-01-05'],
    ['पिछले शुक्रवार', '2026-01-02'],
    ['on thursday', '2026-01-01'],
    ['next monday', '2026-01-12'],
    ['agle somvar', '2026-01-12'],
    ['कடந்த திங்கட்கிழமை', '2026-01-05'],
    ['அடுத்த வெள்ளிக்கிழமை', '2026-01-09'],
    ['sombar se pehle', '2026-01-05'],
    ['12/01/2026', '2026-01-12'],
    ['5-1-26', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    ['०५/०१/२०२६', '2026-01-05'],
    ['5 january', '2026-01-05'],
    ['january 5', '2026-01-05'],
    ['5th of January 2025', '2025-01-05'],
    ['12 मार्च', '2025-03-12'],
    ['५ जनवरी को', '2026-01-05'],
    ['5 ஜனவரி', '2026-01-05'],
    ['2 din pehle', '2026-01-06'],
    ['3 days ago', '2026-01-05'],
    ['শুক্রবার', '2026-01-02'],
    ['సోమవారం', '2026-01-05'],
    ['ಸೋಮವಾರ', '2026-01-05'],
    ['തിങ്കളാഴ്ച', '2026-01-05'],
    ['સોમવારે', '2026-01-05'],
    ['ਸੋਮਵਾਰ', '2026-01-05'],
    ['ସୋମବାର', '2026-01-05'],
    ['সোমবাৰ', '2026-01-05'],
    ['جمعرات', '2026-01-01'],
    ['सोमवारी', '2026-01-05'],
  ])('%s', (text, date) => {
    expect(entities(text).date).toBe(date);
  });

  it.each([
    '31/02/2026',
    '12/3',
    'har somvar',
    'every monday',
    'aaj tak nahi aaya',
    'may I know',
    'march past',
    '5 mar gaye',
    'sat is fine',
    '4/5',
    'gali 4/12',
    'नाले की सफाई नहीं हुई',
    'naale ki safai',
    'sector 4 मे light nahi',
    'call karo',
    'ward 5 mai pani nahi',
    'परवाह नहीं',
  ])('is not in «%s»', (text) => {
    expect(entities(text).date).toBeUndefined();
  });

  it('is the words as typed where nothing says which day it is', () => {
    expect(extractEntities('गत सोमवार', {}).date).toBe('गत सोमवार');
    expect(extractEntities('12/01/2026', {}).date).toBe('2026-01-12');
  });
});
