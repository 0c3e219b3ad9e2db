import type { ComplaintType } from '../../backend-adapter/platform.ts';
import type { Duty } from '../escalation/duty.ts';
import { calendarOf } from './calendar-of.ts';
import type { City, CityFiles } from './city.ts';

/** Who answers for complaints and in what time: the city's promise where it made one, else the platform's own limit. */
export function dutyOf(
  city: CityFiles & Pick<City, 'tenant'>,
  types: readonly ComplaintType[],
): Duty | undefined {
  const { tenant, escalation, roster, places, settings, promises } = city;
  if (!escalation) return undefined;
  const promised = new Map(promises.map(({ code, hours }) => [code.toLowerCase(), hours]));
  return {
    tenant,
    rules: escalation,
    roster,
    calendar: calendarOf(settings),
    types: new Map(
      types.map(({ code, category, department, slaHours }) => [
        code.toLowerCase(),
        { category, department, hours: promised.get(code.toLowerCase()) ?? slaHours },
      ]),
    ),
    wards: new Map(
      places.flatMap(({ kind, code, ward }) =>
        kind === 'locality' && ward !== undefined ? [[code, ward] as const] : [],
      ),
    ),
  };
}
