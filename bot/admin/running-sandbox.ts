import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const Address = z.object({ url: z.url() });

/** The address of the sandbox that a service with this data has running, if it answers. */
export async function runningSandbox(dataDir: string): Promise<string | undefined> {
  const file = `${dataDir}/sandbox/address.json`;
  if (!existsSync(file)) return undefined;
  const address = Address.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!address.success) return undefined;
  try {
    const answer = await fetch(`${address.data.url}/sandbox/state`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? address.data.url : undefined;
  } catch {
    return undefined;
  }
}
