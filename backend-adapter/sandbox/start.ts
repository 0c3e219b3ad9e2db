import { mkdirSync } from 'node:fs';
import { City } from './city.ts';
import { openDatabase } from './database.ts';
import { seed } from './seed.ts';
import { buildServer } from './server.ts';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Folder that keeps the state; absent: memory. */
  readonly data?: string;
  /** Invented citizens beside the fixed ones. */
  readonly extraCitizens?: number;
  /** Where its clock stands while the seed is made; absent: real time. */
  readonly now?: number;
}

export interface Sandbox {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a sandbox city in this process, on the loopback address only. */
export async function startSandbox({
  port = 0,
  data,
  extraCitizens = 0,
  now,
}: SandboxOptions = {}): Promise<Sandbox> {
  if (data !== undefined) mkdirSync(data, { recursive: true });
  const city = new City(openDatabase(data === undefined ? ':memory:' : `${data}/sandbox.db`));
  if (now !== undefined) city.clock.standAt(now);
  seed(city, extraCitizens);
  const app = await buildServer(city);
  const url = await app.listen({ host: '127.0.0.1', port });
  return {
    url,
    close: async () => {
      await app.close();
      city.db.close();
    },
  };
}
