import { z } from 'zod';
import type { Caller, PlatformResult } from '../platform.ts';
import type { CitizenTokens } from './citizen-tokens.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { Settings } from './options.ts';
import type { People } from './people.ts';

const Sent = z.looseObject({ isSuccessful: z.boolean().nullish() });

/** Proving a number by a one-time password. */
export class Otp {
  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
    private readonly people: People,
    private readonly tokens: CitizenTokens,
  ) {}

  /** A refusal to send one for a log-in is how the platform says that it does not know the number. */
  async send(caller: Caller, within: AbortSignal): Promise<PlatformResult<null>> {
    const login = await this.request(caller, 'login', within);
    const isUnknown = !login.ok && login.failure.code === 'refused';
    return isUnknown ? this.request(caller, 'register', within) : login;
  }

  async verify(
    caller: Caller,
    otp: string,
    within: AbortSignal,
    name?: string,
  ): Promise<PlatformResult<null>> {
    const { mobile } = caller;
    const known = await this.tokens.logIn(caller, { kind: 'citizen', mobile, otp }, within);
    if (known.ok) return ok(null);
    if (known.failure.reason !== 'invalid_credentials') return known;
    const person = await this.people.find(caller, within);
    if (!person.ok) return person;
    if (person.value) return failed('wrong_otp');
    if (name === undefined) return failed('needs_name');
    const registered = await this.tokens.register(caller, otp, name, within);
    if (registered.ok) return ok(null);
    const isWrong = registered.failure.code === 'refused' && /otp/i.test(registered.failure.reason ?? '');
    return isWrong ? failed('wrong_otp') : registered;
  }

  private async request(
    { mobile }: Caller,
    type: 'login' | 'register',
    within: AbortSignal,
  ): Promise<PlatformResult<null>> {
    const otp = { mobileNumber: mobile, tenantId: this.settings.stateTenant, type, userType: 'CITIZEN' };
    const path = '/user-otp/v1/_send';
    const call = { operation: 'otp_send', path, body: { otp }, safety: 'repeatable', within } as const;
    const answer = await this.gateway.call(call, Sent);
    if (!answer.ok) return answer;
    return answer.value.isSuccessful === false ? failed('refused', { reason: 'otp_not_sent' }) : ok(null);
  }
}
