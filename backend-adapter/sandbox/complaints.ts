import { z } from 'zod';
import { indianDay, type City, type User } from './city.ts';
import { PlatformError } from './errors.ts';
import { activeDef } from './masters/service-defs.ts';
import { addUser, findUser, storedUser } from './users.ts';
import { record, stepFor, userByUuid, type WorkflowRequest } from './workflow.ts';

/** `allowed.source` of the complaint service; there is no telegram. */
const SOURCES: ReadonlySet<string> = new Set(['whatsapp', 'web', 'mobile', 'RB Bot']);
const PRIORITIES: ReadonlySet<string> = new Set(['LOW', 'MEDIUM', 'HIGH']);
/** `pgr.complain.idle.time`: ten days after the last change a closed complaint stays closed. */
const REOPEN_WITHIN_MS = 10 * 86_400_000;

const Sent = z
  .object({
    id: z.string().optional(),
    tenantId: z.string().optional(),
    serviceCode: z.string().optional(),
    description: z.string().nullish(),
    source: z.string().optional(),
    priority: z.string().optional(),
    rating: z.number().int().min(1).max(5).nullish(),
    additionalDetail: z.unknown().optional(),
    address: z.looseObject({ locality: z.looseObject({ code: z.string() }).optional() }).optional(),
    citizen: z.looseObject({ name: z.string().nullish(), mobileNumber: z.string().nullish() }).nullish(),
    auditDetails: z.looseObject({ lastModifiedTime: z.number() }).nullish(),
  })
  .loose();
type Sent = z.infer<typeof Sent>;

const SentWorkflow = z
  .object({
    action: z.string(),
    assignes: z.array(z.string()).nullish(),
    comments: z.string().nullish(),
    verificationDocuments: z.array(z.unknown()).nullish(),
  })
  .loose();

/** A complaint as stored and answered. */
export interface Service {
  readonly id: string;
  readonly tenantId: string;
  readonly serviceCode: string;
  readonly serviceRequestId: string;
  readonly accountId: string;
  readonly applicationStatus: string;
  readonly citizen: User;
  readonly auditDetails: {
    readonly createdBy: string;
    readonly lastModifiedBy: string;
    readonly createdTime: number;
    readonly lastModifiedTime: number;
  };
  readonly [other: string]: unknown;
}

export interface Wrapper {
  readonly service: Service;
  readonly workflow: {
    readonly action: string;
    readonly assignes: readonly string[] | null;
    readonly comments: string | null;
    readonly verificationDocuments: readonly unknown[] | null;
  };
}

function parseBody(service: unknown, workflow: unknown): { sent: Sent; workflow: WorkflowRequest } {
  const sent = Sent.safeParse(service);
  const flow = SentWorkflow.safeParse(workflow);
  if (!sent.success) throw new PlatformError('INVALID_REQUEST', 'The service object cannot be read');
  if (!flow.success)
    throw new PlatformError('NotNull.serviceRequest.workflow.action', 'workflow.action is mandatory');
  return {
    sent: sent.data,
    workflow: {
      action: flow.data.action,
      assignes: flow.data.assignes ?? [],
      documents: flow.data.verificationDocuments ?? [],
      ...(flow.data.comments ? { comments: flow.data.comments } : {}),
      ...(sent.data.rating ? { rating: sent.data.rating } : {}),
    },
  };
}

/** What must be there, checked as bean validation and the service's own validator check it. */
function validate(sent: Sent): { tenantId: string; serviceCode: string; locality: string } {
  const { tenantId, address, priority } = sent;
  const required: Readonly<Record<string, unknown>> = {
    tenantId,
    serviceCode: sent.serviceCode,
    source: sent.source,
    priority,
    address,
    'address.locality.code': address?.locality?.code,
  };
  const missing = Object.keys(required).find((name) => required[name] === undefined);
  if (missing !== undefined)
    throw new PlatformError(`NotNull.serviceRequest.service.${missing}`, 'must not be null');
  if (!SOURCES.has(sent.source ?? '')) throw new PlatformError('INVALID_SOURCE', 'The source is not allowed');
  if (!PRIORITIES.has(priority ?? ''))
    throw new PlatformError('INVALID_REQUEST', 'The priority is not known');
  const def = activeDef(sent.serviceCode ?? '');
  if (!def) throw new PlatformError('INVALID_SERVICECODE', 'The service code is not present in MDMS');
  return { tenantId: tenantId ?? '', serviceCode: def.serviceCode, locality: address?.locality?.code ?? '' };
}

/** The citizen a complaint belongs to: the caller himself, or whom an employee names (created where new). */
function ownerOf(city: City, sent: Sent, by: User): User {
  if (by.type === 'CITIZEN') return by;
  const { name, mobileNumber } = sent.citizen ?? {};
  if (!name || !mobileNumber)
    throw new PlatformError('INVALID_REQUEST', 'citizen name and mobileNumber are mandatory for an employee');
  const known = findUser(city, mobileNumber, 'CITIZEN');
  if (!known) return addUser(city, { name, mobile: mobileNumber, type: 'CITIZEN' });
  const stored = storedUser(known);
  if (stored.name === name) return stored;
  const renamed = { ...stored, name };
  city.run('update users set body = ? where uuid = ?', JSON.stringify(renamed), stored.uuid);
  return renamed;
}

