import { z } from 'zod';
import type { BillService, Caller, Connection, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { billServiceOf } from './bill-service.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';

interface Registry {
  readonly businessService: string;
  readonly path: string;
  /** The criterion that names one record. */
  readonly idParam: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly shape: z.ZodType<readonly Row[]>;
}

interface Row {
  readonly consumerCode: string;
  readonly isActive: boolean;
  readonly propertyId?: string | undefined;
  readonly locality?: string | undefined;
}

const status = z.string().nullish();
const isActive = (value: string | null | undefined): boolean => value?.toUpperCase() !== 'INACTIVE';

const Property = z
  .looseObject({
    propertyId: z.string(),
    status,
    address: z.looseObject({ locality: z.looseObject({ code: z.string().nullish() }).nullish() }).nullish(),
  })
  .transform((row) => ({
    consumerCode: row.propertyId,
    propertyId: row.propertyId,
    isActive: isActive(row.status),
    locality: row.address?.locality?.code ?? undefined,
  }));

/** An application that has not become a connection yet has no number to pay on. */
const Pipe = z
  .looseObject({ connectionNo: z.string().nullish(), propertyId: z.string().nullish(), status })
  .transform((row) => ({
    consumerCode: row.connectionNo ?? '',
    propertyId: row.propertyId ?? undefined,
    isActive: isActive(row.status) && Boolean(row.connectionNo),
  }));

/** A licence is billed under its application's number. */
const Licence = z
  .looseObject({ applicationNumber: z.string(), status })
  .transform((row) => ({ consumerCode: row.applicationNumber, isActive: isActive(row.status) }));

/** Water answers one word, sewerage another: so they are spelt. */
const REGISTRIES: readonly Registry[] = [
  {
    businessService: 'PT',
    path: '/property-services/property/_search',
    idParam: 'propertyIds',
    shape: z
      .looseObject({ Properties: z.array(Property).nullish() })
      .transform((all) => all.Properties ?? []),
  },
  {
    businessService: 'WS',
    path: '/ws-services/wc/_search',
    idParam: 'connectionNumber',
    query: { searchType: 'CONNECTION' },
    shape: z
      .looseObject({ WaterConnection: z.array(Pipe).nullish() })
      .transform((all) => all.WaterConnection ?? []),
  },
  {
    businessService: 'SW',
    path: '/sw-services/swc/_search',
    idParam: 'connectionNumber',
    query: { searchType: 'CONNECTION' },
    shape: z
      .looseObject({ SewerageConnections: z.array(Pipe).nullish() })
      .transform((all) => all.SewerageConnections ?? []),
  },
  {
    businessService: 'TL',
    path: '/tl-services/v1/_search',
    idParam: 'applicationNumber',
    shape: z.looseObject({ Licenses: z.array(Licence).nullish() }).transform((all) => all.Licenses ?? []),
  },
];

/** Properties, connections and licences: what bills hang on. */
export class Registries {
  constructor(
    private readonly gateway: Gateway,
    private readonly acting: Acting,
    private readonly billServices: readonly string[],
  ) {}

  /** A registry that did not answer is passed over only where another had something: an empty list is never a guess. */
  async connections(caller: Caller, within: AbortSignal): Promise<PlatformResult<readonly Connection[]>> {
    const asked = REGISTRIES.filter(({ businessService }) => this.billServices.includes(businessService));
    const lists = await Promise.all(
      asked.map((registry) => this.search(caller, registry, { mobileNumber: caller.mobile }, within)),
    );
    const rows = lists.flatMap((list, index) =>
      list.ok ? list.value.map((row) => ({ ...row, service: serviceAt(asked, index) })) : [],
    );
    const failure = lists.find((list) => !list.ok);
    if (rows.length === 0 && failure && !failure.ok) return failure;
    const places = new Map(rows.flatMap((row) => (row.locality ? [[row.propertyId, row.locality]] : [])));
    return ok(
      rows.map(({ service, consumerCode, propertyId }) => {
        const locality = places.get(propertyId);
        return { service, consumerCode, ...(locality === undefined ? {} : { locality }) };
      }),
    );
  }

  /** Whether one of the services knows this number. `not_found` where those that could know it do not. */
  async knows(
    caller: Caller,
    consumerCode: string,
    services: readonly string[],
    within: AbortSignal,
  ): Promise<PlatformResult<null>> {
    const asked = REGISTRIES.filter(({ businessService }) => services.includes(businessService));
    const lists = await Promise.all(
      asked.map((registry) => this.search(caller, registry, { [registry.idParam]: consumerCode }, within)),
    );
    if (lists.some((list) => list.ok && list.value.length > 0)) return ok(null);
    const failure = lists.find((list) => !list.ok);
    return failure && !failure.ok ? failure : failed('not_found');
  }

  private async search(
    caller: Caller,
    { path, query, shape }: Registry,
    criteria: Readonly<Record<string, string>>,
    within: AbortSignal,
  ): Promise<PlatformResult<readonly Row[]>> {
    const whole = { tenantId: caller.tenant, ...query, ...criteria };
    const answer = await this.acting.forCaller(caller, within, ({ token }) =>
      this.gateway.call(
        { operation: 'registry_search', path, query: whole, token, safety: 'read', within },
        shape,
      ),
    );
    return answer.ok ? ok(answer.value.filter((row) => row.isActive)) : answer;
  }
}

function serviceAt(registries: readonly Registry[], index: number): BillService {
  return billServiceOf(registries[index]?.businessService ?? '');
}
