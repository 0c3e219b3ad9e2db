/**
 * The municipal platform in the city's own words. Implementations (`upyog/`) speak the real service APIs; nothing
 * outside `backend-adapter` knows an envelope, a tenant rule or a misspelt key.
 *
 * Expected failures are values, never exceptions: a closed list that says whether to try again and what the citizen
 * should hear. Every method takes a deadline from its implementation and returns within it.
 */

/** Epoch milliseconds. */
export type Instant = number;

/** Tenant of a city (`pg.citya`). */
export type TenantId = string;

/**
 * Why a call did not give its answer.
 * - `unreachable`: no connection, 502/503/504, circuit open — nothing was done; try again later.
 * - `unknown_outcome`: the request was sent and no answer came — it may have been done; look it up before doing it again.
 * - `overloaded`: 429 — nothing was done; try again after `retryAfterMs`.
 * - `refused`: a business rule said no (`reason` is the platform's code, for logs only) — never retried.
 * - `not_found`: the thing asked for is not there.
 * - `needs_name`: the platform does not know this person's name and none was given.
 * - `needs_otp`: in citizen mode `otp`, this person has to prove the number first.
 * - `wrong_otp`: the code is wrong or has expired.
 * - `misconfigured`: credentials or settings are wrong — an operator has to act; try again later.
 * - `bad_answer`: an answer we cannot read — as after `unknown_outcome`.
 */
export type FailureCode =
  | 'unreachable'
  | 'unknown_outcome'
  | 'overloaded'
  | 'refused'
  | 'not_found'
  | 'needs_name'
  | 'needs_otp'
  | 'wrong_otp'
  | 'misconfigured'
  | 'bad_answer';

export interface PlatformFailure {
  readonly code: FailureCode;
  /** `later`: the same call, with the same key, may be made again (the implementation looks up what may have been done). */
  readonly retry: 'never' | 'later';
  readonly retryAfterMs?: number;
  /** The platform's own code, for the log; never shown to a person, never holds personal data. */
  readonly reason?: string;
}

export type PlatformResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PlatformFailure };

/** On whose behalf a call is made. `mobile` is verified, ten digits. */
export interface Caller {
  readonly tenant: TenantId;
  readonly mobile: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
}

export interface ComplaintDraft {
  readonly serviceCode: string;
  /** The citizen's own words, never rewritten. */
  readonly description: string;
  readonly locality: string;
  readonly landmark?: string;
  readonly pincode?: string;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  /** Ids from `storePhoto`, at most five. */
  readonly photos: readonly string[];
  /** The citizen's name as he gave it; the stored name wins where the platform knows one. */
  readonly name?: string;
  /** The platform keeps the caller's number for somebody else, who is not `name`. */
  readonly isAnothersNumber?: true;
}

/**
 * Where a complaint stands, in words every line of the platform shares. Unknown states of a richer workflow become
 * `in_progress`, with the platform's own status beside it.
 */
export type ComplaintState =
  'open' | 'assigned' | 'in_progress' | 'resolved' | 'rejected' | 'closed_resolved' | 'closed_rejected';

export interface Complaint {
  /** The number a citizen is told (`PG-PGR-2024-03-19-000123`). */
  readonly id: string;
  readonly tenant: TenantId;
  readonly serviceCode: string;
  readonly state: ComplaintState;
  readonly platformStatus: string;
  readonly description: string;
  readonly locality: string;
  readonly filedAt: Instant;
  readonly changedAt: Instant;
  readonly rating?: number;
  /** Whether the caller filed it; only then may its details be told. */
  readonly own: boolean;
}

/** One step of a complaint's history, oldest first. */
export interface ComplaintStep {
  readonly at: Instant;
  readonly state: ComplaintState;
  readonly action: string;
  /** Who has it from this step on, where the platform tells. */
  readonly assignee?: { readonly id: string; readonly name?: string };
  readonly comment?: string;
}

/** A complaint and who has it, for the municipality's own people. */
export interface ComplaintInCharge {
  readonly complaint: Complaint;
  /** Ids of employees; empty while nobody has it. */
  readonly assignees: readonly string[];
  /** Since when they have it. */
  readonly assignedAt?: Instant;
}

