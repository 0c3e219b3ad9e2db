import type { PlatformResult } from '../platform.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { Settings } from './options.ts';
import { Users } from './people.ts';
import type { ServiceCalls } from './service-calls.ts';

/** Asks the platform for the service account itself: that goes through the gateway, our token and a database. */
export async function health(
  gateway: Gateway,
  settings: Settings,
  service: ServiceCalls,
  within: AbortSignal,
): Promise<PlatformResult<{ readonly latencyMs: number }>> {
  const startedAt = performance.now();
  const { systemUser: userName, systemTenant: tenantId } = settings;
  const body = { tenantId, userName, userType: 'EMPLOYEE', pageSize: 1 };
  const answer = await service.run(within, (token) =>
    gateway.call({ operation: 'health', path: '/user/_search', body, token, safety: 'read', within }, Users),
  );
  return answer.ok ? ok({ latencyMs: Math.round(performance.now() - startedAt) }) : answer;
}
