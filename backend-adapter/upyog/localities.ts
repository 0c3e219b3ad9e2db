import { z } from 'zod';
import type { PlatformLocality, PlatformResult, TenantId } from '../platform.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { lineOf } from './line.ts';
import type { Settings } from './options.ts';
import type { ServiceCalls } from './service-calls.ts';

interface Node {
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly pincode?: readonly (number | string)[] | null | undefined;
  readonly children?: readonly Node[] | null | undefined;
}
const Node: z.ZodType<Node> = z.looseObject({
  code: z.string(),
  name: z.string().nullish(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  pincode: z.array(z.union([z.number(), z.string()])).nullish(),
  get children() {
    return z.array(Node).nullish();
  },
});
/** A list of localities, or the city with everything below it. */
const Boundaries = z.looseObject({
  TenantBoundary: z
    .array(z.looseObject({ boundary: z.union([z.array(Node), Node.transform((node) => [node])]).nullish() }))
    .nullish(),
});
const Messages = z.looseObject({
  messages: z.array(z.looseObject({ code: z.string(), message: z.string() })).nullish(),
});

/** The lowest boundaries of a city's ADMIN hierarchy: what a complaint's address names. */
export async function fetchLocalities(
  gateway: Gateway,
  settings: Settings,
  service: ServiceCalls,
  tenant: TenantId,
  within: AbortSignal,
): Promise<PlatformResult<readonly PlatformLocality[]>> {
  const isNewest = lineOf(settings.line).boundaries === 'boundary-service';
  const { path, query } = isNewest ? newest(tenant) : classic(tenant);
  const call = { operation: 'masters', path, query, safety: 'read', within } as const;
  const answer = await service.runOpen(within, (token) =>
    gateway.call({ ...call, ...(token === undefined ? {} : { token }) }, Boundaries),
  );
  if (!answer.ok) return answer;
  const nodes = (answer.value.TenantBoundary ?? []).flatMap(({ boundary }) =>
    (boundary ?? []).flatMap(leavesOf),
  );
  const names = isNewest ? await fetchNames(gateway, service, tenant, within) : new Map<string, string>();
  return ok(nodes.map((node) => localityOf(node, names.get(node.code))));
}

const classic = (tenantId: TenantId) => ({
  path: '/egov-location/location/v11/boundarys/_search',
  query: { tenantId, hierarchyTypeCode: 'ADMIN', boundaryType: 'Locality' },
});

/** Its lowest level may be Ward or Locality, so the whole tree is asked for. */
const newest = (tenantId: TenantId) => ({
  path: '/boundary-service/boundary-relationships/_search',
  query: { tenantId, hierarchyType: 'ADMIN', includeChildren: 'true' },
});

/** The newest line keeps names only among its messages. Without them a code has to do. */
async function fetchNames(
  gateway: Gateway,
  service: ServiceCalls,
  tenantId: TenantId,
  within: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const path = '/localization/messages/v1/_search';
  const query = { locale: 'en_IN', tenantId, module: 'digit-tenants' };
  const call = { operation: 'masters', path, query, safety: 'read', within } as const;
  const answer = await service.runOpen(within, (token) =>
    gateway.call({ ...call, ...(token === undefined ? {} : { token }) }, Messages),
  );
  return new Map(answer.ok ? (answer.value.messages ?? []).map(({ code, message }) => [code, message]) : []);
}

function leavesOf(node: Node): readonly Node[] {
  return node.children && node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];
}

function localityOf({ code, name, pincode, latitude, longitude }: Node, told?: string): PlatformLocality {
  return {
    code,
    name: told ?? name ?? code,
    pincodes: (pincode ?? []).map(String),
    ...(typeof latitude === 'number' ? { latitude } : {}),
    ...(typeof longitude === 'number' ? { longitude } : {}),
  };
}
