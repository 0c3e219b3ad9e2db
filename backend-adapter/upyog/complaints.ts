import { z } from 'zod';
import type { Caller, Complaint, ComplaintStep, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { complaintOf, stateOf, Wrappers, type ServiceShape } from './complaint-shape.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';

const SEARCH = '/pgr-services/v2/request/_search';
const HISTORY = '/egov-workflow-v2/egov-wf/process/_search';
const MAX_LISTED = 50;
const MAX_STEPS = 100;
const WHOLE_NUMBER = /^[A-Z]{2,10}-PGR-\d{4}-\d{2}-\d{2}-\d{3,}$/;

const Assignee = z.looseObject({ uuid: z.string(), name: z.string().nullish() });
const History = z.looseObject({
  ProcessInstances: z.array(
    z.looseObject({
      action: z.string(),
      state: z.looseObject({ state: z.string().nullish(), applicationStatus: z.string().nullish() }),
      comment: z.string().nullish(),
      assignes: z.array(Assignee).nullish(),
      auditDetails: z.looseObject({ createdTime: z.number() }),
    }),
  ),
});
type Instance = z.infer<typeof History>['ProcessInstances'][number];

/** Looks complaints up. The platform answers anybody about anything: whose a complaint is, is checked here. */
export class Complaints {
  constructor(
    private readonly gateway: Gateway,
    private readonly acting: Acting,
  ) {}

  async find(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'number'; readonly number: string },
  ): Promise<PlatformResult<readonly Complaint[]>> {
    if (by.kind === 'mine') return this.mine(caller);
    const number = by.number.toUpperCase().replace(/\s+/g, '');
    return WHOLE_NUMBER.test(number) ? this.byNumber(caller, number) : this.byLastDigits(caller, number);
  }

  async history(caller: Caller, id: string): Promise<PlatformResult<readonly ComplaintStep[]>> {
    const query = { tenantId: caller.tenant, businessIds: id, history: 'true', limit: MAX_STEPS };
    const answer = await this.acting.forCitizen(caller, (token) =>
      this.gateway.call({ path: HISTORY, query, safety: 'read', token: token.access }, History),
    );
    return answer.ok ? ok(answer.value.ProcessInstances.map(stepOf).toReversed()) : answer;
  }

  private mine(caller: Caller): Promise<PlatformResult<readonly Complaint[]>> {
    return this.search(caller, { mobileNumber: caller.mobile, limit: MAX_LISTED });
  }

  private byNumber(caller: Caller, number: string): Promise<PlatformResult<readonly Complaint[]>> {
    return this.search(caller, { serviceRequestId: number });
  }

  private async byLastDigits(caller: Caller, digits: string): Promise<PlatformResult<readonly Complaint[]>> {
    const all = await this.mine(caller);
    if (!all.ok) return all;
    const wanted = digits.replace(/\D+/g, '').replace(/^0+/, '');
    const found = all.value.filter(
      ({ id }) => wanted !== '' && (id.split('-').at(-1) ?? '').endsWith(wanted),
    );
    return found.length > 0 ? ok(found) : failed('not_found');
  }

  private async search(
    caller: Caller,
    criteria: Readonly<Record<string, string | number>>,
  ): Promise<PlatformResult<readonly Complaint[]>> {
    const query = { tenantId: caller.tenant, ...criteria };
    const answer = await this.acting.forCitizen(caller, (token) =>
      this.gateway.call({ path: SEARCH, query, safety: 'read', token: token.access }, Wrappers),
    );
    if (!answer.ok) return answer;
    return ok(
      answer.value.ServiceWrappers.map(({ service }) => complaintOf(service, isOwn(service, caller))),
    );
  }
}

function isOwn({ citizen }: ServiceShape, { mobile }: Caller): boolean {
  return citizen?.mobileNumber?.endsWith(mobile) === true;
}

function stepOf(instance: Instance): ComplaintStep {
  const [assignee] = instance.assignes ?? [];
  return {
    at: instance.auditDetails.createdTime,
    state: stateOf(instance.state.applicationStatus ?? instance.state.state ?? ''),
    action: instance.action,
    ...(assignee
      ? { assignee: { id: assignee.uuid, ...(assignee.name ? { name: assignee.name } : {}) } }
      : {}),
    ...(instance.comment ? { comment: instance.comment } : {}),
  };
}
