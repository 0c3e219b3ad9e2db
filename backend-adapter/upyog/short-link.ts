import type { PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { ServiceCalls } from './service-calls.ts';

/** The shortener answers plain text, and the same link for the same address. */
export async function shortenLink(
  gateway: Gateway,
  service: ServiceCalls,
  url: string,
  within: AbortSignal,
): Promise<PlatformResult<string>> {
  const answer = await service.run(within, (token) =>
    gateway.send({
      operation: 'link_shorten',
      path: '/egov-url-shortening/shortener',
      headers: { 'content-type': 'application/json', 'auth-token': token },
      body: JSON.stringify({ url }),
      safety: 'read',
      within,
    }),
  );
  if (!answer.ok) return answer;
  const link = answer.value.trim();
  return URL.canParse(link) ? ok(link) : failed('bad_answer');
}
