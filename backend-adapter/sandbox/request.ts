import type { FastifyRequest } from 'fastify';
import type { City, User } from './city.ts';
import { PlatformError } from './errors.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A key of an object whatever its case: the platform's services accept `RequestInfo` and `requestInfo` alike. */
export function field(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  const wanted = name.toLowerCase();
  const key = Object.keys(of).find((each) => each.toLowerCase() === wanted);
  return key === undefined ? undefined : (of as Fields)[key];
}

export function text(of: unknown, name: string): string | undefined {
  const found = field(of, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A criterion of the query; a list may be comma-joined or repeated. */
export function listParam(request: FastifyRequest, name: string): readonly string[] {
  const found = (request.query as Readonly<Record<string, string | string[]>>)[name];
  if (found === undefined) return [];
  return (Array.isArray(found) ? found : [found])
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '');
}

export function param(request: FastifyRequest, name: string): string | undefined {
  return listParam(request, name)[0];
}

export function numberParam(request: FastifyRequest, name: string, fallback: number, most: number): number {
  const given = Number(param(request, name));
  return Number.isInteger(given) && given >= 0 && param(request, name) !== undefined
    ? Math.min(given, most)
    : fallback;
}

/** `ResponseInfo` as every service echoes it. */
export function responseInfo(request: FastifyRequest): object {
  const info = field(request.body, 'RequestInfo');
  return {
    apiId: text(info, 'apiId') ?? null,
    ver: text(info, 'ver') ?? null,
    ts: null,
    resMsgId: 'uief87324',
    msgId: text(info, 'msgId') ?? null,
    status: 'successful',
  };
}

export function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers['auth-token'];
  return (
    text(field(request.body, 'RequestInfo'), 'authToken') ?? (typeof header === 'string' ? header : undefined)
  );
}

/** The user behind the token: whatever `userInfo` the body claims is ignored, as the gateway does. */
export function userOf(request: FastifyRequest, city: City): User {
  const token = tokenOf(request);
  if (token === undefined) throw new PlatformError('CustomException', 'Access token is missing', 401);
  const row = city.get<{ body: string }>(
    `select u.body from tokens t join users u on u.uuid = t.uuid where t.token = ? and t.kind = 'access' and t.expires_at > ?`,
    token,
    city.now(),
  );
  if (!row) throw new PlatformError('InvalidAccessTokenException', 'Invalid access token', 401);
  return JSON.parse(row.body) as User;
}

/** Refuses who has none of the roles at the tenant. A role at the state covers its cities for citizens. */
export function requireRole(user: User, roles: readonly string[], tenant: string | undefined): void {
  const isThere = (roleTenant: string): boolean =>
    tenant === undefined ||
    tenant === roleTenant ||
    tenant.startsWith(`${roleTenant}.`) ||
    roleTenant.startsWith(`${tenant}.`);
  const allowed = user.roles.some(({ code, tenantId }) => roles.includes(code) && isThere(tenantId));
  if (!allowed) throw new PlatformError('403', 'Not authorized to access this resource', 403);
}