export type BillService =
  | 'property_tax'
  | 'water'
  | 'sewerage'
  | 'trade_licence'
  | 'fire_noc'
  | 'building_plan'
  | 'challan'
  | 'other';

export interface Bill {
  readonly id: string;
  readonly number: string;
  readonly service: BillService;
  /** The platform's business service (`PT`, `WS`), needed to pay or to look up receipts. */
  readonly businessService: string;
  readonly consumerCode: string;
  readonly tenant: TenantId;
  /** Rupees, all periods and heads together. */
  readonly total: number;
  /** Until when the bill is valid; the platform has no other due date. */
  readonly dueAt?: Instant;
  readonly overdue: boolean;
  readonly payerName?: string;
  readonly parts: readonly { readonly head: string; readonly amount: number }[];
}

/** Bills with something due. `incomplete` names services that did not answer, so that nobody is told «nothing due» wrongly. */
export interface Bills {
  readonly bills: readonly Bill[];
  readonly incomplete: readonly BillService[];
}

/** A thing of this person that bills hang on. */
export interface Connection {
  readonly service: BillService;
  readonly consumerCode: string;
  readonly locality?: string;
}

export interface ComplaintType {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly department: string;
  readonly slaHours: number;
  readonly active: boolean;
}

export interface PlatformLocality {
  readonly code: string;
  readonly name: string;
  readonly pincodes: readonly string[];
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface Employee {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly mobile?: string;
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly reportingTo?: string;
}

export interface Platform {
  /** The stored person behind a verified mobile, or null where the platform has none. Safe to call again. */
  findPerson(caller: Caller): Promise<PlatformResult<Person | null>>;
  /**
   * Files once per `key`, however often it is called: the key travels in the complaint as client reference, and after
   * an unknown outcome the platform is searched for it before anything is created again.
   */
  fileComplaint(caller: Caller, draft: ComplaintDraft, key: string): Promise<PlatformResult<Complaint>>;
  /** Newest first. By the caller's mobile, or one by its whole number or its last digits. */
  findComplaints(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'number'; readonly number: string },
  ): Promise<PlatformResult<readonly Complaint[]>>;
  /** By its whole number, as the service account, whoever filed it. For escalation; never for a citizen. */
  complaintInCharge(tenant: TenantId, id: string): Promise<PlatformResult<ComplaintInCharge>>;
  complaintHistory(caller: Caller, id: string): Promise<PlatformResult<readonly ComplaintStep[]>>;
  /** Everything due for the caller's mobile over all services of the city, or for one consumer number. */
  findBills(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'consumer'; readonly consumerCode: string },
  ): Promise<PlatformResult<Bills>>;
  findConnections(caller: Caller): Promise<PlatformResult<readonly Connection[]>>;
  /** Stores a picture (JPEG or PNG, ≤ 5 MB) for a complaint in this city. May be called twice: two ids, no harm. */
  storePhoto(
    caller: Caller,
    photo: { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png' },
  ): Promise<PlatformResult<string>>;
  /** Sends a one-time password to the caller's mobile (citizen mode `otp`). */
  sendOtp(caller: Caller): Promise<PlatformResult<null>>;
  /** Proves the mobile; tokens are kept by the implementation. `name` registers a person the platform does not know. */
  verifyOtp(caller: Caller, otp: string, name?: string): Promise<PlatformResult<null>>;
  shortenLink(url: string): Promise<PlatformResult<string>>;
  /** Masters, cached by the implementation. */
  complaintTypes(tenant: TenantId): Promise<PlatformResult<readonly ComplaintType[]>>;
  localities(tenant: TenantId): Promise<PlatformResult<readonly PlatformLocality[]>>;
  employees(
    tenant: TenantId,
    by: {
      readonly roles?: readonly string[];
      readonly departments?: readonly string[];
      readonly mobile?: string;
      readonly ids?: readonly string[];
    },
  ): Promise<PlatformResult<readonly Employee[]>>;
  /** Whether the platform answers and knows us; for `/health/ready` and `admin doctor`. */
  health(): Promise<PlatformResult<{ readonly latencyMs: number }>>;
  /** How many HTTP calls were made so far, by operation; for metrics and the bench. */
  callCounts(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}
