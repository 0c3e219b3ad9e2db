import { describe, expect, it } from 'vitest';
import { compileCityWords } from './city-words.ts';

describe('the words of a city', () => {
  const words = compileCityWords({
    places: [
      {
        kind: 'locality',
        code: 'A1',
        locality: 'A1',
        pincode: '143001',
        latitude: 31,
        longitude: 75,
        spellings: { en: ['Ashok Nagar'], hi: ['अशोक नगर'] },
      },
    ],
    agencies: [{ id: 'police', phrases: ['police'], unless: [] }],
    serviceCodes: ['DamagedRoad'],
    reachKm: 3,
  });

  it('are its places, other agencies and active types, compiled together', () => {
    expect(words.places.match('अशोक नगर में')[0]?.locality).toBe('A1');
    expect(words.places.byPincode('143001')[0]?.locality).toBe('A1');
    expect(words.places.nearest(31.1, 75).outside).toBe(true);
    expect(words.agencies.match('police bulao')).toBe('police');
    expect(words.serviceCodes.has('DamagedRoad')).toBe(true);
  });

  it('may be of a city without places', () => {
    const empty = compileCityWords({ places: [], agencies: [], serviceCodes: [], reachKm: 1 });
    expect(empty.places.match('sector 4')).toEqual([]);
    expect(empty.agencies.match('police')).toBeUndefined();
  });
});
