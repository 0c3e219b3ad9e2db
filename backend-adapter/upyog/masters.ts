import { z } from 'zod';
import type { ComplaintType, PlatformLocality, PlatformResult, TenantId } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { UpyogOptions } from './options.ts';
import { SingleFlight } from './single-flight.ts';

/** How long masters are believed, milliseconds. Older ones are still served while the platform is away. */
const KEPT_MS = 60 * 60_000;

const ServiceDef = z.looseObject({
  serviceCode: z.string(),
  name: z.string().nullish(),
  menuPath: z.string().nullish(),
  department: z.string().nullish(),
  slaHours: z.number().nullish(),
  active: z.boolean().nullish(),
  order: z.number().nullish(),
});
/** A leaf of the newest line's tree of complaint types. */
const HierarchyNode = z.looseObject({
  code: z.string(),
  parentCode: z.string().nullish(),
  name: z.string().nullish(),
  department: z.string().nullish(),
  slaHours: z.number().nullish(),
  active: z.boolean().nullish(),
  order: z.number().nullish(),
});
const MdmsAnswer = z.looseObject({
  MdmsRes: z.record(z.string(), z.record(z.string(), z.array(z.unknown()))),
});

interface BoundaryNode {
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly pincode?: readonly (number | string)[] | null | undefined;
  readonly children?: readonly BoundaryNode[] | null | undefined;
}
const Node: z.ZodType<BoundaryNode> = z.looseObject({
  code: z.string(),
  name: z.string().nullish(),
  label: z.string().nullish(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  pincode: z.array(z.union([z.number(), z.string()])).nullish(),
  get children() {
    return z.array(Node).nullish();
  },
});
const Boundaries = z.looseObject({
  TenantBoundary: z.array(
    z.looseObject({ boundary: z.union([z.array(Node), Node.transform((node) => [node])]) }),
  ),
});

/** Complaint types and localities, kept for an hour and served stale while the platform does not answer. */
export class Masters {
  private readonly kept = new Map<string, { readonly at: number; readonly value: unknown }>();
  private readonly flights = new SingleFlight<PlatformResult<unknown>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly options: UpyogOptions,
  ) {}

  complaintTypes(tenant: TenantId): Promise<PlatformResult<readonly ComplaintType[]>> {
    return this.cached(`types ${tenant}`, () =>
      this.options.line === 'ccrs' ? this.hierarchy() : this.serviceDefs(),
    );
  }

  localities(tenant: TenantId): Promise<PlatformResult<readonly PlatformLocality[]>> {
    return this.cached(`localities ${tenant}`, () => this.fetchLocalities(tenant));
  }

  private async cached<T>(key: string, fetch: () => Promise<PlatformResult<T>>): Promise<PlatformResult<T>> {
    const kept = this.kept.get(key);
    if (kept && this.options.now() - kept.at < KEPT_MS) return ok(kept.value as T);
    const fresh = (await this.flights.run(key, fetch)) as PlatformResult<T>;
    if (fresh.ok) this.kept.set(key, { at: this.options.now(), value: fresh.value });
    return fresh.ok || !kept ? fresh : ok(kept.value as T);
  }

  private async master(module: string, name: string): Promise<PlatformResult<readonly unknown[]>> {
    const criteria = {
      tenantId: this.options.stateTenant,
      moduleDetails: [{ moduleName: module, masterDetails: [{ name }] }],
    };
    const path = this.options.line === 'digit' ? '/egov-mdms-service/v1/_search' : '/mdms-v2/v1/_search';
    const answer = await this.gateway.call(
      { path, body: { MdmsCriteria: criteria }, safety: 'read' },
      MdmsAnswer,
    );
    return answer.ok ? ok(answer.value.MdmsRes[module]?.[name] ?? []) : answer;
  }

  private async serviceDefs(): Promise<PlatformResult<readonly ComplaintType[]>> {
    const rows = await this.master('RAINMAKER-PGR', 'ServiceDefs');
    if (!rows.ok) return rows;
    const read = z.array(ServiceDef).safeParse(rows.value);
    if (!read.success) return failed('bad_answer');
    return ok(
      inOrder(read.data).map((row) => ({
        code: row.serviceCode,
        name: row.name ?? row.serviceCode,
        category: row.menuPath ?? '',
        department: row.department ?? '',
        slaHours: row.slaHours ?? 0,
        active: row.active !== false,
      })),
    );
  }

  private async hierarchy(): Promise<PlatformResult<readonly ComplaintType[]>> {
    const rows = await this.master('RAINMAKER-PGR', 'ComplaintHierarchy');
    if (!rows.ok) return rows;
    const read = z.array(HierarchyNode).safeParse(rows.value);
    if (!read.success) return failed('bad_answer');
    const parents = new Set(read.data.map((row) => row.parentCode));
    return ok(
      inOrder(read.data.filter((row) => !parents.has(row.code))).map((row) => ({
        code: row.code,
        name: row.name ?? row.code,
        category: row.parentCode ?? '',
        department: row.department ?? '',
        slaHours: row.slaHours ?? 0,
        active: row.active !== false,
      })),
    );
  }

  private async fetchLocalities(tenant: TenantId): Promise<PlatformResult<readonly PlatformLocality[]>> {
    const query = { tenantId: tenant, hierarchyTypeCode: 'ADMIN', boundaryType: 'Locality' };
    const path = '/egov-location/location/v11/boundarys/_search';
    const answer = await this.gateway.call({ path, query, safety: 'read' }, Boundaries);
    if (!answer.ok) return answer;
    const nodes = answer.value.TenantBoundary.flatMap(({ boundary }) => boundary.flatMap(leavesOf));
    return ok(nodes.map(localityOf));
  }
}

/** What the platform's own screens show first comes first. */
function inOrder<T extends { readonly order?: number | null | undefined }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

function leavesOf(node: BoundaryNode): readonly BoundaryNode[] {
  return node.label === 'Locality' ? [node] : (node.children ?? []).flatMap(leavesOf);
}

function localityOf({ code, name, pincode, latitude, longitude }: BoundaryNode): PlatformLocality {
  return {
    code,
    name: name ?? code,
    pincodes: (pincode ?? []).map(String),
    ...(typeof latitude === 'number' ? { latitude } : {}),
    ...(typeof longitude === 'number' ? { longitude } : {}),
  };
}
