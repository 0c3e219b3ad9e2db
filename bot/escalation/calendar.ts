import type { Instant } from '../engine/json.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Minutes of the day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a city's offices work. */
export interface Calendar {
  /** IANA, `Asia/Kolkata`. */
  readonly timeZone: string;
  readonly workingHours: Readonly<Partial<Record<(typeof WEEKDAYS)[number], Span | undefined>>>;
  /** `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
}

export type Counting = 'working_hours' | 'all_hours';

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

function openingOf(day: string, { timeZone, workingHours, holidays }: Calendar): Span | undefined {
  const weekday = WEEKDAYS[new Date(Date.parse(day)).getUTCDay()];
  const span = weekday && workingHours[weekday];
  if (!span || holidays.has(day)) return undefined;
  return { from: instantOf(day, span.from, timeZone), to: instantOf(day, span.to, timeZone) };
}

function instantOf(day: string, minute: number, timeZone: string): Instant {
  const local = Date.parse(day) + minute * MINUTE_MS;
  return local - offsetAt(local - offsetAt(local, timeZone), timeZone);
}

/** How far the city's clock is ahead of UTC, milliseconds. */
function offsetAt(at: Instant, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return sign === '-' ? -size : size;
}
