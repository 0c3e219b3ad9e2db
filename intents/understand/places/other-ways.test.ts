import { describe, expect, it } from 'vitest';
import { buildPlaceIndex } from './build-place-index.ts';
import { haversine } from './haversine.ts';
import type { PlaceRow } from './place-row.ts';

const CENTRE = { latitude: 31.326, longitude: 75.5762 };

function place(code: string, north: number, more: Partial<PlaceRow> = {}): PlaceRow {
  return {
    kind: 'locality',
    code,
    locality: code,
    latitude: CENTRE.latitude + north,
    longitude: CENTRE.longitude,
    spellings: { en: [code] },
    ...more,
  };
}

const index = buildPlaceIndex(
  [
    place('A', 0, { pincode: '143001', ward: '04' }),
    place('B', 0.01, { pincode: '143001', ward: '5' }),
    place('C', 0.02, { pincode: '143002', ward: '5' }),
    place('D', 0.03),
    place('E', 0.04),
    place('F', 0.05),
    place('T', 0.0005, { kind: 'landmark', locality: 'A', spellings: { en: ['Temple'] } }),
  ],
  6,
);

describe('a pincode', () => {
  it('with one locality is nearly sure, with several has to be asked about', () => {
    expect(
      index.byPincode('143002').map(({ locality, via, confidence }) => [locality, via, confidence]),
    ).toEqual([['C', 'pincode', 0.9]]);
    expect(index.byPincode('143001').map(({ locality, confidence }) => [locality, confidence])).toEqual([
      ['A', 0.6],
      ['B', 0.6],
    ]);
    expect(index.byPincode('560001')).toEqual([]);
  });
});

describe('a ward', () => {
  it('is the same with and without a leading zero', () => {
    expect(index.byWard('4').map((each) => each.locality)).toEqual(['A']);
    expect(index.byWard('05').map((each) => each.locality)).toEqual(['B', 'C']);
    expect(index.byWard('6')).toEqual([]);
  });
});

describe('a pin', () => {
  it('brings the five nearest places, nearest first, surer the nearer', () => {
    const { outside, candidates } = index.nearest(CENTRE.latitude + 0.0004, CENTRE.longitude);
    expect(outside).toBe(false);
    expect(candidates.map(({ names }) => names['en'])).toEqual(['Temple, A', 'A', 'B', 'C', 'D']);
    expect(candidates[0]).toMatchObject({ locality: 'A', kind: 'landmark', via: 'pin' });
    expect(candidates[0]?.confidence).toBeGreaterThan(0.9);
    expect(candidates.map((each) => each.confidence)).toEqual(
      candidates.map((each) => each.confidence).toSorted((a, b) => b - a),
    );
  });

  it('farther from every place than the city reaches is outside', () => {
    expect(index.nearest(CENTRE.latitude + 0.1, CENTRE.longitude).outside).toBe(false);
    expect(index.nearest(CENTRE.latitude + 0.11, CENTRE.longitude).outside).toBe(true);
    expect(index.nearest(0, 0).outside).toBe(true);
  });

  it('in a city without places is outside', () => {
    expect(buildPlaceIndex([], 6).nearest(1, 1)).toEqual({ outside: true, candidates: [] });
  });
});

describe('kilometres along the surface', () => {
  it('are those of an atlas', () => {
    expect(haversine({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.19, 1);
    expect(haversine(CENTRE, CENTRE)).toBe(0);
  });
});
