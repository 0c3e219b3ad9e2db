import type { PlaceRow } from '../../intents/understand/places/place-row.ts';
import type { CitySnapshot } from '../engine/city.ts';

/** With two of the person's own and a person to talk to they still fit a list of WhatsApp, ten rows. */
const MAX_KNOWN_PLACES = 6;

/** The first localities of the city's file, as the city wrote them: there to choose from for somebody whose words were not found. */
export function knownPlaces(places: readonly PlaceRow[]): CitySnapshot['knownPlaces'] {
  return places
    .filter(({ kind }) => kind === 'locality')
    .slice(0, MAX_KNOWN_PLACES)
    .map(({ locality, pincode, spellings }) => ({
      locality,
      names: namesOf(spellings),
      ...(pincode === undefined ? {} : { pincode }),
    }));
}

function namesOf(spellings: PlaceRow['spellings']): CitySnapshot['names'] {
  const shown = Object.entries(spellings).flatMap(([language, [first]]) =>
    first === undefined ? [] : [[language, first] as const],
  );
  return { en: '', ...Object.fromEntries(shown) };
}
