import { createServer } from 'node:net';

/** A port of this machine that nobody listens on now; for tests in which an address must be told before it is there. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('a server without a port');
  return address.port;
}
