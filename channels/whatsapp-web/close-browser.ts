import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Client } from 'whatsapp-web.js';
import { within } from './within.ts';

/** Together less than the ten seconds that a service has to end. */
const CLOSES_WITHIN_MS = 2_000;
const STARTED_WITHIN_MS = 4_000;

/** Closes a client's browser, also one that is only starting (`started` settles when it no longer is). Never rejects. */
export async function closeBrowser(client: Client, started: Promise<void>): Promise<void> {
  await close(client);
  const isStarted = await within(
    started.then(() => true),
    STARTED_WITHIN_MS,
  );
  if (isStarted) await close(client);
  else void started.then(() => close(client));
}

/** In peace, so that the session is written; by force where it does not end. */
async function close(client: Client): Promise<void> {
  const browser = client.pupBrowser?.process();
  // Where the library is closing it already, this returns at once: only the end of the process is the end.
  await within(client.destroy(), CLOSES_WITHIN_MS);
  if (!browser || hasEnded(browser)) return;
  await within(once(browser, 'exit'), CLOSES_WITHIN_MS);
  if (!hasEnded(browser)) browser.kill('SIGKILL');
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
