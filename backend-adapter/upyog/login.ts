import { z } from 'zod';
import type { PlatformResult } from '../platform.ts';
import { failed } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { TOKEN_REFUSED, type Safety } from './judge.ts';
import type { Settings } from './options.ts';
import type { Token } from './token-vault.ts';

export const TokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().nullish(),
  /** Seconds. */
  expires_in: z.number(),
  UserRequest: z.looseObject({ uuid: z.string(), name: z.string().nullish() }),
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;

/** Renewed this long before a token ends, so that none ends under way. */
const RENEW_BEFORE_MS = 5 * 60_000;

export type Grant =
  | { readonly kind: 'employee'; readonly user: string; readonly password: string; readonly tenant: string }
  | { readonly kind: 'citizen'; readonly mobile: string; readonly otp: string }
  | { readonly kind: 'refresh'; readonly token: string };

/**
 * Asks for a token: a form, the only call of the platform that is one. `refused` is a no to the credentials, with
 * `invalid_credentials`, `account_locked` … as reason; `misconfigured` is a no to ourselves as a client.
 */
export async function logIn(
  gateway: Gateway,
  settings: Settings,
  grant: Grant,
  within: AbortSignal,
): Promise<PlatformResult<TokenAnswer>> {
  const answer = await gateway.send({
    operation: 'token',
    path: '/user/oauth/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: settings.clientAuthorization,
    },
    body: new URLSearchParams({ scope: 'read', ...formOf(grant, settings.stateTenant) }).toString(),
    safety: safetyOf(grant),
    within,
  });
  if (answer.ok) return gateway.read('token', answer.value, TokenAnswer);
  if (answer.failure.reason !== TOKEN_REFUSED) return answer;
  return grant.kind === 'refresh'
    ? failed('refused', { reason: 'invalid_refresh_token' })
    : failed('misconfigured', { reason: 'client_authorization' });
}

/** A one-time password may be used up by an attempt whose answer was lost, so that one is not repeated by itself. */
function safetyOf({ kind }: Grant): Safety {
  return kind === 'citizen' ? 'repeatable' : 'read';
}

function formOf(grant: Grant, stateTenant: string): Record<string, string> {
  switch (grant.kind) {
    case 'employee':
      return {
        grant_type: 'password',
        username: grant.user,
        password: grant.password,
        tenantId: grant.tenant,
        userType: 'EMPLOYEE',
      };
    case 'citizen':
      return {
        grant_type: 'password',
        username: grant.mobile,
        password: grant.otp,
        tenantId: stateTenant,
        userType: 'CITIZEN',
      };
    case 'refresh':
      return {
        grant_type: 'refresh_token',
        refresh_token: grant.token,
        tenantId: stateTenant,
        userType: 'CITIZEN',
      };
  }
}

export function tokenOf(answer: TokenAnswer, now: number): Token {
  return {
    access: answer.access_token,
    expiresAt: now + answer.expires_in * 1_000,
    account: answer.UserRequest.uuid,
    ...(answer.refresh_token ? { refresh: answer.refresh_token } : {}),
  };
}

export function isFresh(token: Token | undefined, now: number): token is Token {
  return token !== undefined && token.expiresAt - RENEW_BEFORE_MS > now;
}
