import { z } from 'zod';
import type { Caller, Person, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { logIn, TokenAnswer, tokenOf, type Token } from './login.ts';
import type { UpyogOptions } from './options.ts';
import { SingleFlight } from './single-flight.ts';
import type { ServiceToken } from './tokens.ts';

const RENEW_BEFORE_MS = 5 * 60_000;
/** How long a person's stored name is believed, milliseconds. */
const NAME_KEPT_MS = 10 * 60_000;
const MAX_NAMES_KEPT = 20_000;

const Users = z.object({
  user: z.array(
    z.object({ uuid: z.string(), name: z.string().nullish(), mobileNumber: z.string().nullish() }).loose(),
  ),
});

/** Citizens behind verified mobiles: their stored names, and their own tokens in the modes where they act themselves. */
export class Citizens {
  private readonly tokens = new Map<string, Token>();
  private readonly names = new Map<string, { readonly at: number; readonly person: Person | null }>();
  private readonly lookups = new SingleFlight<PlatformResult<Person | null>>();
  private readonly logins = new SingleFlight<PlatformResult<Token>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly options: UpyogOptions,
    private readonly service: ServiceToken,
  ) {}

  async find(caller: Caller): Promise<PlatformResult<Person | null>> {
    const kept = this.names.get(caller.mobile);
    if (kept && this.options.now() - kept.at < NAME_KEPT_MS) return ok(kept.person);
    return this.lookups.run(caller.mobile, () => this.lookUp(caller.mobile));
  }

  /** What the platform has just been told, or has told, of a person's name. */
  remember(mobile: string, person: Person | null): void {
    if (this.names.size >= MAX_NAMES_KEPT) this.names.clear();
    this.names.set(mobile, { at: this.options.now(), person });
  }

  /** A token to act as this citizen; `needs_otp` where he has to prove his number first. */
  async token(caller: Caller, name?: string): Promise<PlatformResult<Token>> {
    const kept = this.tokens.get(caller.mobile);
    if (kept && kept.expiresAt - RENEW_BEFORE_MS > this.options.now()) return ok(kept);
    return this.logins.run(caller.mobile, () => this.renew(caller, kept, name));
  }

  forget(token: string): void {
    for (const [mobile, kept] of this.tokens) if (kept.access === token) this.tokens.delete(mobile);
  }

  async sendOtp(caller: Caller): Promise<PlatformResult<null>> {
    const login = await this.requestOtp(caller, 'login');
    const isUnknown = !login.ok && login.failure.code === 'refused';
    return isUnknown ? this.requestOtp(caller, 'register') : login;
  }

  async verifyOtp(caller: Caller, otp: string, name?: string): Promise<PlatformResult<null>> {
    const known = await this.logInWith(caller, otp);
    if (known.ok) return ok(null);
    if (known.failure.code !== 'refused') return known;
    const person = await this.find(caller);
    if (!person.ok) return person;
    if (person.value) return failed('wrong_otp');
    if (name === undefined) return failed('needs_name');
    const registered = await this.register(caller, otp, name);
    return registered.ok ? ok(null) : refusedIs(registered, 'wrong_otp');
  }

  private async renew(
    caller: Caller,
    kept: Token | undefined,
    name?: string,
  ): Promise<PlatformResult<Token>> {
    if (kept?.refresh) {
      const renewed = await logIn(this.gateway, this.options, {
        kind: 'refresh',
        token: kept.refresh,
        type: 'CITIZEN',
      });
      if (renewed.ok) return ok(this.keep(caller, renewed.value));
      if (renewed.failure.code !== 'refused') return renewed;
    }
    if (this.options.citizenMode !== 'fixed') return failed('needs_otp');
    return this.logInFixed(caller, name);
  }

  /** The official bot's way: one OTP for all, and registering whoever is not known yet. */
  private async logInFixed(caller: Caller, name?: string): Promise<PlatformResult<Token>> {
    const otp = this.options.fixedOtp ?? '';
    const known = await this.logInWith(caller, otp);
    if (known.ok || known.failure.code !== 'refused') return known;
    const person = await this.find(caller);
    if (!person.ok) return person;
    if (person.value) return failed('misconfigured', { reason: 'fixed_otp' });
    if (name === undefined) return failed('needs_name');
    return refusedIs(await this.register(caller, otp, name), 'misconfigured');
  }

  private async logInWith(caller: Caller, otp: string): Promise<PlatformResult<Token>> {
    const grant = { kind: 'password', user: caller.mobile, password: otp, type: 'CITIZEN' } as const;
    const answer = await logIn(this.gateway, this.options, grant);
    if (answer.ok) this.keep(caller, answer.value);
    return answer;
  }

  private async register(caller: Caller, otp: string, name: string): Promise<PlatformResult<Token>> {
    const user = {
      name,
      username: caller.mobile,
      mobileNumber: caller.mobile,
      otpReference: otp,
      tenantId: this.options.stateTenant,
      permanentCity: caller.tenant,
    };
    const call = { path: '/user/citizen/_create', body: { User: user }, safety: 'write' } as const;
    const answer = await this.gateway.call(call, TokenAnswer);
    return answer.ok ? ok(this.keep(caller, tokenOf(answer.value, this.options.now()))) : answer;
  }

  private keep({ mobile }: Caller, token: Token): Token {
    this.tokens.set(mobile, token);
    this.remember(mobile, token.name === undefined ? null : { id: token.uuid, name: token.name, mobile });
    return token;
  }

  private async requestOtp({ mobile }: Caller, type: 'login' | 'register'): Promise<PlatformResult<null>> {
    const otp = { mobileNumber: mobile, tenantId: this.options.stateTenant, type, userType: 'CITIZEN' };
    const call = { path: '/user-otp/v1/_send', body: { otp }, safety: 'read' } as const;
    const answer = await this.gateway.call(call, z.object({ isSuccessful: z.boolean() }).loose());
    return answer.ok ? ok(null) : answer;
  }

  private async lookUp(mobile: string): Promise<PlatformResult<Person | null>> {
    const token = await this.service.get();
    if (!token.ok) return token;
    const body = {
      tenantId: this.options.stateTenant,
      mobileNumber: mobile,
      userType: 'CITIZEN',
      pageSize: 5,
    };
    const call = { path: '/user/_search', body, safety: 'read', token: token.value.access } as const;
    const answer = await this.gateway.call(call, Users);
    if (!answer.ok) return answer;
    const [user] = answer.value.user;
    const person = user?.name && !isMasked(user.name) ? { id: user.uuid, name: user.name, mobile } : null;
    this.remember(mobile, person);
    return ok(person);
  }
}

/** Who may not see a field gets it with stars in it. */
function isMasked(text: string): boolean {
  return text.includes('*');
}

function refusedIs<T>(result: PlatformResult<T>, code: 'wrong_otp' | 'misconfigured'): PlatformResult<T> {
  return !result.ok && result.failure.code === 'refused' ? failed(code) : result;
}
