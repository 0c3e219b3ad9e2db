import { z } from 'zod';
import type { PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import { readJson, type Gateway } from './gateway.ts';
import { DEFAULT_CLIENT_AUTHORIZATION, type UpyogOptions } from './options.ts';

const TOKEN_PATH = '/user/oauth/token';

export const TokenAnswer = z
  .object({
    access_token: z.string(),
    refresh_token: z.string().optional(),
    expires_in: z.number(),
    UserRequest: z.object({ uuid: z.string(), name: z.string().nullish() }).loose(),
  })
  .loose();

/** A token with who it stands for. */
export interface Token {
  readonly access: string;
  readonly refresh?: string;
  readonly expiresAt: number;
  readonly uuid: string;
  readonly name?: string;
}

export type Grant =
  | {
      readonly kind: 'password';
      readonly user: string;
      readonly password: string;
      readonly type: 'CITIZEN' | 'EMPLOYEE';
    }
  | { readonly kind: 'refresh'; readonly token: string; readonly type: 'CITIZEN' | 'EMPLOYEE' };

/** Gets a token. A refusal (wrong password, locked, unknown) is `refused`; it is OAuth's shape, not the platform's. */
export async function logIn(
  gateway: Gateway,
  options: UpyogOptions,
  grant: Grant,
): Promise<PlatformResult<Token>> {
  const form = new URLSearchParams({
    scope: 'read',
    tenantId: options.stateTenant,
    userType: grant.type,
    ...(grant.kind === 'refresh'
      ? { grant_type: 'refresh_token', refresh_token: grant.token }
      : { grant_type: 'password', username: grant.user, password: grant.password }),
  });
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: options.clientAuthorization ?? DEFAULT_CLIENT_AUTHORIZATION,
  };
  const request = { method: 'POST', path: TOKEN_PATH, headers, body: form.toString() } as const;
  const answer = await gateway.send(request, 'read', (body) => readJson(body, TokenAnswer));
  if (answer.ok) return ok(tokenOf(answer.value, options.now()));
  return answer.failure.code === 'misconfigured' ? failed('refused', { reason: 'login' }) : answer;
}

export function tokenOf(answer: z.infer<typeof TokenAnswer>, now: number): Token {
  return {
    access: answer.access_token,
    expiresAt: now + answer.expires_in * 1_000,
    uuid: answer.UserRequest.uuid,
    ...(answer.refresh_token === undefined ? {} : { refresh: answer.refresh_token }),
    ...(answer.UserRequest.name ? { name: answer.UserRequest.name } : {}),
  };
}
