import type { ComplaintType } from '../../backend-adapter/platform.ts';
import { compileCityWords } from '../../intents/city-words.ts';
import type { CityWords } from '../../intents/understanding.ts';
import type { City, CityFiles } from './city.ts';
import { snapshotOf } from './snapshot.ts';

/** A city of its checked files: places and agencies are compiled here, once. */
export function makeCity(tenant: string, version: string, files: CityFiles): City {
  const compiled = compileCityWords({
    places: files.places,
    agencies: files.agencies.map((agency) => agency.words),
    serviceCodes: [],
    reachKm: files.settings.reachKm,
  });
  return {
    ...files,
    tenant,
    version,
    snapshot: (types) => snapshotOf(tenant, version, files, types),
    words: (types) => withTypes(compiled, types),
  };
}

function withTypes(words: CityWords, types: readonly ComplaintType[]): CityWords {
  return { ...words, serviceCodes: new Set(types.filter((type) => type.active).map((type) => type.code)) };
}
