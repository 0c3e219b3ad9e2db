import type { CitySnapshot } from '../../engine/city.ts';

/** The type for whatever has none of its own. */
export const OTHERS = 'Others';

/** The type under which this city files a code, or undefined where it files nothing like it. */
export function filedAs(code: string, city: CitySnapshot): string | undefined {
  const isFiled = (each: string): string | undefined =>
    city.complaintTypes.find((type) => type.code.toLowerCase() === each.toLowerCase())?.code;
  const mapped = Object.entries(city.filedAs).find(
    ([from]) => from.toLowerCase() === code.toLowerCase(),
  )?.[1];
  return isFiled(code) ?? (mapped && isFiled(mapped)) ?? isFiled(OTHERS);
}
