import type { Api } from 'grammy';
import { request } from 'undici';
import type { TelegramSettings } from './settings.ts';

const TIMEOUT_MS = 15_000;
/** Relative, below the root's own folder for files: the token is in the address, so it may lead nowhere else. */
const PATH = /^(?!.*\.\.)\w[\w.-]*(\/[\w.-]+)*$/;

/**
 * Fetches a file of at most `most` bytes by its id, only from the root address itself, following no redirect. undefined:
 * not to be had (the provider itself gives out nothing above 20 MB).
 */
export async function downloadFile(
  id: string,
  api: Api,
  { apiRoot, token }: TelegramSettings,
  most: number,
): Promise<Uint8Array | 'too_large' | undefined> {
  const file = await api.getFile(id).catch(() => undefined);
  if (file?.file_path === undefined || !PATH.test(file.file_path)) return undefined;
  if ((file.file_size ?? 0) > most) return 'too_large';
  return get(`${apiRoot}/file/bot${token}/${file.file_path}`, most).catch(() => undefined);
}

async function get(url: string, most: number): Promise<Uint8Array | 'too_large' | undefined> {
  const answer = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  // A body that is thrown away says so as an error, which would end the process if nobody listened.
  answer.body.on('error', () => undefined);
  const isTooLarge = Number(answer.headers['content-length'] ?? 0) > most;
  if (answer.statusCode !== 200 || isTooLarge) {
    answer.body.destroy();
    return answer.statusCode === 200 ? 'too_large' : undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return 'too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
