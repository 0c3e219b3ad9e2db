import type { InboundContent } from '../../channels/channel.ts';
import { keepMedia } from '../inbox/keep-media.ts';
import type { Store } from '../store/port.ts';

const NO_LOG = { warn: () => undefined };

/** Keeps a voice note as a channel's would be; one that is none is answered as a channel's is. */
export function keepVoiceNote(
  bytes: Uint8Array,
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<InboundContent> {
  const fetch = (_path: string, most: number) =>
    Promise.resolve(bytes.byteLength > most ? ('too_large' as const) : bytes);
  return keepMedia({ kind: 'voice', media: 'file' }, fetch, { store, log: NO_LOG, now: () => now });
}
