import type { PlatformResult } from '../platform.ts';
import { failed } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { logIn, type Token } from './login.ts';
import type { UpyogOptions } from './options.ts';
import { SingleFlight } from './single-flight.ts';

/** Renewed this long before it ends, milliseconds. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** The service account's token: kept, renewed before it ends, fetched anew when the platform no longer takes it. */
export class ServiceToken {
  private token: Token | undefined;
  private readonly flight = new SingleFlight<PlatformResult<Token>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly options: UpyogOptions,
  ) {}

  async get(): Promise<PlatformResult<Token>> {
    const { token } = this;
    if (token && token.expiresAt - RENEW_BEFORE_MS > this.options.now()) return { ok: true, value: token };
    return this.flight.run('token', () => this.fetch());
  }

  /** The platform refused this token: the next `get` fetches another. */
  forget(token: string): void {
    if (this.token?.access === token) this.token = undefined;
  }

  private async fetch(): Promise<PlatformResult<Token>> {
    const { systemUser: user, systemPassword: password } = this.options;
    const renewed = this.token?.refresh
      ? await logIn(this.gateway, this.options, {
          kind: 'refresh',
          token: this.token.refresh,
          type: 'EMPLOYEE',
        })
      : undefined;
    const answer = renewed?.ok
      ? renewed
      : await logIn(this.gateway, this.options, { kind: 'password', user, password, type: 'EMPLOYEE' });
    if (answer.ok) this.token = answer.value;
    else if (answer.failure.code === 'refused')
      return failed('misconfigured', { reason: 'service_account_login' });
    return answer;
  }
}
