import type { Caller, Complaint, PlatformResult } from '../platform.ts';
import { endingWith, readComplaintNumber } from './complaint-number.ts';
import type { ComplaintSearch } from './complaint-search.ts';
import { complaintOf, type ServiceShape } from './complaint-shape.ts';
import { ok } from './failure.ts';
import type { Settings } from './options.ts';
import { isMasked, type People } from './people.ts';

/** Looks complaints up. The platform answers anybody about anything: whose a complaint is, is checked here. */
export class Complaints {
  constructor(
    private readonly settings: Settings,
    private readonly search: ComplaintSearch,
    private readonly people: People,
  ) {}

  async find(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'number'; readonly number: string },
    within: AbortSignal,
  ): Promise<PlatformResult<readonly Complaint[]>> {
    if (by.kind === 'mine') return this.mine(caller, within);
    const number = readComplaintNumber(by.number, this.settings.stateTenant.toUpperCase());
    if (number !== undefined) return this.byNumber(caller, number, within);
    const mine = await this.mine(caller, within);
    return mine.ok ? ok(endingWith(mine.value, by.number)) : mine;
  }

  /** What the platform finds by a mobile belongs to it; only what says outright that it is another's is left out. */
  private async mine(caller: Caller, within: AbortSignal): Promise<PlatformResult<readonly Complaint[]>> {
    const found = await this.search.page(caller, { mobileNumber: caller.mobile }, within);
    if (!found.ok) return found;
    const own = found.value.filter((service) => ownByMobile(service, caller) !== false);
    return ok(own.map((service) => complaintOf(service, true)));
  }

  private async byNumber(
    caller: Caller,
    number: string,
    within: AbortSignal,
  ): Promise<PlatformResult<readonly Complaint[]>> {
    const found = await this.search.page(caller, { serviceRequestId: number }, within);
    if (!found.ok) return found;
    const told = found.value.map(async (service) =>
      complaintOf(service, await this.isOwn(service, caller, within)),
    );
    return ok(await Promise.all(told));
  }

  /** By the citizen's number, or where that is masked, by his account. In doubt it is not his. */
  private async isOwn(service: ServiceShape, caller: Caller, within: AbortSignal): Promise<boolean> {
    const byMobile = ownByMobile(service, caller);
    if (byMobile !== undefined) return byMobile;
    const person = await this.people.find(caller, within);
    return person.ok && person.value !== null && person.value.id === accountOf(service);
  }
}

function accountOf({ accountId, citizen }: ServiceShape): string | undefined {
  return accountId ?? citizen?.uuid ?? undefined;
}

/** Undefined where the number is missing or masked. */
function ownByMobile({ citizen }: ServiceShape, { mobile }: Caller): boolean | undefined {
  const number = citizen?.mobileNumber ?? '';
  return number === '' || isMasked(number) ? undefined : number.replace(/\D+/g, '').slice(-10) === mobile;
}
