import type { Caller, PlatformResult, TenantId } from '../platform.ts';
import type { CitizenTokens } from './citizen-tokens.ts';
import type { Settings } from './options.ts';
import { isTokenRefused, type ServiceCalls } from './service-calls.ts';

/** Who acts in a call. */
export interface Actor {
  readonly token: string;
  /** Where it may search: an employee in one city, a citizen over the whole state. */
  readonly searchTenant: TenantId;
  readonly isEmployee: boolean;
}

/** Picks who acts for a citizen: the service account, or the citizen himself where the deployment wants that. */
export class Acting {
  constructor(
    private readonly settings: Settings,
    private readonly service: ServiceCalls,
    private readonly citizens: CitizenTokens,
  ) {}

  get asService(): boolean {
    return this.settings.citizenMode === 'service';
  }

  /** Whether a call could be made for the caller now; makes sure of the token. `name` registers whoever is new. */
  async ready(caller: Caller, within: AbortSignal, name?: string): Promise<PlatformResult<null>> {
    const done = (): Promise<PlatformResult<null>> => Promise.resolve({ ok: true, value: null });
    return this.asService ? this.service.run(within, done) : this.asCitizen(caller, within, done, name);
  }

  forCaller<T>(
    caller: Caller,
    within: AbortSignal,
    act: (actor: Actor) => Promise<PlatformResult<T>>,
  ): Promise<PlatformResult<T>> {
    if (!this.asService) return this.asCitizen(caller, within, act);
    return this.service.run(within, (token) => act({ token, searchTenant: caller.tenant, isEmployee: true }));
  }

  private async asCitizen<T>(
    caller: Caller,
    within: AbortSignal,
    act: (actor: Actor) => Promise<PlatformResult<T>>,
    name?: string,
  ): Promise<PlatformResult<T>> {
    const actorOf = (token: string): Actor => ({
      token,
      searchTenant: this.settings.stateTenant,
      isEmployee: false,
    });
    const first = await this.citizens.token(caller, within, name);
    if (!first.ok) return first;
    const result = await act(actorOf(first.value.access));
    if (!isTokenRefused(result)) return result;
    await this.citizens.refused(caller, first.value.access);
    const second = await this.citizens.token(caller, within, name);
    return second.ok ? act(actorOf(second.value.access)) : second;
  }
}
