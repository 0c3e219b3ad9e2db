import { buildAgencyIndex } from './understand/agencies.ts';
import type { AgencyRow } from './understand/agencies.ts';
import { buildPlaceIndex } from './understand/places/build-place-index.ts';
import type { PlaceRow } from './understand/places/place-row.ts';
import type { CityWords } from './understanding.ts';

export interface CityWordsSource {
  readonly places: readonly PlaceRow[];
  readonly agencies: readonly AgencyRow[];
  /** The complaint types that the city files. */
  readonly serviceCodes: Iterable<string>;
  /** Kilometres from its nearest place beyond which a pin is outside the city. */
  readonly reachKm: number;
}

/** What understanding knows of a city. Costs some milliseconds for a large one: once per version of the city. */
export function compileCityWords({ places, agencies, serviceCodes, reachKm }: CityWordsSource): CityWords {
  return {
    places: buildPlaceIndex(places, reachKm),
    agencies: buildAgencyIndex(agencies),
    serviceCodes: new Set(serviceCodes),
  };
}
