import { localitiesOf, type SandboxLocality } from './places.ts';

export const STATE = 'pg';

export interface SandboxCity {
  readonly tenant: string;
  readonly name: string;
  /** In connection numbers: `WS/107/…`. */
  readonly code: string;
  readonly localities: readonly SandboxLocality[];
}

export const CITIES: readonly SandboxCity[] = [
  { tenant: 'pg.citya', name: 'City A', code: '107', localities: localitiesOf('pg.citya') },
  { tenant: 'pg.cityb', name: 'City B', code: '108', localities: localitiesOf('pg.cityb') },
];

export function cityOf(tenant: string): SandboxCity | undefined {
  return CITIES.find((city) => city.tenant === tenant);
}

/** The master tenant/tenants. */
export const TENANTS = [
  { code: STATE, name: 'State', type: 'STATE', city: { name: 'State', code: '0', districtCode: '0' } },
  ...CITIES.map(({ tenant, name, code, localities }) => ({
    code: tenant,
    name,
    type: 'CITY',
    pincode: [...new Set(localities.map(({ pincode }) => Number(pincode)))],
    city: { name, code, districtCode: tenant.toUpperCase(), ulbGrade: 'Municipal Corporation' },
  })),
];
