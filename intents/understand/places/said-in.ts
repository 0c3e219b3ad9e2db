import type { PlaceIndex } from '../../understanding.ts';
import type { CityPlaces } from './build-place-index.ts';

/** The words that named the best place, where the index can tell. */
export function saidIn(places: PlaceIndex, text: string): string | undefined {
  return tellsWords(places) ? places.said(text) : undefined;
}

function tellsWords(places: PlaceIndex): places is CityPlaces {
  return 'said' in places;
}
