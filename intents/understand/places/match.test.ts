import { describe, expect, it } from 'vitest';
import type { PlaceCandidate } from '../../understanding.ts';
import { buildPlaceIndex } from './build-place-index.ts';
import type { PlaceRow } from './place-row.ts';

function row(
  kind: PlaceRow['kind'],
  code: string,
  locality: string,
  en: string,
  hi: string,
  ta: string,
): PlaceRow {
  const spellings = { en: en.split('|'), hi: hi.split('|'), ta: ta.split('|') };
  return { kind, code, locality, latitude: 31.3, longitude: 75.5, spellings };
}

const sector = (n: number): PlaceRow =>
  row('locality', `S${n}`, `S${n}`, `Sector ${n}`, `सेक्टर ${n}`, `செக்டர் ${n}`);
const ROWS: readonly PlaceRow[] = [
  ...Array.from({ length: 12 }, (_, index) => sector(index + 1)),
  row('locality', 'BAZ', 'BAZ', 'Gandhi Bazaar', 'गांधी बाज़ार', 'காந்தி பஜார்'),
  row('locality', 'STN', 'STN', 'Station Road', 'स्टेशन रोड', 'ஸ்டேஷன் ரோடு'),
  row('locality', 'QE', 'QE', 'Qila Mohalla East', 'क़िला मोहल्ला पूर्व', 'கிலா மொஹல்லா கிழக்கு'),
  row('locality', 'QW', 'QW', 'Qila Mohalla West', 'क़िला मोहल्ला पश्चिम', 'கிலா மொஹல்லா மேற்கு'),
  row('locality', 'MT', 'MT', 'Model Town', 'मॉडल टाउन', 'மாடல் டவுன்'),
  row('locality', 'MTX', 'MTX', 'Model Town Extension', 'मॉडल टाउन एक्सटेंशन', 'மாடல் டவுன் எக்ஸ்டென்ஷன்'),
  row('landmark', 'L1', 'S4', 'Shiv Mandir', 'शिव मंदिर', 'சிவன் கோவில்'),
  row('landmark', 'L2', 'S9', 'Shiv Mandir', 'शिव मंदिर', 'சிவன் கோவில்'),
  row('landmark', 'L3', 'S2', 'Hanuman Mandir', 'हनुमान मंदिर', 'அனுமன் கோவில்'),
  row('landmark', 'L4', 'S5', 'Civil Hospital', 'सिविल अस्पताल', 'சிவில் மருத்துவமனை'),
  row('landmark', 'L5', 'STN', 'Bus Stand', 'बस स्टैंड', 'பஸ் ஸ்டாண்ட்'),
  row('landmark', 'L6', 'S8', 'Water Tank', 'पानी की टंकी', 'தண்ணீர் தொட்டி'),
  row('landmark', 'L7', 'S6', 'Kanya Vidyalaya', 'कन्या विद्यालय', 'பெண்கள் பள்ளி'),
  row('landmark', 'L8', 'S10', 'Nehru Public School', 'नेहरू पब्लिक स्कूल', 'நேரு பள்ளி'),
  row('landmark', 'L9', 'S1', 'Nehru Park', 'नेहरू पार्क', 'நேரு பூங்கா'),
];
const index = buildPlaceIndex(ROWS, 6);

const seen = ({ locality, kind }: PlaceCandidate): string =>
  kind === 'landmark' ? `${locality} landmark` : locality;
const match = (text: string): readonly string[] => index.match(text).map(seen);
const best = (text: string): PlaceCandidate | undefined => index.match(text)[0];

