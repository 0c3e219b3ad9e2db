import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';

const SANDBOX_CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));

/** Where the files of the cities are: an operator's own, or the sandbox's. */
export function citiesFolder({ citiesDir }: Config): string {
  return citiesDir ?? SANDBOX_CITIES;
}
