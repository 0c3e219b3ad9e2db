import type { PlatformResult } from '../platform.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { LoginPause } from './login-pause.ts';
import { isFresh, logIn, tokenOf } from './login.ts';
import type { Settings } from './options.ts';
import { SingleFlight } from './single-flight.ts';
import type { Token } from './token-vault.ts';

/** The service account's token: kept, fetched anew before it ends or when the platform no longer takes it. */
export class ServiceAccount {
  private kept: Token | undefined;
  private readonly flight = new SingleFlight<PlatformResult<Token>>();
  private readonly pause: LoginPause;

  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
  ) {
    this.pause = new LoginPause(settings.now);
  }

  async token(within: AbortSignal): Promise<PlatformResult<Token>> {
    if (isFresh(this.kept, this.settings.now())) return ok(this.kept);
    return this.flight.run('token', () => this.pause.inForce() ?? this.fetch(within));
  }

  /** The platform did not take this token: the next question fetches another. */
  refused(access: string): void {
    if (this.kept?.access === access) this.kept = undefined;
  }

  private async fetch(within: AbortSignal): Promise<PlatformResult<Token>> {
    const { systemUser: user, systemPassword: password, systemTenant: tenant, now } = this.settings;
    const answer = await logIn(
      this.gateway,
      this.settings,
      { kind: 'employee', user, password, tenant },
      within,
    );
    if (answer.ok) {
      this.kept = tokenOf(answer.value, now());
      return ok(this.kept);
    }
    const { code, reason } = answer.failure;
    return code === 'refused' ? this.pause.begin(`service_account_${reason}`) : answer;
  }
}
