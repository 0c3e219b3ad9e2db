import type { PlatformResult } from '../platform.ts';
import { TOKEN_REFUSED } from './judge.ts';
import type { ServiceAccount } from './service-account.ts';

/** Calls as the service account. */
export class ServiceCalls {
  constructor(private readonly account: ServiceAccount) {}

  /** A token that the platform no longer takes is fetched anew, once: such a refusal says that nothing was done. */
  async run<T>(
    within: AbortSignal,
    act: (token: string) => Promise<PlatformResult<T>>,
  ): Promise<PlatformResult<T>> {
    const first = await this.account.token(within);
    if (!first.ok) return first;
    const result = await act(first.value.access);
    if (!isTokenRefused(result)) return result;
    this.account.refused(first.value.access);
    const second = await this.account.token(within);
    return second.ok ? act(second.value.access) : second;
  }

  /** For endpoints that deployments leave open, as they mostly do: with a token only where it is asked for. */
  async runOpen<T>(
    within: AbortSignal,
    act: (token: string | undefined) => Promise<PlatformResult<T>>,
  ): Promise<PlatformResult<T>> {
    const open = await act(undefined);
    const isClosed = !open.ok && open.failure.code === 'misconfigured';
    return isClosed ? this.run(within, act) : open;
  }
}

export function isTokenRefused(result: PlatformResult<unknown>): boolean {
  return !result.ok && result.failure.reason === TOKEN_REFUSED;
}
