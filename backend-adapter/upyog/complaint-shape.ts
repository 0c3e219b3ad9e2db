import { z } from 'zod';
import type { Complaint, ComplaintState } from '../platform.ts';

/** A complaint as every answer of the complaint service holds it; fields we do not know come along untouched. */
export const ServiceShape = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  serviceCode: z.string(),
  serviceRequestId: z.string(),
  description: z.string().nullish(),
  accountId: z.string().nullish(),
  applicationStatus: z.string(),
  rating: z.number().nullish(),
  additionalDetail: z.unknown().optional(),
  address: z.looseObject({ locality: z.looseObject({ code: z.string() }).nullish() }).nullish(),
  citizen: z.looseObject({ mobileNumber: z.string().nullish(), uuid: z.string().nullish() }).nullish(),
  auditDetails: z.looseObject({ createdTime: z.number(), lastModifiedTime: z.number() }),
});
export type ServiceShape = z.infer<typeof ServiceShape>;

export const Wrappers = z
  .object({ ServiceWrappers: z.array(z.looseObject({ service: ServiceShape })) })
  .loose();

const STATES: Readonly<Record<string, ComplaintState>> = {
  PENDINGFORASSIGNMENT: 'open',
  PENDINGFORREASSIGNMENT: 'open',
  PENDINGATLME: 'assigned',
  PENDINGATSUPERVISOR: 'assigned',
  RESOLVED: 'resolved',
  REJECTED: 'rejected',
  CLOSEDAFTERRESOLUTION: 'closed_resolved',
  CLOSEDAFTERREJECTION: 'closed_rejected',
};

/** States of a richer workflow than ours are «being worked on». */
export function stateOf(status: string): ComplaintState {
  return STATES[status] ?? 'in_progress';
}

export function complaintOf(service: ServiceShape, own: boolean): Complaint {
  return {
    id: service.serviceRequestId,
    tenant: service.tenantId,
    serviceCode: service.serviceCode,
    state: stateOf(service.applicationStatus),
    platformStatus: service.applicationStatus,
    description: own ? (service.description ?? '') : '',
    locality: own ? (service.address?.locality?.code ?? '') : '',
    filedAt: service.auditDetails.createdTime,
    changedAt: service.auditDetails.lastModifiedTime,
    own,
    ...(typeof service.rating === 'number' && own ? { rating: service.rating } : {}),
  };
}
