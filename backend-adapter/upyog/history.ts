import { z } from 'zod';
import type { Caller, ComplaintStep, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { stateOf } from './complaint-shape.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';

const PATH = '/egov-workflow-v2/egov-wf/process/_search';
/** The most the platform gives at once; a complaint with more steps shows its last thousand. */
const PAGE = 100;
const MAX_PAGES = 10;

const Instance = z.looseObject({
  action: z.string(),
  state: z.looseObject({ state: z.string().nullish(), applicationStatus: z.string().nullish() }).nullish(),
  comment: z.string().nullish(),
  assignes: z.array(z.looseObject({ uuid: z.string(), name: z.string().nullish() })).nullish(),
  auditDetails: z.looseObject({ createdTime: z.number() }),
});
type Instance = z.infer<typeof Instance>;
const Answer = z.looseObject({ ProcessInstances: z.array(Instance).nullish() });

/**
 * The steps of one complaint, oldest first. Whether the caller may hear them is for whoever asks to know: officials
 * ask too, and `findComplaints` tells whose a complaint is.
 */
export async function complaintHistory(
  gateway: Gateway,
  acting: Acting,
  caller: Caller,
  id: string,
  within: AbortSignal,
): Promise<PlatformResult<readonly ComplaintStep[]>> {
  const newestFirst: Instance[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = {
      tenantId: caller.tenant,
      businessIds: id,
      history: 'true',
      limit: PAGE,
      offset: page * PAGE,
    };
    const answer = await acting.forCaller(caller, within, ({ token }) =>
      gateway.call(
        { operation: 'complaint_history', path: PATH, query, token, safety: 'read', within },
        Answer,
      ),
    );
    if (!answer.ok) return answer;
    const instances = answer.value.ProcessInstances ?? [];
    newestFirst.push(...instances);
    if (instances.length < PAGE) break;
  }
  return newestFirst.length === 0 ? failed('not_found') : ok(newestFirst.toReversed().map(stepOf));
}

function stepOf({ action, state, comment, assignes, auditDetails }: Instance): ComplaintStep {
  const assignee = assignes?.[0];
  return {
    at: auditDetails.createdTime,
    state: stateOf(state?.applicationStatus ?? state?.state ?? ''),
    action,
    ...(assignee
      ? { assignee: { id: assignee.uuid, ...(assignee.name ? { name: assignee.name } : {}) } }
      : {}),
    ...(comment ? { comment } : {}),
  };
}
