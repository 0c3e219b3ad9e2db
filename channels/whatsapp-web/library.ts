import type Library from 'whatsapp-web.js';

/** Loaded only where the channel is on: it brings a browser's driver, 80 MB of memory and half a second. */
export async function library(): Promise<typeof Library> {
  return (await import('whatsapp-web.js')).default;
}
