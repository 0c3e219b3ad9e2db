import { haversine } from '../../intents/understand/places/haversine.ts';
import type { PlaceRow } from '../../intents/understand/places/place-row.ts';
import type { CsvRow } from './csv-file.ts';
import type { CityFault } from './fault.ts';

/** A place as many times the city's reach away from its middle is a slip of the pen, not a suburb. */
const FAR_TIMES_REACH = 5;

/** Places whose position cannot be in this city: columns swapped, a digit lost, another city's row. */
export function faultsOfPositions(
  places: readonly CsvRow<PlaceRow>[],
  reachKm: number,
  file: string,
): readonly CityFault[] {
  const middle = {
    latitude: median(places.map((place) => place.value.latitude)),
    longitude: median(places.map((place) => place.value.longitude)),
  };
  return places.flatMap(({ line, value }): CityFault[] => {
    const km = Math.round(haversine(middle, value));
    if (km <= reachKm * FAR_TIMES_REACH) return [];
    const message = `«${value.code}» lies ${km} km from the middle of the city; check latitude and longitude, or reachKm in city.yaml`;
    return [{ file, line, message }];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
