import type { ComplaintType, Platform } from '../../backend-adapter/platform.ts';
import type { ActiveCity } from './active-city.ts';
import type { City } from './city.ts';
import { dutyOf } from './duty-of.ts';
import { dayIn } from './day-in.ts';
import { DEFAULT_TYPES } from './default-types.ts';
import type { Cities } from './load-cities.ts';

/** How often the platform's complaint types are read again, milliseconds; the client caches below that. */
const REFRESH_MS = 15 * 60_000;

/** The cities of this service with the platform's masters, and which city an account belongs to. */
export interface ActiveCities {
  /** The city that answers what comes to an account. */
  of(address: { readonly channel: string; readonly account: string }): ActiveCity;
  byTenant(tenant: string): ActiveCity | undefined;
  readonly tenants: readonly string[];
  /** Reads the platform's complaint types now; false where one city's could not be read. */
  refresh(): Promise<boolean>;
  stop(): void;
}

export function activeCities(
  { cities, route }: Cities,
  platform: Pick<Platform, 'complaintTypes'>,
): ActiveCities {
  const all = [...cities.values()];
  const [first] = all;
  if (!first) throw new Error('a service without cities');
  const active = new Map(all.map((city) => [city.tenant, activate(city, DEFAULT_TYPES)]));
  const refreshOne = async (city: City): Promise<boolean> => {
    const types = await platform.complaintTypes(city.tenant);
    if (types.ok) active.set(city.tenant, activate(city, types.value));
    return types.ok;
  };
  const refresh = async (): Promise<boolean> => (await Promise.all(all.map(refreshOne))).every(Boolean);
  const timer = setInterval(() => void refresh(), REFRESH_MS);
  timer.unref();
  return {
    of: ({ channel, account }) => {
      const { tenant } = cities.get(account) ?? route(channel, account) ?? first;
      return active.get(tenant) as ActiveCity;
    },
    byTenant: (tenant) => active.get(tenant),
    tenants: all.map((city) => city.tenant),
    refresh,
    stop: () => clearInterval(timer),
  };
}

function activate(city: City, types: readonly ComplaintType[]): ActiveCity {
  const snapshot = city.snapshot(types);
  const duty = dutyOf(city, types);
  return {
    snapshot,
    ...(duty ? { duty } : {}),
    words: city.words(types),
    digits: city.settings.digits,
    today: dayIn(snapshot.timeZone),
  };
}
