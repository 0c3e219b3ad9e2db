import type { Caller, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { LoginPause } from './login-pause.ts';
import { isFresh, logIn, TokenAnswer, tokenOf, type Grant } from './login.ts';
import type { Settings } from './options.ts';
import type { People } from './people.ts';
import { fitName } from './person-name.ts';
import { SingleFlight } from './single-flight.ts';
import type { Token } from './token-vault.ts';

/** Tokens with which citizens act themselves, in the modes `otp` and `fixed`. */
export class CitizenTokens {
  private readonly flights = new SingleFlight<PlatformResult<Token>>();
  private readonly pause: LoginPause;

  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
    private readonly people: People,
  ) {
    this.pause = new LoginPause(settings.now);
  }

  /** `needs_otp` where the person has to prove his number first; `needs_name` where he has to be registered first. */
  async token(caller: Caller, within: AbortSignal, name?: string): Promise<PlatformResult<Token>> {
    const kept = await this.settings.tokenVault.read(caller.mobile);
    if (isFresh(kept, this.settings.now())) return ok(kept);
    return this.flights.run(caller.mobile, () => this.renew(caller, kept, within, name));
  }

  /** The platform did not take this token: it is renewed at the next question. */
  async refused({ mobile }: Caller, access: string): Promise<void> {
    const kept = await this.settings.tokenVault.read(mobile);
    if (kept?.access === access) await this.settings.tokenVault.write(mobile, { ...kept, expiresAt: 0 });
  }

  async logIn(caller: Caller, grant: Grant, within: AbortSignal): Promise<PlatformResult<Token>> {
    const answer = await logIn(this.gateway, this.settings, grant, within);
    return answer.ok ? ok(await this.keep(caller, answer.value)) : answer;
  }

  /** Registers and, as the platform does by default, logs in at once. Where it does not, the OTP logs in. */
  async register(
    caller: Caller,
    otp: string,
    name: string,
    within: AbortSignal,
  ): Promise<PlatformResult<Token>> {
    const { tenant, mobile } = caller;
    const fitted = fitName(name);
    if (fitted === undefined) return failed('needs_name');
    const user = {
      name: fitted,
      username: mobile,
      mobileNumber: mobile,
      otpReference: otp,
      tenantId: this.settings.stateTenant,
      permanentCity: tenant,
    };
    const path = '/user/citizen/_create';
    const call = { operation: 'register', path, body: { User: user }, safety: 'repeatable', within } as const;
    const answer = await this.gateway.call(call, TokenAnswer);
    if (answer.ok) return ok(await this.keep(caller, answer.value));
    return answer.failure.code === 'bad_answer'
      ? this.logIn(caller, { kind: 'citizen', mobile, otp }, within)
      : answer;
  }

  private async renew(
    caller: Caller,
    kept: Token | undefined,
    within: AbortSignal,
    name?: string,
  ): Promise<PlatformResult<Token>> {
    if (this.settings.citizenMode === 'fixed') return this.logInFixed(caller, within, name);
    if (!kept?.refresh) return failed('needs_otp');
    const renewed = await this.logIn(caller, { kind: 'refresh', token: kept.refresh }, within);
    if (renewed.ok || renewed.failure.code !== 'refused') return renewed;
    await this.settings.tokenVault.remove(caller.mobile);
    return failed('needs_otp');
  }

  /** The official bot's way: one OTP for all, and whoever is not known yet is registered with it. */
  private async logInFixed(
    caller: Caller,
    within: AbortSignal,
    name?: string,
  ): Promise<PlatformResult<Token>> {
    const paused = this.pause.inForce();
    if (paused) return paused;
    const { mobile } = caller;
    const otp = this.settings.fixedOtp;
    const known = await this.logIn(caller, { kind: 'citizen', mobile, otp }, within);
    if (known.ok || known.failure.code !== 'refused') return known;
    const { reason } = known.failure;
    if (reason !== 'invalid_credentials') return failed('misconfigured', { reason });
    const person = await this.people.find(caller, within);
    if (!person.ok) return person;
    if (person.value) return this.pause.begin('fixed_otp');
    if (name === undefined) return failed('needs_name');
    const registered = await this.register(caller, otp, name, within);
    const isRefused = !registered.ok && registered.failure.code === 'refused';
    return isRefused ? failed('misconfigured', { reason: registered.failure.reason }) : registered;
  }

  private async keep({ mobile }: Caller, answer: TokenAnswer): Promise<Token> {
    const token = tokenOf(answer, this.settings.now());
    await this.settings.tokenVault.write(mobile, token);
    this.people.remember(mobile, answer.UserRequest.uuid, answer.UserRequest.name);
    return token;
  }
}
