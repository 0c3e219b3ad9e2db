import { z } from 'zod';
import type { ComplaintInCharge, PlatformResult, TenantId } from '../platform.ts';
import { complaintOf, stateOf, Wrappers } from './complaint-shape.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { ServiceCalls } from './service-calls.ts';

const SEARCH = '/pgr-services/v2/request/_search';
const HISTORY = '/egov-workflow-v2/egov-wf/process/_search';
/** Steps looked at, newest first: whoever was given the complaint longer ago has lost it since. */
const STEPS = 50;

const Step = z.looseObject({
  state: z.looseObject({ state: z.string().nullish(), applicationStatus: z.string().nullish() }).nullish(),
  assignes: z.array(z.looseObject({ uuid: z.string() })).nullish(),
  auditDetails: z.looseObject({ createdTime: z.number() }),
});
type Step = z.infer<typeof Step>;
const Steps = z.looseObject({ ProcessInstances: z.array(Step).nullish() });

/** A complaint as the municipality's own people see it, by the service account, and who has it now. */
export async function complaintInCharge(
  gateway: Gateway,
  service: ServiceCalls,
  tenant: TenantId,
  id: string,
  within: AbortSignal,
): Promise<PlatformResult<ComplaintInCharge>> {
  const found = await service.run(within, (token) => {
    const query = { tenantId: tenant, serviceRequestId: id, limit: 1 };
    const call = {
      operation: 'complaint_search',
      path: SEARCH,
      query,
      token,
      safety: 'read',
      within,
    } as const;
    return gateway.call(call, Wrappers);
  });
  if (!found.ok) return found;
  const [wrapper] = found.value.ServiceWrappers;
  if (!wrapper) return failed('not_found');
  const steps = await service.run(within, (token) => {
    const query = { tenantId: tenant, businessIds: id, history: 'true', limit: STEPS };
    const call = {
      operation: 'complaint_history',
      path: HISTORY,
      query,
      token,
      safety: 'read',
      within,
    } as const;
    return gateway.call(call, Steps);
  });
  if (!steps.ok) return steps;
  return ok({
    complaint: complaintOf(wrapper.service, true),
    ...inCharge(steps.value.ProcessInstances ?? []),
  });
}

/**
 * The assignees of the newest step that names any (a comment names none), unless it waits to be assigned; since the
 * first of the steps that name them.
 */
function inCharge(newestFirst: readonly Step[]): Pick<ComplaintInCharge, 'assignees' | 'assignedAt'> {
  const unassigned = newestFirst.findIndex(({ state }) => stateOf(statusOf(state)) === 'open');
  const since = unassigned === -1 ? newestFirst : newestFirst.slice(0, unassigned);
  const named = since.filter(({ assignes }) => assignes && assignes.length > 0);
  const [newest] = named;
  if (!newest) return { assignees: [] };
  const ids = idsOf(newest);
  const first = named.findLast((step) => idsOf(step).join() === ids.join()) ?? newest;
  return { assignees: ids, assignedAt: first.auditDetails.createdTime };
}

function statusOf(state: Step['state']): string {
  return state?.applicationStatus ?? state?.state ?? '';
}

function idsOf({ assignes }: Step): readonly string[] {
  return (assignes ?? []).map(({ uuid }) => uuid);
}
