import { FormData } from 'undici';
import { z } from 'zod';
import type { Caller, Platform, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import { readJson, type Gateway } from './gateway.ts';

const Stored = z.looseObject({ files: z.array(z.looseObject({ fileStoreId: z.string() })).min(1) });

/** Uploads under the city's tenant: the look-up is by exact tenant, and complaints are the city's. */
export async function storePhoto(
  gateway: Gateway,
  { tenant }: Caller,
  { bytes, type }: Parameters<Platform['storePhoto']>[1],
): Promise<PlatformResult<string>> {
  const form = new FormData();
  form.set('tenantId', tenant);
  form.set('module', 'rainmaker-pgr');
  form.set(
    'file',
    new Blob([new Uint8Array(bytes)], { type }),
    type === 'image/png' ? 'photo.png' : 'photo.jpg',
  );
  const request = { method: 'POST', path: '/filestore/v1/files', body: form } as const;
  const answer = await gateway.send(request, 'read', (body) => readJson(body, Stored));
  if (!answer.ok) return answer;
  const [file] = answer.value.files;
  return file ? ok(file.fileStoreId) : failed('bad_answer');
}

/** The shortener answers plain text. */
export function shortenLink(gateway: Gateway, url: string): Promise<PlatformResult<string>> {
  const request = {
    method: 'POST',
    path: '/egov-url-shortening/shortener',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  } as const;
  return gateway.send(request, 'read', (body) =>
    URL.canParse(body.trim()) ? ok(body.trim()) : failed('bad_answer'),
  );
}
