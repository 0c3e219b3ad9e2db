import type { Caller, Complaint, ComplaintDraft, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { referenceIn, withReference } from './client-reference.ts';
import { complaintOf, stateOf, Wrappers, type ServiceShape } from './complaint-shape.ts';
import type { ComplaintSearch } from './complaint-search.ts';
import { failed, ok } from './failure.ts';
import { readFilingKey, type FilingKey } from './filing-key.ts';
import type { Gateway } from './gateway.ts';
import { lineOf } from './line.ts';
import { OnceOnly, type Filed, type Filer } from './once-only.ts';
import type { Settings } from './options.ts';
import type { People } from './people.ts';
import { fitName } from './person-name.ts';
import { SingleFlight } from './single-flight.ts';

const MAX_PHOTOS = 5;
/** Searched from this long before the first attempt: the platform's clock is not ours. */
const CLOCK_SKEW_MS = 6 * 3_600_000;

/** No backup older than this is restored without a person looking at what is filed. */
const LOST_TIME_AT_MOST_MS = 7 * 24 * 3_600_000;

interface FiledComplaint extends Filed {
  readonly complaint: Complaint;
}

/** Files complaints, each once. */
export class Filing {
  private readonly onceOnly: OnceOnly;
  private readonly flights = new SingleFlight<PlatformResult<FiledComplaint>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
    private readonly acting: Acting,
    private readonly people: People,
    private readonly search: ComplaintSearch,
  ) {
    this.onceOnly = new OnceOnly(settings.filingMemory, settings.now);
  }

  /** Two questions with one key at the same time are one. */
  async file(caller: Caller, draft: ComplaintDraft, key: string): Promise<PlatformResult<Complaint>> {
    const { reference, isAgain } = readFilingKey(key);
    const filed = await this.flights.run(reference, () =>
      this.onceOnly.file({ reference, isAgain }, this.filer(caller, draft, { reference, isAgain })),
    );
    return filed.ok ? ok(filed.value.complaint) : filed;
  }

  private filer(
    caller: Caller,
    draft: ComplaintDraft,
    { reference, isAgain }: FilingKey,
  ): Filer<FiledComplaint> {
    let citizen: object = {};
    const deadline = (): AbortSignal => AbortSignal.timeout(this.settings.deadlineMs);
    return {
      prepare: async () => {
        const within = deadline();
        const named = await this.citizenOf(caller, draft, within);
        if (!named.ok) return named;
        citizen = named.value;
        return this.acting.ready(caller, within, draft.name);
      },
      create: () =>
        this.create(caller, draft, { ...this.serviceOf(caller, draft, reference), ...citizen }, deadline()),
      search: async (since) => {
        const fromDate = since === undefined ? {} : { fromDate: since - CLOCK_SKEW_MS };
        const criteria = { mobileNumber: caller.mobile, ...fromDate };
        const isIt = (service: ServiceShape): boolean =>
          isAgain
            ? isSupposed(service, draft, reference, this.settings.now())
            : referenceIn(service) === reference;
        const found = await this.search.first(caller, criteria, deadline(), isIt);
        return found.ok ? ok(found.value && filedOf(found.value)) : found;
      },
      recalled: (filed) => ({ ...filed, complaint: recalled(caller, draft, filed) }),
    };
  }

  private create(
    caller: Caller,
    { photos }: ComplaintDraft,
    service: object,
    within: AbortSignal,
  ): Promise<PlatformResult<FiledComplaint>> {
    const documents = photos
      .slice(0, MAX_PHOTOS)
      .map((fileStoreId) => ({ documentType: 'PHOTO', fileStoreId }));
    const body = { service, workflow: { action: 'APPLY', verificationDocuments: documents } };
    return this.acting.forCaller(caller, within, async ({ token }) => {
      const path = '/pgr-services/v2/request/_create';
      const call = { operation: 'complaint_create', path, body, token, safety: 'write', within } as const;
      const answer = await this.gateway.call(call, Wrappers);
      if (!answer.ok) return answer;
      const created = answer.value.ServiceWrappers[0]?.service;
      if (!created) return failed('bad_answer', { reason: 'empty' });
      this.people.remember(caller.mobile, created.citizen?.uuid, created.citizen?.name);
      return ok(filedOf(created));
    });
  }

  /**
   * As service account the citizen is named, by the stored name where there is one: what is sent overwrites it. So also
   * where the number is another's by now (`isAnothersNumber`): his name would be changed on his dues and complaints by a
   * stranger. The stored name goes back as it is and is told to nobody; who really filed stands in the complaint.
   */
  private async citizenOf(
    caller: Caller,
    draft: ComplaintDraft,
    within: AbortSignal,
  ): Promise<PlatformResult<object>> {
    if (!this.acting.asService) return ok({});
    const person = await this.people.find(caller, within);
    if (!person.ok) return person;
    const name = person.value?.name ?? fitName(draft.name ?? '');
    return name === undefined ? failed('needs_name') : ok({ citizen: { name, mobileNumber: caller.mobile } });
  }

  private serviceOf({ tenant }: Caller, draft: ComplaintDraft, reference: string): object {
    const { priority } = lineOf(this.settings.line);
    const { landmark, pincode, position } = draft;
    return {
      tenantId: tenant,
      serviceCode: draft.serviceCode,
      description: draft.description,
      // The platform knows no other chat channel, and refuses sources that it does not know.
      source: 'whatsapp',
      additionalDetail: { ...withReference(reference), ...filedBy(draft) },
      ...(priority === undefined ? {} : { priority }),
      address: {
        city: tenant,
        locality: { code: draft.locality },
        ...(landmark === undefined ? {} : { landmark }),
        ...(pincode === undefined ? {} : { pincode }),
        ...(position === undefined ? {} : { geoLocation: position }),
      },
    };
  }
}

/** Beside our reference, in the part of a complaint that is the client's own. */
function filedBy({ name, isAnothersNumber }: ComplaintDraft): { readonly filedBy?: string } {
  const fitted = isAnothersNumber ? fitName(name ?? '') : undefined;
  return fitted === undefined ? {} : { filedBy: fitted };
}

/**
 * Whether a complaint is what this draft asks for, where an earlier attempt is only supposed: after a backup was restored,
 * time was lost in which the same key may have named another complaint, and another key this one. So it has to be of the
 * same type and place, and to bear our reference, or to have been filed from here lately in the very same words.
 */
function isSupposed(service: ServiceShape, draft: ComplaintDraft, reference: string, now: number): boolean {
  const { serviceCode, description, address, auditDetails } = service;
  const isAbout =
    serviceCode === draft.serviceCode && (address?.locality?.code ?? draft.locality) === draft.locality;
  if (!isAbout) return false;
  const bears = referenceIn(service);
  if (bears === reference) return true;
  const isLate = now - auditDetails.createdTime < LOST_TIME_AT_MOST_MS;
  return bears !== undefined && isLate && description === draft.description;
}

function filedOf(service: ServiceShape): FiledComplaint {
  const complaint = complaintOf(service, true);
  return { id: complaint.id, status: complaint.platformStatus, filedAt: complaint.filedAt, complaint };
}

/** A complaint that was filed earlier with this very draft. */
function recalled({ tenant }: Caller, draft: ComplaintDraft, { id, status, filedAt }: Filed): Complaint {
  return {
    id,
    tenant,
    serviceCode: draft.serviceCode,
    state: stateOf(status),
    platformStatus: status,
    description: draft.description,
    locality: draft.locality,
    filedAt,
    changedAt: filedAt,
    own: true,
  };
}
