import type { Caller, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { Wrappers, type ServiceShape } from './complaint-shape.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';

const PATH = '/pgr-services/v2/request/_search';
/** The most the platform gives at once. */
const PAGE = 200;
/** Two thousand complaints of one mobile, newest first: beyond that nothing is ours to look for. */
const MAX_PAGES = 10;

export interface ComplaintCriteria {
  readonly mobileNumber?: string;
  readonly serviceRequestId?: string;
  readonly fromDate?: number;
}

/** Searches complaints, newest first, as whoever acts for the caller and as widely as he may. */
export class ComplaintSearch {
  constructor(
    private readonly gateway: Gateway,
    private readonly acting: Acting,
  ) {}

  page(
    caller: Caller,
    { fromDate, ...criteria }: ComplaintCriteria,
    within: AbortSignal,
    offset = 0,
  ): Promise<PlatformResult<readonly ServiceShape[]>> {
    return this.acting.forCaller(caller, within, async ({ token, searchTenant, isEmployee }) => {
      // A citizen may not search by date, an employee may.
      const dated = isEmployee && fromDate !== undefined ? { fromDate } : {};
      const query = { tenantId: searchTenant, ...criteria, ...dated, limit: PAGE, offset };
      const call = {
        operation: 'complaint_search',
        path: PATH,
        query,
        token,
        safety: 'read',
        within,
      } as const;
      const answer = await this.gateway.call(call, Wrappers);
      return answer.ok ? ok(answer.value.ServiceWrappers.map(({ service }) => service)) : answer;
    });
  }

  /** The first that fits, over as many pages as it takes. */
  async first(
    caller: Caller,
    criteria: ComplaintCriteria,
    within: AbortSignal,
    fits: (service: ServiceShape) => boolean,
  ): Promise<PlatformResult<ServiceShape | undefined>> {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const services = await this.page(caller, criteria, within, page * PAGE);
      if (!services.ok) return services;
      const found = services.value.find(fits);
      if (found || services.value.length < PAGE) return ok(found);
    }
    return ok(undefined);
  }
}
