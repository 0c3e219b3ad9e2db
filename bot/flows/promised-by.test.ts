import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ComplaintStep } from '../../backend-adapter/platform.ts';
import { DEFAULT_TYPES } from '../city/default-types.ts';
import { dutyOf } from '../city/duty-of.ts';
import { loadCities } from '../city/load-cities.ts';
import type { CitySnapshot } from '../engine/city.ts';
import { timeLimit } from '../escalation/time-limit.ts';
import { promisedBy } from './promised-by.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const loaded = loadCities(CITIES);
if (!loaded.ok) throw new Error('the cities of the sandbox cannot be read');
const cities = [...loaded.value.cities.values()];

const india = (at: string): number => Date.parse(`${at}:00+05:30`);
/** A Monday morning, a Friday evening, a Saturday, the eve of a holiday. */
const FILED = ['2026-01-05T09:00', '2026-01-09T18:40', '2026-01-10T12:00', '2026-01-25T10:00'].map(india);

describe.each(cities.map((city) => [city.tenant, city] as const))('in %s', (_, city) => {
  const snapshot = city.snapshot(DEFAULT_TYPES);
  const duty = dutyOf(city, DEFAULT_TYPES);

  test.each(Object.keys(snapshot.promises))('a citizen is told the official’s own limit: %s', (code) => {
    for (const filedAt of FILED) {
      const given = { at: filedAt, state: 'assigned', action: '', assignee: { id: 'a' } } as const;
      const told = promisedBy({ serviceCode: code, filedAt }, [given], snapshot);
      expect(told).toBe(duty ? timeLimit(duty, code, filedAt) : told);
      expect(told).toBeGreaterThan(filedAt);
    }
  });
});

describe('where the time runs from assignment', () => {
  const of = { serviceCode: 'DamagedRoad', filedAt: india('2026-01-05T09:00') };
  const promise = { hours: 24, source: 'a charter', counts: 'all_hours', startsAt: 'assignment' } as const;
  const snapshot = {
    ...(cities[0] as (typeof cities)[number]).snapshot(DEFAULT_TYPES),
    promises: { DamagedRoad: promise },
  } satisfies CitySnapshot;
  const step = (at: string, state: ComplaintStep['state'], id?: string): ComplaintStep => ({
    at: india(at),
    state,
    action: '',
    ...(id === undefined ? {} : { assignee: { id } }),
  });

  test('no date is named before somebody has it', () => {
    expect(promisedBy(of, [], snapshot)).toBeUndefined();
    expect(promisedBy(of, [step('2026-01-05T09:00', 'open')], snapshot)).toBeUndefined();
  });

  test('it counts from when the one who has it got it', () => {
    const steps = [
      step('2026-01-05T09:00', 'open'),
      step('2026-01-05T12:00', 'assigned', 'a'),
      step('2026-01-06T10:00', 'assigned', 'b'),
      step('2026-01-06T15:00', 'in_progress', 'b'),
    ];
    expect(promisedBy(of, steps, snapshot)).toBe(india('2026-01-07T10:00'));
  });
});
