import type { City, User } from './city.ts';
import { PlatformError } from './errors.ts';
import { PGR_WORKFLOW, stateNamed, type WorkflowAction, type WorkflowState } from './masters/workflow.ts';

export interface WorkflowRequest {
  readonly action: string;
  readonly assignes: readonly string[];
  readonly comments?: string;
  readonly documents: readonly unknown[];
  readonly rating?: number;
}

/** The step that an action takes from a state, or the platform's refusal. */
export function stepFor(
  from: string | null,
  request: WorkflowRequest,
  user: User,
  tenant: string,
): WorkflowAction {
  const step = stateNamed(from).actions.find(({ action }) => action === request.action);
  if (!step)
    throw new PlatformError(
      'INVALID ACTION',
      `Action ${request.action} not found in config for the businessId`,
    );
  const hasRole = user.roles.some(
    ({ code, tenantId }) => step.roles.includes(code) && tenant.startsWith(tenantId),
  );
  if (!hasRole) throw new PlatformError('INVALID ROLE', 'User is not authorized to perform action');
  if (request.rating !== undefined && request.action !== 'RATE') {
    throw new PlatformError('INVALID ACTION', 'Rating can be given only while closing the complaint');
  }
  return step;
}

/** Writes one process instance: what was done, by whom, and who has it now. */
export function record(
  city: City,
  businessId: string,
  tenant: string,
  request: WorkflowRequest,
  step: WorkflowAction,
  by: User,
  previousStatus: string | null,
): void {
  const at = city.now();
  const id = city.newUuid();
  const instance = {
    id,
    tenantId: tenant,
    businessService: PGR_WORKFLOW.businessService,
    businessId,
    action: request.action,
    moduleName: PGR_WORKFLOW.business,
    state: describe(stateNamed(step.nextState)),
    comment: request.comments ?? null,
    documents: request.documents.length > 0 ? request.documents : null,
    assigner: by,
    assignes: request.assignes.length > 0 ? request.assignes.map((uuid) => userByUuid(city, uuid)) : null,
    nextActions: stateNamed(step.nextState).actions,
    previousStatus,
    rating: request.rating ?? null,
    escalated: false,
    auditDetails: { createdBy: by.uuid, lastModifiedBy: by.uuid, createdTime: at, lastModifiedTime: at },
  };
  city.run(
    'insert into processes values (?, ?, ?, ?, ?)',
    id,
    businessId,
    tenant,
    at,
    JSON.stringify(instance),
  );
}

function describe(state: WorkflowState): object {
  return { ...state, tenantId: PGR_WORKFLOW.tenantId, businessServiceId: 'pgr-business-service' };
}

export function userByUuid(city: City, uuid: string): User {
  const row = city.get<{ body: string }>('select body from users where uuid = ?', uuid);
  if (!row) throw new PlatformError('INVALID_ASSIGNEE', 'The assignee is not known');
  return JSON.parse(row.body) as User;
}