export function createComplaint(city: City, service: unknown, flow: unknown, by: User): Wrapper {
  const { sent, workflow } = parseBody(service, flow);
  const { tenantId, serviceCode, locality } = validate(sent);
  const step = stepFor(null, workflow, by, tenantId);
  const owner = ownerOf(city, sent, by);
  const now = city.now();
  const stored: Service = {
    ...sent,
    id: city.newUuid(),
    tenantId,
    serviceCode,
    serviceRequestId: `PG-PGR-${indianDay(now)}-${city.next('pgr')}`,
    description: sent.description ?? null,
    accountId: owner.uuid,
    rating: null,
    applicationStatus: step.nextState,
    active: true,
    citizen: owner,
    auditDetails: { createdBy: by.uuid, lastModifiedBy: by.uuid, createdTime: now, lastModifiedTime: now },
  };
  const wrapper = wrap(stored, workflow);
  city.run(
    'insert into complaints values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    stored.id,
    stored.serviceRequestId,
    tenantId,
    serviceCode,
    stored.applicationStatus,
    locality,
    owner.mobileNumber,
    owner.uuid,
    now,
    now,
    JSON.stringify(wrapper),
  );
  record(city, stored.serviceRequestId, tenantId, workflow, step, by, null);
  return wrapper;
}

function wrap(service: Service, workflow: WorkflowRequest): Wrapper {
  return {
    service,
    workflow: {
      action: workflow.action,
      assignes: workflow.assignes.length > 0 ? workflow.assignes : null,
      comments: workflow.comments ?? null,
      verificationDocuments: workflow.documents.length > 0 ? workflow.documents : null,
    },
  };
}

/** Read-modify-write: the whole object comes back, is validated again, and is looked up by its `id`. */
export function updateComplaint(city: City, service: unknown, flow: unknown, by: User): Wrapper {
  const { sent, workflow } = parseBody(service, flow);
  const { tenantId } = validate(sent);
  const row = city.get<{ body: string }>('select body from complaints where id = ?', sent.id ?? '');
  if (!row)
    throw new PlatformError('INVALID_UPDATE', 'The record that you are trying to update does not exists');
  const { service: stored } = JSON.parse(row.body) as Wrapper;
  checkReopen(city, stored, sent, workflow, by);
  const step = stepFor(stored.applicationStatus, workflow, by, tenantId);
  checkAssignees(city, stored, workflow);
  const now = city.now();
  const updated: Service = {
    ...sent,
    ...pick(stored),
    rating: workflow.rating ?? stored['rating'] ?? null,
    applicationStatus: step.nextState,
    auditDetails: { ...stored.auditDetails, lastModifiedBy: by.uuid, lastModifiedTime: now },
  };
  const wrapper = wrap(updated, workflow);
  city.run(
    'update complaints set status = ?, modified_at = ?, body = ? where id = ?',
    step.nextState,
    now,
    JSON.stringify(wrapper),
    stored.id,
  );
  record(city, stored.serviceRequestId, tenantId, workflow, step, by, stored.applicationStatus);
  return wrapper;
}

/** What an update cannot change. */
function pick({ id, tenantId, serviceCode, serviceRequestId, accountId, citizen }: Service) {
  return { id, tenantId, serviceCode, serviceRequestId, accountId, citizen };
}

/** Only the owner, and only within the window, measured against the time that the request itself carries. */
function checkReopen(city: City, stored: Service, sent: Sent, { action }: WorkflowRequest, by: User): void {
  if (action !== 'REOPEN') return;
  if (by.type === 'CITIZEN' && by.uuid !== stored.accountId) {
    throw new PlatformError('INVALID_ACTION', 'Not authorized to re-open the complaint');
  }
  const changedAt = sent.auditDetails?.lastModifiedTime ?? 0;
  if (city.now() - changedAt > REOPEN_WITHIN_MS)
    throw new PlatformError('INVALID_ACTION', 'Complaint is closed');
}

/** An assignee's department has to be the complaint type's. */
function checkAssignees(city: City, stored: Service, { assignes }: WorkflowRequest): void {
  const department = activeDef(stored.serviceCode)?.department;
  for (const uuid of assignes) {
    userByUuid(city, uuid);
    const employee = city.get<{ body: string }>(
      `select body from records where kind = 'employee' and id = ?`,
      uuid,
    );
    const assignments = employee
      ? (JSON.parse(employee.body) as { assignments: readonly { department: string }[] }).assignments
      : [];
    if (!assignments.some((each) => each.department === department)) {
      throw new PlatformError(
        'INVALID_ASSIGNMENT',
        'The complaint cannot be assigned to an employee of another department',
      );
    }
  }
}
