import type { Instant } from '../engine/json.ts';
import { addHours } from './calendar.ts';
import { ruleFor, type Duty } from './duty.ts';

/** When a complaint is over time, counted from `start`; undefined where neither city nor platform sets a limit. */
export function timeLimit(duty: Duty, serviceCode: string, start: Instant): Instant | undefined {
  const hours = duty.types.get(serviceCode.toLowerCase())?.hours;
  if (hours === undefined) return undefined;
  return addHours(start, hours, ruleFor(duty, serviceCode).counts, duty.calendar);
}

/** How long whoever is told at a level has to answer: to the next level; the last has as long as the one before. */
export function patienceHours(duty: Duty, serviceCode: string, level: number): number {
  const hours = ruleFor(duty, serviceCode).levels.map(({ hoursAfterLimit }) => hoursAfterLimit);
  const last = Math.min(level, hours.length - 1);
  const between = (hours[last] ?? 0) - (hours[last - 1] ?? 0);
  return hours.length > 1 ? between : ONLY_LEVEL_HOURS;
}

/** Where a city has one level only nothing says how long that one may be silent. */
const ONLY_LEVEL_HOURS = 24;
