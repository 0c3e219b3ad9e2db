import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { City } from '../city.ts';
import { PlatformError } from '../errors.ts';
import { listParam, numberParam, param, responseInfo, userOf } from '../request.ts';

interface Registry {
  readonly path: string;
  readonly kind: string;
  /** Key of the list in the answer, misspellings and odd numbers included. */
  readonly key: string;
  readonly count: string;
  /** Criteria that name one record. */
  readonly idParams: readonly string[];
  readonly defaultLimit: number;
  readonly maxLimit: number;
  readonly refusal: string;
}

const REGISTRIES: readonly Registry[] = [
  {
    path: '/property-services/property/_search',
    kind: 'property',
    key: 'Properties',
    count: 'count',
    idParams: ['propertyIds'],
    defaultLimit: 50,
    maxLimit: 5_000,
    refusal: 'EG_PT_INVALID_SEARCH',
  },
  {
    path: '/ws-services/wc/_search',
    kind: 'water',
    key: 'WaterConnection',
    count: 'TotalCount',
    idParams: ['connectionNumber'],
    defaultLimit: 50,
    maxLimit: 500,
    refusal: 'INVALID_SEARCH',
  },
  {
    path: '/sw-services/swc/_search',
    kind: 'sewerage',
    key: 'SewerageConnections',
    count: 'TotalCount',
    idParams: ['connectionNumber'],
    defaultLimit: 50,
    maxLimit: 500,
    refusal: 'INVALID_SEARCH',
  },
  {
    path: '/tl-services/v1/_search',
    kind: 'trade_licence',
    key: 'Licenses',
    count: 'Count',
    idParams: ['applicationNumber', 'licenseNumbers'],
    defaultLimit: 100,
    maxLimit: 100,
    refusal: 'INVALID SEARCH',
  },
];

/** Properties, connections, licences, employees: things looked up by number or by mobile. */
export function addRecords(app: FastifyInstance, city: City): void {
  for (const registry of REGISTRIES) {
    app.post(registry.path, (request) => {
      const found = search(registry, request, city);
      return { ResponseInfo: responseInfo(request), [registry.key]: found, [registry.count]: found.length };
    });
  }
  app.post('/egov-hrms/employees/_search', (request) => {
    const user = userOf(request, city);
    if (user.type !== 'EMPLOYEE')
      throw new PlatformError('403', 'Not authorized to access this resource', 403);
    return { ResponseInfo: responseInfo(request), Employees: employees(request, city) };
  });
}

function search(registry: Registry, request: FastifyRequest, city: City): readonly unknown[] {
  const user = userOf(request, city);
  const ids = registry.idParams.flatMap((name) => listParam(request, name));
  const mobile =
    param(request, 'mobileNumber') ??
    (ids.length === 0 && user.type === 'CITIZEN' ? user.mobileNumber : undefined);
  const tenant = param(request, 'tenantId');
  if (tenant === undefined || (ids.length === 0 && mobile === undefined)) {
    throw new PlatformError(registry.refusal, 'Search without criteria is not allowed');
  }
  const limit = numberParam(request, 'limit', registry.defaultLimit, registry.maxLimit);
  const rows = ids.length > 0 ? byIds(city, registry.kind, ids) : byMobile(city, registry.kind, mobile ?? '');
  return rows
    .filter((row) => row.tenant === tenant || row.tenant.startsWith(`${tenant}.`))
    .slice(0, limit)
    .map((row) => JSON.parse(row.body) as unknown);
}

interface Row {
  readonly tenant: string;
  readonly body: string;
}

function byIds(city: City, kind: string, ids: readonly string[]): readonly Row[] {
  return ids.flatMap((id) =>
    city.all<Row>('select tenant, body from records where kind = ? and id = ?', kind, id),
  );
}

function byMobile(city: City, kind: string, mobile: string): readonly Row[] {
  return city.all<Row>(
    'select tenant, body from records where kind = ? and mobile = ? order by id',
    kind,
    mobile,
  );
}

interface Employee {
  readonly isActive: boolean;
  readonly tenantId: string;
  readonly code: string;
  readonly uuid: string;
  readonly assignments: readonly { readonly department: string }[];
  readonly user: { readonly mobileNumber: string; readonly roles: readonly { readonly code: string }[] };
}

function employees(request: FastifyRequest, city: City): readonly Employee[] {
  const tenant = param(request, 'tenantId');
  if (tenant === undefined)
    throw new PlatformError('ERR_HRMS_INVALID_SEARCH_REQUEST', 'tenantId is mandatory');
  const [departments, roles] = [listParam(request, 'departments'), listParam(request, 'roles')];
  const [codes, uuids] = [listParam(request, 'codes'), listParam(request, 'uuids')];
  const phone = param(request, 'phone');
  const isActive = param(request, 'isActive');
  return city
    .all<Row>(`select tenant, body from records where kind = 'employee' and tenant = ? order by id`, tenant)
    .map(({ body }) => JSON.parse(body) as Employee)
    .filter(
      (each) =>
        (departments.length === 0 ||
          each.assignments.some(({ department }) => departments.includes(department))) &&
        (roles.length === 0 || each.user.roles.some(({ code }) => roles.includes(code))) &&
        (codes.length === 0 || codes.includes(each.code)) &&
        (uuids.length === 0 || uuids.includes(each.uuid)) &&
        (phone === undefined || each.user.mobileNumber === phone) &&
        (isActive === undefined || String(each.isActive) === isActive),
    );
}
