import { statfs } from 'node:fs/promises';

/** Bytes that an ordinary process may still write where `folder` lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
