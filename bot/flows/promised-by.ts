import type { ComplaintStep } from '../../backend-adapter/platform.ts';
import type { CitySnapshot } from '../engine/city.ts';
import type { Instant } from '../engine/json.ts';
import { addHours } from '../escalation/calendar.ts';

/**
 * By when a complaint has to be dealt with, as its citizen is told: counted as the officials' own limit is, so that nobody
 * is told a date before theirs. Undefined where the city promised nothing, and where the time runs from assignment and
 * nobody has it yet. `steps`: its history so far, oldest first.
 */
export function promisedBy(
  { serviceCode, filedAt }: { readonly serviceCode: string; readonly filedAt: Instant },
  steps: readonly ComplaintStep[],
  { promises, calendar }: CitySnapshot,
): Instant | undefined {
  const promise = promises[serviceCode];
  const start = promise?.startsAt === 'assignment' ? assignedAt(steps) : filedAt;
  if (!promise || start === undefined) return undefined;
  return addHours(start, promise.hours, promise.counts, calendar);
}

/** Since when whoever has it now has it. */
function assignedAt(steps: readonly ComplaintStep[]): Instant | undefined {
  const unassigned = steps.findLastIndex(({ state }) => state === 'open');
  const named = steps.slice(unassigned + 1).filter(({ assignee }) => assignee !== undefined);
  const newest = named.at(-1)?.assignee?.id;
  return named.find(({ assignee }) => assignee?.id === newest)?.at;
}
