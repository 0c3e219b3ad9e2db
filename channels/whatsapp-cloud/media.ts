import { FormData, request } from 'undici';
import { z } from 'zod';
import { isNetworkFailure } from '../http-transport.ts';

export interface MediaAccess {
  /** The provider's root address, with version. */
  readonly root: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts beside the root's own from which media may be fetched with our token. */
  readonly hosts: readonly string[];
}

/** Where the provider serves media. */
export const MEDIA_HOSTS = ['lookaside.fbsbx.com'];
const TIMEOUT_MS = 8_000;

const Described = z.object({ url: z.url() });
const Uploaded = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) });

/**
 * Fetches a file of at most `most` bytes by its media id: first where it lies, then its bytes. The second address comes
 * out of an answer, so the token goes only to hosts of the provider, over TLS, and no redirect is followed. undefined:
 * not to be had.
 */
export async function downloadMedia(
  id: string,
  account: string,
  access: MediaAccess,
  most: number,
): Promise<Uint8Array | 'too_large' | undefined> {
  const description = await get(`${access.root}/${id}?phone_number_id=${account}`, access, 64 * 1024);
  const described = Described.safeParse(parseJson(description));
  if (!described.success || !isTheirs(described.data.url, access)) return undefined;
  return get(described.data.url, access, most);
}

/** Whether an address is the provider's own: the root's own origin, or one of its media hosts over TLS. */
export function isTheirs(address: string, { root, hosts }: MediaAccess): boolean {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.origin === new URL(root).origin) return true;
  return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname);
}

async function get(
  url: string,
  { headers }: MediaAccess,
  most: number,
): Promise<Uint8Array | 'too_large' | undefined> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await request(url, { headers, signal });
    // A body that is thrown away says so as an error, which would end the process if nobody listened.
    answer.body.on('error', () => undefined);
    const isTooLarge = Number(answer.headers['content-length'] ?? 0) > most;
    if (answer.statusCode !== 200 || isTooLarge) {
      answer.body.destroy();
      return answer.statusCode === 200 ? 'too_large' : undefined;
    }
    return await readAtMost(answer.body, most);
  } catch (error) {
    if (isNetworkFailure(error)) return undefined;
    throw error;
  }
}

async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | 'too_large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return 'too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array | 'too_large' | undefined): unknown {
  try {
    return bytes instanceof Uint8Array ? JSON.parse(Buffer.from(bytes).toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

export interface Upload {
  readonly account: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Gives a file to the provider, which keeps it for 30 days; `status` is what it answered where it refused. */
export async function uploadMedia(
  { account, type, bytes }: Upload,
  { root, headers }: MediaAccess,
): Promise<
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly status: number; readonly body: unknown }
> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', type);
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'file');
  const signal = AbortSignal.timeout(TIMEOUT_MS * 4);
  const answer = await request(`${root}/${account}/media`, { method: 'POST', headers, body: form, signal });
  const body: unknown = parseJson(Buffer.from(await answer.body.arrayBuffer()));
  const uploaded = Uploaded.safeParse(body);
  return answer.statusCode === 200 && uploaded.success
    ? { ok: true, id: uploaded.data.id }
    : { ok: false, status: answer.statusCode, body };
}
