import { z } from 'zod';
import type { Caller, Person, PlatformResult } from '../platform.ts';
import { BoundedMap } from './bounded-map.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { Settings } from './options.ts';
import type { ServiceCalls } from './service-calls.ts';
import { SingleFlight } from './single-flight.ts';

/** How long a stored name is believed, milliseconds. */
const NAME_KEPT_MS = 10 * 60_000;
const MOST_KEPT = 10_000;

const User = z.looseObject({
  uuid: z.string(),
  userName: z.string().nullish(),
  name: z.string().nullish(),
  mobileNumber: z.string().nullish(),
  active: z.boolean().nullish(),
});
type User = z.infer<typeof User>;
export const Users = z.looseObject({ user: z.array(User).nullish() });

/** The people behind verified mobiles, by the names the platform has for them. */
export class People {
  private readonly kept = new BoundedMap<string, { readonly at: number; readonly person: Person }>(MOST_KEPT);
  private readonly flights = new SingleFlight<PlatformResult<Person | null>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
    private readonly service: ServiceCalls,
  ) {}

  /** That there is nobody is not kept: the person may register elsewhere at any moment, under another name. */
  async find(
    { mobile }: Pick<Caller, 'mobile'>,
    within: AbortSignal,
  ): Promise<PlatformResult<Person | null>> {
    const kept = this.kept.get(mobile);
    if (kept && this.settings.now() - kept.at < NAME_KEPT_MS) return ok(kept.person);
    return this.flights.run(mobile, () => this.lookUp(mobile, within));
  }

  /** What an answer of the platform told in passing. */
  remember(mobile: string, id: string | null | undefined, name: string | null | undefined): void {
    if (id && name && !isMasked(name)) {
      this.kept.set(mobile, { at: this.settings.now(), person: { id, name, mobile } });
    }
  }

  private async lookUp(mobile: string, within: AbortSignal): Promise<PlatformResult<Person | null>> {
    const body = {
      tenantId: this.settings.stateTenant,
      mobileNumber: mobile,
      userType: 'CITIZEN',
      pageSize: 10,
    };
    const answer = await this.service.run(within, (token) =>
      this.gateway.call(
        { operation: 'user_search', path: '/user/_search', body, token, safety: 'read', within },
        Users,
      ),
    );
    if (!answer.ok) return answer;
    const user = userOf(answer.value.user ?? [], mobile);
    if (!user?.name || isMasked(user.name)) return ok(null);
    this.remember(mobile, user.uuid, user.name);
    return ok({ id: user.uuid, name: user.name, mobile });
  }
}

/**
 * The one whose own number it is. The platform's search also finds people who gave it as their second number, and may
 * mask what it answers, so that a number with stars counts only where it is the only candidate.
 */
export function userOf(users: readonly User[], mobile: string): User | undefined {
  const active = users.filter((user) => user.active !== false);
  const exact = active.find((user) => user.userName === mobile || user.mobileNumber === mobile);
  if (exact) return exact;
  const masked = active.filter((user) => isMasked(user.mobileNumber ?? ''));
  return masked.length === 1 ? masked[0] : undefined;
}

/** Who may not see a field gets it with stars in it. */
export function isMasked(text: string): boolean {
  return text.includes('*');
}
