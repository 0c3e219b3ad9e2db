import { z } from 'zod';
import type {
  Bill,
  Bills as BillList,
  BillService,
  Caller,
  Connection,
  PlatformResult,
} from '../platform.ts';
import type { Acting } from './acting.ts';
import { BUSINESS_SERVICES, readConsumerCode } from './consumer-code.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { UpyogOptions } from './options.ts';

const FETCH = '/billing-service/bill/v2/_fetchbill';

const Part = z.looseObject({ taxHeadCode: z.string(), amount: z.number() });
const BillShape = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  billNumber: z.string().nullish(),
  consumerCode: z.string(),
  businessService: z.string(),
  totalAmount: z.number().nullish(),
  status: z.string().nullish(),
  payerName: z.string().nullish(),
  billDetails: z
    .array(
      z.looseObject({
        expiryDate: z.number().nullish(),
        toPeriod: z.number().nullish(),
        amount: z.number().nullish(),
        billAccountDetails: z.array(Part).nullish(),
      }),
    )
    .nullish(),
});
type BillShape = z.infer<typeof BillShape>;
const Answer = z.looseObject({ Bill: z.array(BillShape).nullish() });

/** What is due. «All my bills» is one call per business service, made side by side. */
export class Bills {
  constructor(
    private readonly gateway: Gateway,
    private readonly options: UpyogOptions,
    private readonly acting: Acting,
  ) {}

  async find(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'consumer'; readonly consumerCode: string },
  ): Promise<PlatformResult<BillList>> {
    if (by.kind === 'mine') {
      return this.collect(caller, Object.keys(BUSINESS_SERVICES), { mobileNumber: caller.mobile });
    }
    const { code, services } = readConsumerCode(by.consumerCode);
    const found = await this.collect(caller, services, { consumerCode: code });
    return found.ok && found.value.bills.length === 0 && found.value.incomplete.length === 0
      ? this.knownOrNot(caller, code, services)
      : found;
  }

  async connections(caller: Caller): Promise<PlatformResult<readonly Connection[]>> {
    const lists = await Promise.all(REGISTRIES.map((registry) => this.registered(caller, registry)));
    const failure = lists.find((list) => !list.ok);
    if (failure && lists.every((list) => !list.ok)) return failure as PlatformResult<never>;
    return ok(lists.flatMap((list) => (list.ok ? list.value : [])));
  }

  /** Nothing due and not there are different things to hear. */
  private async knownOrNot(
    caller: Caller,
    code: string,
    services: readonly string[],
  ): Promise<PlatformResult<BillList>> {
    const candidates = REGISTRIES.filter((each) => services.includes(each.businessService));
    if (candidates.length === 0) return failed('not_found');
    const lists = await Promise.all(candidates.map((registry) => this.registered(caller, registry, code)));
    const isKnown = lists.some((list) => list.ok && list.value.length > 0);
    return isKnown ? ok({ bills: [], incomplete: [] }) : failed('not_found');
  }

  private async collect(
    caller: Caller,
    services: readonly string[],
    criteria: Readonly<Record<string, string>>,
  ): Promise<PlatformResult<BillList>> {
    const answers = await Promise.all(services.map((service) => this.fetch(caller, service, criteria)));
    const firstFailure = answers.find((answer) => !answer.ok);
    if (firstFailure && answers.every((answer) => !answer.ok)) return firstFailure as PlatformResult<never>;
    const bills = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    const incomplete = services.filter((_, index) => answers[index]?.ok === false).map(nameOf);
    return ok({ bills: bills.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)), incomplete });
  }

  private async fetch(
    caller: Caller,
    businessService: string,
    criteria: Readonly<Record<string, string>>,
  ): Promise<PlatformResult<readonly Bill[]>> {
    const query = { tenantId: caller.tenant, businessService, ...criteria };
    const answer = await this.acting.forCitizen(caller, (token) =>
      this.gateway.call({ path: FETCH, query, safety: 'read', token: token.access }, Answer),
    );
    if (!answer.ok) return answer;
    const now = this.options.now();
    return ok((answer.value.Bill ?? []).map((bill) => billOf(bill, now)).filter(({ total }) => total > 0));
  }

  private async registered(
    caller: Caller,
    { path, businessService, idParam, query, read }: Registry,
    code?: string,
  ): Promise<PlatformResult<readonly Connection[]>> {
    const by = code === undefined ? { mobileNumber: caller.mobile } : { [idParam]: code };
    const answer = await this.acting.forCitizen(caller, (token) =>
      this.gateway.call(
        { path, query: { tenantId: caller.tenant, ...query, ...by }, safety: 'read', token: token.access },
        z.looseObject({}),
      ),
    );
    if (!answer.ok) return answer;
    return ok(read(answer.value).map((consumerCode) => ({ service: nameOf(businessService), consumerCode })));
  }
}

