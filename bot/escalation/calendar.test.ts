import { describe, expect, test } from 'vitest';
import type { Calendar } from '../engine/city.ts';
import { addHours, dayOf } from './calendar.ts';

const OFFICE = { from: 9.5 * 60, to: 17.5 * 60 };
const CALENDAR: Calendar = {
  timeZone: 'Asia/Kolkata',
  workingHours: {
    mon: OFFICE,
    tue: OFFICE,
    wed: OFFICE,
    thu: OFFICE,
    fri: OFFICE,
    sat: { from: OFFICE.from, to: 13.5 * 60 },
  },
  holidays: ['2026-01-26'],
};
const india = (local: string): number => Date.parse(`${local}:00+05:30`);

describe('hours after an instant', () => {
  test.each([
    ['all hours are hours of the clock', 'all_hours', '2026-01-09T15:30', 48, '2026-01-11T15:30'],
    ['within a working day', 'working_hours', '2026-01-05T10:00', 3, '2026-01-05T13:00'],
    ['to the very end of a day', 'working_hours', '2026-01-05T09:30', 8, '2026-01-05T17:30'],
    ['over a night', 'working_hours', '2026-01-05T16:30', 2, '2026-01-06T10:30'],
    ['from before the offices open', 'working_hours', '2026-01-05T06:00', 1, '2026-01-05T10:30'],
    ['from after they have closed', 'working_hours', '2026-01-05T22:00', 1, '2026-01-06T10:30'],
    ['over half a Saturday and a Sunday', 'working_hours', '2026-01-09T15:30', 7, '2026-01-12T10:30'],
    ['over a holiday', 'working_hours', '2026-01-24T12:30', 2, '2026-01-27T10:30'],
    ['a day is no hours of the clock', 'working_hours', '2026-01-09T15:30', 24, '2026-01-14T11:30'],
    ['none at all', 'working_hours', '2026-01-05T10:00', 0, '2026-01-05T10:00'],
  ] as const)('%s', (_, counts, start, hours, end) => {
    expect(addHours(india(start), hours, counts, CALENDAR)).toBe(india(end));
  });

  test('in a city whose offices never work all hours count', () => {
    const never = { ...CALENDAR, workingHours: {} };
    expect(addHours(india('2026-01-05T10:00'), 5, 'working_hours', never)).toBe(india('2026-01-05T15:00'));
  });

  test('where clocks are put forward at night the office still opens by its own clock', () => {
    const berlin = { ...CALENDAR, timeZone: 'Europe/Berlin' };
    const friday = Date.parse('2026-03-27T16:30+01:00');
    expect(addHours(friday, 6, 'working_hours', berlin)).toBe(Date.parse('2026-03-30T10:30+02:00'));
  });
});

test('the day is the city’s, not Greenwich’s', () => {
  expect(dayOf(india('2026-01-06T01:00'), 'Asia/Kolkata')).toBe('2026-01-06');
  expect(dayOf(Date.parse('2026-01-06T01:00:00Z'), 'America/New_York')).toBe('2026-01-05');
});
