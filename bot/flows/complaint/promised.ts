import type { CitySnapshot } from '../../engine/city.ts';
import type { Instant } from '../../engine/json.ts';
import type { Text } from '../../engine/text.ts';
import { promisedBy } from '../promised-by.ts';
import { say } from '../say.ts';

/** Until when a complaint just filed has to be dealt with: a date, or how long from when an officer gets it. */
export function promised(
  complaint: { readonly serviceCode: string; readonly filedAt: Instant },
  city: CitySnapshot,
): readonly Text[] {
  const promise = city.promises[complaint.serviceCode];
  const dueAt = promisedBy(complaint, [], city);
  if (dueAt !== undefined) return [say('complaint.filed_promise', { date: { kind: 'date', at: dueAt } })];
  if (!promise) return [];
  const { hours: count, counts } = promise;
  return counts === 'all_hours'
    ? [say('complaint.filed_within_hours', { count })]
    : [say('complaint.filed_within_office_hours', { count })];
}