describe('a numbered locality', () => {
  it.each([
    'sector 4', 'Sector-4', 'SECTOR4', 'sector no 4', 'sector no. 4', 'sector number 4', 'sec 4', 'sec-4', 'sectr 4',
    'secotr 4', 'sactor 4', 'sektar 4', 'sector four', 'sector char', 'sector chaar', '4 number sector', 'sector ४',
    'सेक्टर 4', 'सेक्टर ४', 'सेक्टर चार', 'सैक्टर 4', 'सेक्टर-4', 'सेक्टर नंबर 4', 'சேக்டர் 4', 'செக்டர் 4', 'செக்டர் நாலு',
    'செக்டர் 4ல்', 'செக்டர் 4-ல் குப்பை', 'sektar naalu', 'ਸੈਕਟਰ 4', 'సెక్టార్ 4', 'ಸೆಕ್ಟರ್ 4', 'സെക്ടർ 4', 'সেক্টর ৪', 'સેક્ટર ૪', 'ସେକ୍ଟର ୪', 'سیکٹر 4',
    'street light nahi jal rahi sector 4 me', 'sector 4 ke paas kachra', 'in sector 4 near my house',
    'सेक्टर 4 में तीन दिन से पानी नहीं', 'garbage in sector 4, 3 days', 'sector 4 ward 7',
  ])('%s', (text) => {
    expect(match(text)[0]).toBe('S4');
    expect(best(text)?.confidence).toBeGreaterThanOrEqual(0.9);
  }); // prettier-ignore

  it.each([
    ['sector 1', 'S1'],
    ['sector 12', 'S12'],
    ['sector 11', 'S11'],
    ['sector 2', 'S2'],
    ['सेक्टर १२', 'S12'],
    ['sector barah', 'S12'],
    ['sector 10', 'S10'],
  ])('is its number whole, never a part of it: %s', (text, code) => {
    expect(match(text)).toEqual([code]);
  });

  it.each([
    'sector 14',
    'sector 44',
    'sector',
    'sector me 4 din se light nahi',
    '4',
    'ward 4',
    'sector do not have light',
    '4 din',
    'sector 4 din se',
  ])('is not named in «%s»', (text) => {
    expect(match(text)).toEqual([]);
  });

  it('may be two at once', () => {
    expect(match('sector 4 aur sector 5 ke beech')).toEqual(['S4', 'S5']);
    expect(index.match('sector 4 aur sector 5 ke beech').map((each) => each.confidence)).toEqual([1, 1]);
  });
});

