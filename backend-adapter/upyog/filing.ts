import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller, Complaint, ComplaintDraft, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import type { Citizens } from './citizens.ts';
import { complaintOf, Wrappers, type ServiceShape } from './complaint-shape.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { Token } from './login.ts';
import type { UpyogOptions } from './options.ts';

const CREATE = '/pgr-services/v2/request/_create';
const SEARCH = '/pgr-services/v2/request/_search';
/** The caller's sign that an earlier attempt with this key was made, perhaps by a process that died. */
const AGAIN = '#again';
/** The platform stores some time after it has answered: only after this long without a trace is a complaint not there. */
const ABSENT_AFTER_MS = 120_000;
const CLEAN_SEARCHES_NEEDED = 3;
/** When to look again, by how many searches found nothing. */
const LOOK_AGAIN_MS = [10_000, 20_000, 30_000, 60_000] as const;
const MAX_SEARCH = 200;

/** What this process knows of an attempt that did not end well. */
type Attempt =
  | { readonly kind: 'not_done' }
  | { readonly kind: 'unknown'; readonly since: number; readonly cleanSearches: number };

const Reference = z.object({ samvaadRef: z.string() }).loose();

/**
 * Files a complaint once per key. The key travels in the complaint as a client reference; after an outcome that nobody
 * saw, the platform is searched for it over minutes before anything is created again.
 */
export class Filing {
  private readonly attempts = new Map<string, Attempt>();

  constructor(
    private readonly gateway: Gateway,
    private readonly options: UpyogOptions,
    private readonly acting: Acting,
    private readonly citizens: Citizens,
  ) {}

  async file(caller: Caller, draft: ComplaintDraft, key: string): Promise<PlatformResult<Complaint>> {
    const isAgain = key.endsWith(AGAIN);
    const base = isAgain ? key.slice(0, -AGAIN.length) : key;
    const reference = referenceOf(base);
    if (isAgain && this.attempts.get(base)?.kind !== 'not_done') {
      const found = await this.lookUp(caller, base, reference);
      if (found !== 'absent') return found;
    }
    return this.create(caller, draft, base, reference);
  }

  private async create(
    caller: Caller,
    draft: ComplaintDraft,
    base: string,
    reference: string,
  ): Promise<PlatformResult<Complaint>> {
    const citizen = await this.citizenFor(caller, draft.name);
    if (!citizen.ok) {
      this.attempts.set(base, { kind: 'not_done' });
      return citizen;
    }
    const service = { ...this.serviceOf(caller, draft, reference), ...citizen.value };
    const result = await this.acting.forCitizen(
      caller,
      (token) => this.gateway.call(createCall(service, draft, token), Wrappers),
      draft.name,
    );
    if (!result.ok) {
      const isOpen = result.failure.code === 'unknown_outcome';
      const since = this.options.now();
      this.attempts.set(base, isOpen ? { kind: 'unknown', since, cleanSearches: 0 } : { kind: 'not_done' });
      return isOpen ? failed('unknown_outcome', { retryAfterMs: LOOK_AGAIN_MS[0] }) : result;
    }
    this.attempts.delete(base);
    const [wrapper] = result.value.ServiceWrappers;
    return wrapper ? ok(complaintOf(wrapper.service, true)) : failed('bad_answer');
  }

  /** The complaint where it was filed after all; `absent` only when enough searches over enough time found nothing. */
  private async lookUp(
    caller: Caller,
    base: string,
    reference: string,
  ): Promise<PlatformResult<Complaint> | 'absent'> {
    const found = await this.search(caller, reference);
    if (!found.ok) return found;
    if (found.value) {
      this.attempts.delete(base);
      return ok(complaintOf(found.value, true));
    }
    const now = this.options.now();
    const known = this.attempts.get(base);
    const before = known?.kind === 'unknown' ? known : { since: now, cleanSearches: 0 };
    const cleanSearches = before.cleanSearches + 1;
    if (cleanSearches >= CLEAN_SEARCHES_NEEDED && now - before.since >= ABSENT_AFTER_MS) return 'absent';
    this.attempts.set(base, { kind: 'unknown', since: before.since, cleanSearches });
    const retryAfterMs = LOOK_AGAIN_MS[Math.min(cleanSearches, LOOK_AGAIN_MS.length - 1)] ?? ABSENT_AFTER_MS;
    return failed('unknown_outcome', { retryAfterMs });
  }

  private async search(caller: Caller, reference: string): Promise<PlatformResult<ServiceShape | undefined>> {
    const query = { tenantId: caller.tenant, mobileNumber: caller.mobile, limit: MAX_SEARCH };
    const result = await this.acting.forService((token) =>
      this.gateway.call({ path: SEARCH, query, safety: 'read', token: token.access }, Wrappers),
    );
    if (!result.ok) return result;
    const services = result.value.ServiceWrappers.map(({ service }) => service);
    return ok(services.find((service) => referenceIn(service) === reference));
  }

  /** As service account the citizen is named, by the stored name where there is one: a sent name overwrites it. */
  private async citizenFor(caller: Caller, given: string | undefined): Promise<PlatformResult<object>> {
    if (!this.acting.asService) return ok({});
    const person = await this.citizens.find(caller);
    if (!person.ok) return person;
    const name = person.value?.name ?? given;
    if (name === undefined) return failed('needs_name');
    if (!person.value) this.citizens.remember(caller.mobile, { id: '', name, mobile: caller.mobile });
    return ok({ citizen: { name, mobileNumber: caller.mobile } });
  }

  private serviceOf({ tenant }: Caller, draft: ComplaintDraft, reference: string): object {
    const { position, landmark, pincode } = draft;
    return {
      tenantId: tenant,
      serviceCode: draft.serviceCode,
      description: draft.description,
      source: 'whatsapp',
      additionalDetail: { samvaadRef: reference },
      ...(this.options.line === 'upyog' ? { priority: 'LOW' } : {}),
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

function createCall(service: object, { photos }: ComplaintDraft, { access }: Token) {
  const verificationDocuments = photos.map((fileStoreId) => ({ documentType: 'PHOTO', fileStoreId }));
  return {
    path: CREATE,
    body: { service, workflow: { action: 'APPLY', verificationDocuments } },
    safety: 'write',
    token: access,
  } as const;
}

/** Opaque: tells nobody which conversation it was. */
function referenceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

function referenceIn({ additionalDetail }: ServiceShape): string | undefined {
  const read = Reference.safeParse(
    typeof additionalDetail === 'string' ? tryJson(additionalDetail) : additionalDetail,
  );
  return read.success ? read.data.samvaadRef : undefined;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
