import type { Calendar } from '../engine/city.ts';
import type { CitySettings } from './city-file.ts';

/** When a city's offices work, of its `city.yaml`. */
export function calendarOf({ timeZone, workingHours, holidays }: CitySettings): Calendar {
  return { timeZone, workingHours, holidays: holidays.map(({ date }) => date) };
}
