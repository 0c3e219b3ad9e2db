import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { City, User } from '../city.ts';
import { createComplaint, updateComplaint, type Wrapper } from '../complaints.ts';
import { isObserver } from '../observer.ts';
import { PlatformError } from '../errors.ts';
import { field, listParam, numberParam, param, requireRole, responseInfo, text, userOf } from '../request.ts';

const ROLES = ['CITIZEN', 'CSR', 'CFC', 'GRO', 'DGRO', 'PGR_LME', 'SUPERVISOR', 'PGR-ADMIN'] as const;
const CITIZEN_CRITERIA = [
  'serviceRequestId',
  'ids',
  'mobileNumber',
  'applicationStatus',
  'tenantId',
] as const;
const CRITERIA = [...CITIZEN_CRITERIA, 'serviceCode', 'locality', 'fromDate', 'toDate'] as const;

/** Complaints: create, search, update, count. All answer 200. */
export function addPgr(app: FastifyInstance, city: City): void {
  const wrappers = (request: FastifyRequest, found: readonly Wrapper[], more: object = {}): object => ({
    responseInfo: responseInfo(request),
    ServiceWrappers: found,
    ...more,
  });
  app.post('/pgr-services/v2/request/_create', (request) => {
    const by = allowed(request, city);
    return wrappers(request, [
      createComplaint(city, field(request.body, 'service'), field(request.body, 'workflow'), by),
    ]);
  });
  app.post('/pgr-services/v2/request/_update', (request) => {
    const by = allowed(request, city);
    return wrappers(request, [
      updateComplaint(city, field(request.body, 'service'), field(request.body, 'workflow'), by),
    ]);
  });
  app.post('/pgr-services/v2/request/_search', (request) => {
    const by = allowed(request, city);
    checkSearch(request, by);
    const found = search(request, city, by);
    return wrappers(request, found, { complaintsResolved: 0, averageResolutionTime: 0, complaintTypes: 0 });
  });
  app.post('/pgr-services/v2/request/_count', (request) => {
    const by = allowed(request, city);
    const { where, values } = conditions(request, city, by);
    const row = city.get<{ n: number }>(`select count(*) as n from complaints where ${where}`, ...values);
    return { ResponseInfo: responseInfo(request), count: row?.n ?? 0 };
  });
}

function allowed(request: FastifyRequest, city: City): User {
  const user = userOf(request, city);
  requireRole(user, ROLES, text(field(request.body, 'service'), 'tenantId') ?? param(request, 'tenantId'));
  return user;
}

function checkSearch(request: FastifyRequest, by: User): void {
  const given = CRITERIA.filter((name) => listParam(request, name).length > 0);
  if (by.type === 'EMPLOYEE') {
    const tenant = param(request, 'tenantId');
    if (given.length === 0) throw new PlatformError('INVALID_SEARCH', 'Search without params is not allowed');
    if (tenant !== undefined && !tenant.includes('.')) {
      throw new PlatformError('INVALID_SEARCH', 'Employees cannot perform state level searches.');
    }
  }
  if (given.some((name) => name !== 'tenantId') && !given.includes('tenantId')) {
    throw new PlatformError('INVALID_SEARCH', 'TenantId is mandatory search param');
  }
  const names: readonly string[] = CITIZEN_CRITERIA;
  if (by.type === 'CITIZEN' && given.some((name) => !names.includes(name))) {
    throw new PlatformError('INVALID SEARCH', 'Search on these params is not allowed');
  }
  if (given.includes('toDate') && !given.includes('fromDate')) {
    throw new PlatformError('INVALID_SEARCH', 'Cannot specify to-Date without a from-Date');
  }
}

const COLUMNS: Readonly<Record<string, string>> = {
  serviceRequestId: 'number',
  ids: 'id',
  mobileNumber: 'mobile',
  applicationStatus: 'status',
  serviceCode: 'code',
  locality: 'locality',
};

function conditions(
  request: FastifyRequest,
  city: City,
  by: User,
): { where: string; values: readonly unknown[] } {
  const clauses = ['created_at <= ?'];
  const values: unknown[] = [
    isObserver(request) ? Number.MAX_SAFE_INTEGER : city.now() - city.faults.visibilityDelayMs,
  ];
  const tenant = param(request, 'tenantId');
  if (tenant !== undefined) {
    clauses.push(tenant.includes('.') ? 'tenant = ?' : `tenant like ? || '.%'`);
    values.push(tenant);
  }
  for (const [name, column] of Object.entries(COLUMNS)) {
    const wanted = listParam(request, name);
    if (wanted.length === 0) continue;
    clauses.push(`${column} in (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  }
  for (const [name, comparison] of [
    ['fromDate', '>='],
    ['toDate', '<='],
  ] as const) {
    const instant = Number(param(request, name));
    if (param(request, name) === undefined || Number.isNaN(instant)) continue;
    clauses.push(`created_at ${comparison} ?`);
    values.push(instant);
  }
  const isBare = Object.keys(COLUMNS).every((name) => listParam(request, name).length === 0);
  if (by.type === 'CITIZEN' && isBare) {
    clauses.push('account = ?');
    values.push(by.uuid);
  }
  return { where: clauses.join(' and '), values };
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 200;

function search(request: FastifyRequest, city: City, by: User): readonly Wrapper[] {
  const { where, values } = conditions(request, city, by);
  const limit = numberParam(request, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
  const offset = numberParam(request, 'offset', 0, Number.MAX_SAFE_INTEGER);
  return city
    .all<{ body: string }>(
      `select body from complaints where ${where} order by created_at desc, rowid desc limit ? offset ?`,
      ...values,
      limit,
      offset,
    )
    .map(({ body }) => JSON.parse(body) as Wrapper);
}
