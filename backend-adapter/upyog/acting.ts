import type { Caller, PlatformResult } from '../platform.ts';
import type { Citizens } from './citizens.ts';
import type { Token } from './login.ts';
import type { UpyogOptions } from './options.ts';
import type { ServiceToken } from './tokens.ts';

/** Who acts in a call: the service account, or the citizen himself where the deployment wants that. */
export class Acting {
  constructor(
    private readonly options: UpyogOptions,
    private readonly service: ServiceToken,
    private readonly citizens: Citizens,
  ) {}

  get asService(): boolean {
    return this.options.citizenMode === 'service';
  }

  /** For the citizen's own affairs. */
  forCitizen<T>(
    caller: Caller,
    act: (token: Token) => Promise<PlatformResult<T>>,
    name?: string,
  ): Promise<PlatformResult<T>> {
    return this.asService
      ? this.forService(act)
      : this.withToken(() => this.citizens.token(caller, name), act);
  }

  /** For masters, employees, look-ups. */
  forService<T>(act: (token: Token) => Promise<PlatformResult<T>>): Promise<PlatformResult<T>> {
    return this.withToken(() => this.service.get(), act);
  }

  /** A token that the platform no longer takes is fetched anew, once: the refusal says that nothing was done. */
  private async withToken<T>(
    get: () => Promise<PlatformResult<Token>>,
    act: (token: Token) => Promise<PlatformResult<T>>,
  ): Promise<PlatformResult<T>> {
    const token = await get();
    if (!token.ok) return token;
    const result = await act(token.value);
    if (result.ok || !isTokenRefused(result.failure.reason)) return result;
    this.service.forget(token.value.access);
    this.citizens.forget(token.value.access);
    const fresh = await get();
    return fresh.ok ? act(fresh.value) : fresh;
  }
}

function isTokenRefused(reason: string | undefined): boolean {
  return reason === 'InvalidAccessTokenException' || reason === 'CustomException' || reason === '401';
}