interface Registry {
  readonly path: string;
  readonly businessService: string;
  readonly idParam: string;
  readonly query: Readonly<Record<string, string>>;
  /** Consumer numbers in its answer. */
  read(answer: Readonly<Record<string, unknown>>): readonly string[];
}

function registry(
  path: string,
  businessService: string,
  idParam: string,
  key: string,
  idField: string,
  query: Readonly<Record<string, string>> = {},
): Registry {
  const shape = z.array(z.looseObject({ [idField]: z.string() }));
  const read: Registry['read'] = (answer) => {
    const rows = shape.safeParse(answer[key]);
    return rows.success ? rows.data.map((row) => String((row as Record<string, unknown>)[idField])) : [];
  };
  return { path, businessService, idParam, query, read };
}

/** Water answers `WaterConnection`, sewerage `SewerageConnections`: so they are spelt. */
const REGISTRIES: readonly Registry[] = [
  registry('/property-services/property/_search', 'PT', 'propertyIds', 'Properties', 'propertyId'),
  registry('/ws-services/wc/_search', 'WS', 'connectionNumber', 'WaterConnection', 'connectionNo', {
    searchType: 'CONNECTION',
  }),
  registry('/sw-services/swc/_search', 'SW', 'connectionNumber', 'SewerageConnections', 'connectionNo', {
    searchType: 'CONNECTION',
  }),
  registry('/tl-services/v1/_search', 'TL', 'licenseNumbers', 'Licenses', 'licenseNumber'),
];

function nameOf(businessService: string): BillService {
  return BUSINESS_SERVICES[businessService] ?? 'other';
}

/** `expiryDate` is the bill's validity; the platform has no other due date. */
function billOf(bill: BillShape, now: number): Bill {
  const details = bill.billDetails ?? [];
  const dueDates = details.map(({ expiryDate }) => expiryDate).filter((at) => typeof at === 'number');
  const dueAt = dueDates.length > 0 ? Math.min(...dueDates) : undefined;
  const total = bill.totalAmount ?? details.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    id: bill.id,
    number: bill.billNumber ?? '',
    service: nameOf(bill.businessService),
    businessService: bill.businessService,
    consumerCode: bill.consumerCode,
    tenant: bill.tenantId,
    total,
    overdue: dueAt !== undefined && dueAt < now,
    parts: partsOf(details),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(bill.payerName ? { payerName: bill.payerName } : {}),
  };
}

/** Heads of all periods together; heads of zero are left out. */
function partsOf(details: NonNullable<BillShape['billDetails']>): Bill['parts'] {
  const sums = new Map<string, number>();
  for (const { taxHeadCode, amount } of details.flatMap((detail) => detail.billAccountDetails ?? [])) {
    sums.set(taxHeadCode, (sums.get(taxHeadCode) ?? 0) + amount);
  }
  return [...sums].filter(([, amount]) => amount !== 0).map(([head, amount]) => ({ head, amount }));
}
