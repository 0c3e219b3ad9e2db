import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Client } from 'whatsapp-web.js';
import { library } from './library.ts';

export interface BrowserSettings {
  /** A Chromium or Chrome that can be run. */
  readonly executable: string;
  /** Holds the linked session: whoever has this folder can read and write as the linked phone. */
  readonly folder: string;
  /** A page of our own in the provider's place, `<folder>/<version>.html`: for tests without a network. */
  readonly page?: { readonly folder: string; readonly version: string };
}

/** A client of the library with a browser that is not yet started. */
export async function openClient({ executable, folder, page }: BrowserSettings): Promise<Client> {
  const { Client, LocalAuth } = await library();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return new Client({
    authStrategy: new LocalAuth({ dataPath: folder }),
    authTimeoutMs: 60_000,
    puppeteer: {
      executablePath: executable,
      headless: true,
      // The browser ends when its pipe closes, so a killed service leaves none behind that holds the session's folder.
      pipe: true,
      // We end it ourselves, and by these signals the driver would end us.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot() ? ['--no-sandbox'] : [])],
      // Nothing of our environment, where the secrets are.
      env: { HOME: folder },
    },
    ...(page
      ? {
          webVersion: page.version,
          webVersionCache: { type: 'local', path: page.folder, strict: true },
        }
      : { webVersionCache: { type: 'none' } }),
  });
}

/** A browser's own sandbox does not work for root: there it runs without, which an operator should change. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Removes the session of a phone that was unlinked; the next start shows a code to scan. */
export async function forgetSession({ folder }: BrowserSettings): Promise<void> {
  await rm(`${folder}/session`, { recursive: true, force: true, maxRetries: 4 });
}