describe('a named locality', () => {
  it.each([
    ['gandhi bazaar', 'BAZ'],
    ['Gandhi Bazar me kachra', 'BAZ'],
    ['gandi bajar', 'BAZ'],
    ['gandhibazaar', 'BAZ'],
    ['ghandi bazar', 'BAZ'],
    ['गांधी बाजार में', 'BAZ'],
    ['गाँधी बाज़ार', 'BAZ'],
    ['காந்தி பஜாரில் குப்பை', 'BAZ'],
    ['gandhi market', 'BAZ'],
    ['గాంధీ బజార్', 'BAZ'],
    ['station road', 'STN'],
    ['stn rd pe gaddha', 'STN'],
    ['stashan road', 'STN'],
    ['स्टेशन रोड पर गड्ढा', 'STN'],
    ['qila mohalla east', 'QE'],
    ['kila mohalla purab', 'QE'],
    ['क़िला मोहल्ला पूर्व', 'QE'],
    ['east qila mohalla', 'QE'],
    ['model town', 'MT'],
    ['modal town', 'MT'],
    ['model town extension', 'MTX'],
    ['model town extn', 'MTX'],
    ['मॉडल टाउन', 'MT'],
  ])('%s', (text, code) => {
    expect(match(text)[0]).toBe(code);
    expect(best(text)?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  it('is asked about where two have the words: neither is sure, both are offered', () => {
    const candidates = index.match('qila mohalla me light nahi');
    expect(candidates.map(seen)).toEqual(['QE', 'QW']);
    for (const { confidence } of candidates) {
      expect(confidence).toBeGreaterThanOrEqual(0.5);
      expect(confidence).toBeLessThan(0.8);
    }
  });

  it('is the longer name where one stands inside the other', () => {
    const [first, second] = index.match('model town extension');
    expect(first?.locality).toBe('MTX');
    expect((first?.confidence ?? 0) - (second?.confidence ?? 0)).toBeGreaterThan(0.2);
  });
});

describe('a landmark', () => {
  it.each([
    ['hanuman mandir ke paas', 'S2'],
    ['near hanuman temple', 'S2'],
    ['hanuman mandeer k samne', 'S2'],
    ['हनुमान मंदिर के पीछे', 'S2'],
    ['அனுமன் கோவில் பக்கத்தில்', 'S2'],
    ['హనుమాన్ గుడి దగ్గర', 'S2'],
    ['bus stand', 'STN'],
    ['busstand ke paas', 'STN'],
    ['बस स्टैंड के पास', 'STN'],
    ['பஸ் ஸ்டாண்டில்', 'STN'],
    ['nehru park me', 'S1'],
    ['nehru skool ke samne', undefined],
    ['nehru public skool ke samne', 'S10'],
  ])('%s', (text, locality) => {
    const [first] = index.match(text);
    expect(first && first.confidence >= 0.8 ? first.locality : undefined).toBe(locality);
  });

  it('within the locality that is named beside it comes first, then the locality', () => {
    for (const text of [
      'shiv mandir ke piche sector4',
      'sector 4 shiv mandir',
      'शिव मंदिर सेक्टर 4',
      'சிவன் கோவில் செக்டர் 4',
    ]) {
      expect(match(text)).toEqual(['S4 landmark', 'S4']);
    }
    expect(match('shiv mandir, sector 9')).toEqual(['S9 landmark', 'S9']);
  });

  it('of which the city has two is asked about', () => {
    expect(index.match('shiv mandir ke paas').map((each) => [seen(each), each.confidence])).toEqual([
      ['S4 landmark', 1],
      ['S9 landmark', 1],
    ]);
  });

  it('is known by its name and its locality, in every language', () => {
    expect(best('shiv mandir sector 9')?.names).toEqual({
      en: 'Shiv Mandir, Sector 9',
      hi: 'शिव मंदिर, सेक्टर 9',
      ta: 'சிவன் கோவில், செக்டர் 9',
    });
  });

  it('in another part of the city than the one named gives way', () => {
    expect(match('bus stand sector 4')).toEqual(['S4']);
  });

  it('that is only called by its kind is offered where somebody says «there»', () => {
    expect(match('mandir ke paas nali jaam')).toEqual(['S4 landmark', 'S9 landmark', 'S2 landmark']);
    expect(match('hospital ke samne')).toEqual(['S5 landmark']);
    for (const { confidence } of index.match('mandir ke paas')) expect(confidence).toBeLessThan(0.8);
  });

  it.each([
    'no water supply in my house', 'paani nahi aa raha', 'pani ki tanki leak ho rahi hai', 'road pe gaddha hai',
    'street light not working', 'public toilet is dirty', 'gate ke paas kachra', 'gali me andhera', 'main road pe pani',
    'khaane wala bahut ganda hai', 'सीवर का पानी घर में आ रहा है', 'गंदा पानी बाहर आ रहा है', 'aandhi me bada ped gira',
    'तேரு', 'தெருவில் தண்ணீர் தேங்கி நிற்கிறது', 'bus late', 'Thudiyalur bus stop', 'haan', '', '🙂', '12 13 14',
  ])('is not read into «%s»', (text) => {
    expect(match(text)).toEqual([]);
  }); // prettier-ignore
});

describe('the words that named a place', () => {
  it.each([
    ['Kachra hai Sector 4 ke paas', 'sector 4'],
    ['सेक्टर चार में पानी नहीं', 'सेक्टर चार'],
    ['near gandi bazar please', 'gandi bazar'],
  ])('%s', (text, said) => {
    expect(index.said(text)).toBe(said);
  });

  it('are none where no place is named', () => {
    expect(index.said('light nahi')).toBeUndefined();
  });
});

describe('a city of thousands of places', () => {
  const many = Array.from({ length: 3_000 }, (_, number) => sector(number + 1));
  const large = buildPlaceIndex([...many, ...ROWS.slice(12)], 60);

  it('still tells its numbers apart and finds its names', () => {
    expect(large.match('sector 2999').map(seen)).toEqual(['S2999']);
    expect(large.match('sector 299').map(seen)).toEqual(['S299']);
    expect(large.match('hanuman mandir ke paas')[0]?.locality).toBe('S2');
  });
});
