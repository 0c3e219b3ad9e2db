export interface WorkflowAction {
  readonly action: string;
  readonly nextState: string;
  readonly roles: readonly string[];
}

export interface WorkflowState {
  readonly uuid: string;
  readonly state: string | null;
  readonly applicationStatus: string | null;
  /** Milliseconds; null: no limit of its own. */
  readonly sla: number | null;
  readonly isStartState: boolean;
  readonly isTerminateState: boolean;
  readonly docUploadRequired: boolean;
  readonly isStateUpdatable: boolean;
  readonly actions: readonly WorkflowAction[];
}

const DAY_MS = 86_400_000;

function state(name: string | null, actions: readonly WorkflowAction[], more: Partial<WorkflowState> = {}): WorkflowState {
  return {
    uuid: `pgr-${name ?? 'start'}`.toLowerCase(),
    state: name,
    applicationStatus: name,
    sla: null,
    isStartState: name === null,
    isTerminateState: false,
    docUploadRequired: false,
    isStateUpdatable: name === null,
    actions,
    ...more,
  };
}

function action(name: string, nextState: string, ...roles: readonly string[]): WorkflowAction {
  return { action: name, nextState, roles };
}

const assignOrReject = [
  action('ASSIGN', 'PENDINGATLME', 'GRO', 'DGRO'),
  action('REJECT', 'REJECTED', 'GRO', 'DGRO'),
];
const reopenOrRate = (closed: string): readonly WorkflowAction[] => [
  action('REOPEN', 'PENDINGFORASSIGNMENT', 'CFC', 'CSR', 'CITIZEN'),
  action('RATE', closed, 'CFC', 'CITIZEN'),
];

/** The complaint workflow as the platform serves it (business service PGR); everything a complaint may do follows it. */
export const PGR_WORKFLOW = {
  tenantId: 'pg',
  businessService: 'PGR',
  business: 'pgr-services',
  businessServiceSla: 5 * DAY_MS,
  states: [
    state(null, [action('APPLY', 'PENDINGFORASSIGNMENT', 'CITIZEN', 'CSR')]),
    state('PENDINGFORASSIGNMENT', assignOrReject),
    state('PENDINGFORREASSIGNMENT', assignOrReject),
    state(
      'PENDINGATLME',
      [action('RESOLVE', 'RESOLVED', 'PGR_LME'), action('REASSIGN', 'PENDINGFORREASSIGNMENT', 'PGR_LME')],
      { sla: 3 * DAY_MS },
    ),
    state('REJECTED', reopenOrRate('CLOSEDAFTERREJECTION'), { isTerminateState: true }),
    state('RESOLVED', reopenOrRate('CLOSEDAFTERRESOLUTION'), { isTerminateState: true }),
    state('CLOSEDAFTERREJECTION', [], { isTerminateState: true }),
    state('CLOSEDAFTERRESOLUTION', [], { isTerminateState: true }),
  ],
} as const satisfies { states: readonly WorkflowState[]; [other: string]: unknown };

export function stateNamed(name: string | null): WorkflowState {
  const found = PGR_WORKFLOW.states.find((each) => each.state === name);
  if (!found) throw new Error(`the workflow has no state ${name}`);
  return found;
}
