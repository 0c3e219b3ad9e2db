import type { Calendar, PromisedTime, Weekday } from '../engine/city.ts';
import type { Instant } from '../engine/json.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export type Counting = PromisedTime['counts'];

/** The instant `hours` after `start`, as the city counts. Where nobody ever works all hours count. */
export function addHours(start: Instant, hours: number, counts: Counting, calendar: Calendar): Instant {
  const worksSometime = Object.values(calendar.workingHours).some((span) => span !== undefined);
  if (counts === 'all_hours' || !worksSometime) return start + hours * HOUR_MS;
  let left = hours * HOUR_MS;
  for (let day = dayOf(start, calendar.timeZone); ; day = nextDay(day)) {
    const open = openingOf(day, calendar);
    if (!open) continue;
    const from = Math.max(open.from, start);
    if (from + left <= open.to) return from + left;
    left -= Math.max(0, open.to - from);
  }
}

/** The day in the city at an instant, `YYYY-MM-DD`. */
export function dayOf(at: Instant, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10);
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

/** From when to when the offices work on a day; undefined where they do not. */
function openingOf(
  day: string,
  { timeZone, workingHours, holidays }: Calendar,
): { readonly from: Instant; readonly to: Instant } | undefined {
  const weekday = WEEKDAYS[new Date(Date.parse(day)).getUTCDay()];
  const span = weekday && workingHours[weekday];
  if (!span || holidays.includes(day)) return undefined;
  return { from: instantOf(day, span.from, timeZone), to: instantOf(day, span.to, timeZone) };
}

function instantOf(day: string, minute: number, timeZone: string): Instant {
  const local = Date.parse(day) + minute * MINUTE_MS;
  return local - offsetAt(local - offsetAt(local, timeZone), timeZone);
}

/** How far the city's clock is ahead of UTC, milliseconds. */
function offsetAt(at: Instant, timeZone: string): number {
  const parts = offsetFormat(timeZone).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return sign === '-' ? -size : size;
}

/** Making one takes longer than everything else here, and there are as many as cities' time zones. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, made);
  return made;
}
