import { FormData } from 'undici';
import { z } from 'zod';
import type { Caller, Platform, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { ServiceCalls } from './service-calls.ts';

const Stored = z.looseObject({ files: z.array(z.looseObject({ fileStoreId: z.string().min(1) })) });
/** The platform's limit for one file. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Uploads under the city's tenant: files are looked up by the exact tenant, and complaints are the city's. An upload
 * whose answer was lost leaves a picture that nothing points to.
 */
export async function storePhoto(
  gateway: Gateway,
  service: ServiceCalls,
  { tenant }: Caller,
  { bytes, type }: Parameters<Platform['storePhoto']>[1],
  within: AbortSignal,
): Promise<PlatformResult<string>> {
  if (bytes.byteLength > MAX_BYTES) return failed('refused', { reason: 'file_too_large' });
  const photo = new Blob([new Uint8Array(bytes)], { type });
  const operation = 'photo_store';
  const answer = await service.run(within, (token) => {
    const body = new FormData();
    body.set('tenantId', tenant);
    body.set('module', 'rainmaker-pgr');
    body.set('file', photo, type === 'image/png' ? 'photo.png' : 'photo.jpg');
    const headers = { 'auth-token': token };
    return gateway.send({
      operation,
      path: '/filestore/v1/files',
      headers,
      body,
      safety: 'repeatable',
      within,
    });
  });
  if (!answer.ok) return answer;
  const stored = gateway.read(operation, answer.value, Stored);
  if (!stored.ok) return stored;
  const file = stored.value.files[0];
  return file ? ok(file.fileStoreId) : failed('bad_answer');
}
