import type { Api } from 'grammy';
import { request } from 'undici';
import type { TelegramSettings } from './settings.ts';

/** The provider gives out no larger files; the intake takes smaller ones only. */
const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
/** Relative, below the root's own folder for files: the token is in the address, so it may lead nowhere else. */
const PATH = /^(?!.*\.\.)\w[\w.-]*(\/[\w.-]+)*$/;

/** Fetches a file by its id, only from the root address itself, following no redirect. undefined: not to be had. */
export async function downloadFile(
  id: string,
  api: Api,
  { apiRoot, token }: TelegramSettings,
): Promise<Uint8Array | undefined> {
  const file = await api.getFile(id).catch(() => undefined);
  if (file?.file_path === undefined || !PATH.test(file.file_path)) return undefined;
  if ((file.file_size ?? 0) > MAX_BYTES) return undefined;
  return get(`${apiRoot}/file/bot${token}/${file.file_path}`).catch(() => undefined);
}

async function get(url: string): Promise<Uint8Array | undefined> {
  const answer = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  // A body that is thrown away says so as an error, which would end the process if nobody listened.
  answer.body.on('error', () => undefined);
  if (answer.statusCode !== 200 || Number(answer.headers['content-length'] ?? 0) > MAX_BYTES) {
    answer.body.destroy();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
