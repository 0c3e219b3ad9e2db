import { describe, expect, it } from 'vitest';
import { buildAgencyIndex } from './agencies.ts';

const index = buildAgencyIndex([
  {
    id: 'electricity',
    phrases: [
      'power cut', 'electricity bill', 'bijli * nahi', 'बिजली * नहीं', 'bijli bill', 'बिजली बिल', 'கரண்ட் * இல்ல', 'current bill',
    ],
    unless: ['street light', 'khambe', 'स्ट्रीट लाइट', 'தெரு விளக்கு', 'toilet'],
  },
  { id: 'police', phrases: ['police', 'fir', 'theft', 'chori ho gaya'], unless: ['manhole', 'near police station'] },
  { id: 'ration', phrases: ['ration card', 'राशन कार्ड', 'ரேஷன் கார்டு'], unless: [] },
  { id: 'bank', phrases: ['card'], unless: [] },
]); // prettier-ignore

describe('another agency’s matter', () => {
  it.each([
    ['power cut since morning', 'electricity'],
    ['bijli nahi aa rahi ghar me', 'electricity'],
    ['ghar me bijli kal se nahi aa rahi', 'electricity'],
    ['bijlee nahee aa rahi', 'electricity'],
    ['बिजली दो दिन से नहीं है', 'electricity'],
    ['bijli ka bill zyada aaya', 'electricity'],
    ['बिजली का बिल', 'electricity'],
    ['கரண்ட் இல்ல', 'electricity'],
    ['வீட்ல கரண்ட் நேத்துலேர்ந்து இல்ல', 'electricity'],
    ['FIR likhwani hai', 'police'],
    ['mobile chori ho gaya', 'police'],
    ['pulis ko bulao', 'police'],
    ['rashan card banwana hai', 'ration'],
    ['ration card', 'ration'],
    ['raashan kaard', 'ration'],
    ['ரேஷன் கார்டு', 'ration'],
  ])('%s', (text, id) => {
    expect(index.match(text)).toBe(id);
  });

  it.each([
    'street light ki bijli nahi aa rahi',
    'bijli ke khambe pe light nahi',
    'public toilet me bijli nahi',
    'my current water bill',
    'water bill',
    'street light not working',
    'manhole chori ho gaya',
    'garbage near police station',
    'first',
    'firing',
    'powercuts',
    'bijli chamak rahi thi aur barish me paani nahi ruka',
    '',
  ])('is not «%s»', (text) => {
    expect(index.match(text)).toBeUndefined();
  });

  it('goes to the longest phrase, not to the first agency that has a word of it', () => {
    expect(index.match('card kho gaya')).toBe('bank');
    expect(index.match('naya ration card')).toBe('ration');
  });

  it('has no other agencies where the city names none', () => {
    expect(buildAgencyIndex([]).match('power cut')).toBeUndefined();
  });
});
