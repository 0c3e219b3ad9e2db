import type { CitySnapshot, ContactPoint } from '../engine/city.ts';
import type { Value } from '../engine/text.ts';
import { id } from './say.ts';

/** The municipality's general number; a city file without one does not load. */
export function helpline(city: CitySnapshot): ContactPoint {
  const [first] = city.helplines;
  if (!first) throw new Error(`${city.tenant} has no helpline`);
  return first;
}

export function helplineNumber(city: CitySnapshot): Value {
  return id(helpline(city).number);
}

export function officeHours(city: CitySnapshot): Value {
  return { kind: 'local', names: helpline(city).hours ?? city.office.hours };
}
