import { z } from 'zod';
import type { Complaint, ComplaintState } from '../platform.ts';

/** A complaint as every answer of the complaint service holds it; what we do not know of it does not matter. */
export const ServiceShape = z.looseObject({
  tenantId: z.string(),
  serviceCode: z.string(),
  serviceRequestId: z.string().min(1),
  description: z.string().nullish(),
  accountId: z.string().nullish(),
  applicationStatus: z.string(),
  rating: z.number().nullish(),
  additionalDetail: z.unknown().optional(),
  address: z.looseObject({ locality: z.looseObject({ code: z.string().nullish() }).nullish() }).nullish(),
  citizen: z
    .looseObject({
      uuid: z.string().nullish(),
      name: z.string().nullish(),
      mobileNumber: z.string().nullish(),
    })
    .nullish(),
  auditDetails: z.looseObject({ createdTime: z.number(), lastModifiedTime: z.number().nullish() }),
});
export type ServiceShape = z.infer<typeof ServiceShape>;

export const Wrappers = z.looseObject({ ServiceWrappers: z.array(z.looseObject({ service: ServiceShape })) });

/** `open`: nobody has it. Waiting to be handed to somebody else is that again. */
const STATES: Readonly<Record<string, ComplaintState>> = {
  PENDINGFORASSIGNMENT: 'open',
  PENDINGFORREASSIGNMENT: 'open',
  PENDINGATLME: 'assigned',
  RESOLVED: 'resolved',
  REJECTED: 'rejected',
  CANCELLED: 'closed_rejected',
  CLOSEDAFTERRESOLUTION: 'closed_resolved',
  CLOSEDAFTERREJECTION: 'closed_rejected',
};

/** States of a richer workflow than these are «being worked on». */
export function stateOf(status: string): ComplaintState {
  return STATES[status] ?? 'in_progress';
}

/** Of somebody else's complaint no more than that it is there, what it is about, and how far it has come. */
export function complaintOf(service: ServiceShape, own: boolean): Complaint {
  const { createdTime, lastModifiedTime } = service.auditDetails;
  return {
    id: service.serviceRequestId,
    tenant: service.tenantId,
    serviceCode: service.serviceCode,
    state: stateOf(service.applicationStatus),
    platformStatus: service.applicationStatus,
    description: own ? (service.description ?? '') : '',
    locality: own ? (service.address?.locality?.code ?? '') : '',
    filedAt: createdTime,
    changedAt: lastModifiedTime ?? createdTime,
    own,
    ...(own && typeof service.rating === 'number' && service.rating > 0 ? { rating: service.rating } : {}),
  };
}
