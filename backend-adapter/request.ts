import type {
  Bills,
  Caller,
  Complaint,
  ComplaintDraft,
  ComplaintInCharge,
  ComplaintStep,
  Employee,
  Person,
  TenantId,
} from './platform.ts';

/**
 * A wish of a conversation to the platform, as plain data that can wait in the store. `photos` of a draft name kept
 * media here; whoever performs the request stores them with the platform first.
 */
export type PlatformRequest =
  /** The caller's number is not proved yet: these two prove it. */
  | { readonly kind: 'send_otp'; readonly caller: Caller }
  | { readonly kind: 'verify_otp'; readonly caller: Caller; readonly code: string; readonly name?: string }
  | { readonly kind: 'find_person'; readonly caller: Caller }
  | { readonly kind: 'file_complaint'; readonly caller: Caller; readonly draft: ComplaintDraft }
  | {
      readonly kind: 'find_complaints';
      readonly caller: Caller;
      readonly by: { readonly kind: 'mine' } | { readonly kind: 'number'; readonly number: string };
    }
  | { readonly kind: 'complaint_history'; readonly caller: Caller; readonly id: string }
  | { readonly kind: 'complaint_in_charge'; readonly tenant: TenantId; readonly id: string }
  | { readonly kind: 'find_employees'; readonly tenant: TenantId; readonly ids: readonly string[] }
  | {
      readonly kind: 'find_bills';
      readonly caller: Caller;
      readonly by: { readonly kind: 'mine' } | { readonly kind: 'consumer'; readonly consumerCode: string };
    };

export type RequestKind = PlatformRequest['kind'];

/** What each request is answered with. */
export interface PlatformAnswers {
  /** `too_many`: nothing was sent or tried, because of what was done with this number or from this conversation before. */
  readonly send_otp: 'sent' | 'too_many';
  readonly verify_otp: 'proved' | 'too_many';
  readonly find_person: Person | null;
  readonly file_complaint: Complaint;
  readonly find_complaints: readonly Complaint[];
  readonly complaint_history: readonly ComplaintStep[];
  readonly complaint_in_charge: ComplaintInCharge;
  readonly find_employees: readonly Employee[];
  readonly find_bills: Bills;
}
