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
    snapshot: oncePerTypes((types) => snapshotOf(tenant, version, files, types)),
    words: oncePerTypes((types) => withTypes(compiled, types)),
  };
}

/** Asked at every turn with the same cached list of types: the answer is kept as long as the list lives. */
function oncePerTypes<T>(
  make: (types: readonly ComplaintType[]) => T,
): (types: readonly ComplaintType[]) => T {
  const made = new WeakMap<readonly ComplaintType[], T>();
  return (types) => {
    const known = made.get(types);
    if (known !== undefined) return known;
    const fresh = make(types);
    made.set(types, fresh);
    return fresh;
  };
}

function withTypes(words: CityWords, types: readonly ComplaintType[]): CityWords {
  return { ...words, serviceCodes: new Set(types.filter((type) => type.active).map((type) => type.code)) };
}
