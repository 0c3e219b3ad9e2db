import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TenantId } from '../../backend-adapter/platform.ts';
import type { City } from './city.ts';
import type { CityFault } from './fault.ts';
import { loadCity } from './load-city.ts';
import type { LoadedCity } from './load-city.ts';

const TENANT = /^[a-z]+(\.[a-z0-9_-]+)+$/;

/** All cities of an installation, and which of them a number or account leads to. */
export interface Cities {
  readonly cities: ReadonlyMap<TenantId, City>;
  /** The city that a channel's account leads to; the city that answers what is not listed, where no city lists it. */
  readonly route: (channel: string, account: string) => City | undefined;
}

export type LoadedCities =
  | { readonly ok: true; readonly value: Cities }
  | { readonly ok: false; readonly faults: readonly CityFault[] };

/**
 * Reads `CITIES_DIR`: each folder named like a tenant (`pg.citya`) is a city. Every fault of every city is reported at
 * once. With a single city everything that is not listed leads there.
 */
export function loadCities(directory: string): LoadedCities {
  const tenants = tenantsIn(directory);
  if (typeof tenants === 'string')
    return { ok: false, faults: [{ file: basename(directory), message: tenants }] };
  const loaded = new Map(tenants.map((tenant) => [tenant, loadCity(join(directory, tenant), tenant)]));
  const faults = [...[...loaded.values()].flatMap((each) => each.faults), ...faultsBetween(loaded)];
  if (faults.length > 0) return { ok: false, faults };
  const cities = new Map(
    [...loaded].flatMap(([tenant, { city }]) => (city ? [[tenant, city] as const] : [])),
  );
  return { ok: true, value: { cities, route: router([...cities.values()]) } };
}

function tenantsIn(directory: string): string[] | string {
  try {
    const tenants = readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && TENANT.test(entry.name))
      .map((entry) => entry.name)
      .sort();
    return tenants.length > 0 ? tenants : 'has no folder of a city; name one like the tenant, pg.citya';
  } catch {
    return 'cannot be read; CITIES_DIR has to be a folder of city folders';
  }
}

function router(cities: readonly City[]): Cities['route'] {
  const routes = new Map<string, City>();
  for (const city of cities) {
    for (const [channel, accounts] of Object.entries(city.settings.accounts)) {
      for (const account of accounts) routes.set(`${channel} ${account}`, city);
    }
  }
  const unlisted = cities.length === 1 ? cities[0] : cities.find((city) => city.settings.answersUnlisted);
  return (channel, account) => routes.get(`${channel} ${account}`) ?? unlisted;
}

function faultsBetween(loaded: ReadonlyMap<string, LoadedCity>): CityFault[] {
  const owner = new Map<string, string>();
  const faults: CityFault[] = [];
  const claim = (key: string, tenant: string, line: number, what: string): void => {
    const first = owner.get(key);
    if (first === undefined) owner.set(key, tenant);
    else faults.push({ file: `${tenant}/city.yaml`, line, message: `${what} in ${first} already` });
  };
  for (const [tenant, { city, lineOf }] of loaded) {
    for (const [channel, accounts] of Object.entries(city?.settings.accounts ?? {})) {
      accounts.forEach((account, index) => {
        claim(
          `${channel} ${account}`,
          tenant,
          lineOf(['accounts', channel, index]),
          `accounts.${channel}.${index} stands`,
        );
      });
    }
    if (city?.settings.answersUnlisted) {
      claim('unlisted', tenant, lineOf(['answersUnlisted']), 'answersUnlisted is true');
    }
  }
  return faults;
}
