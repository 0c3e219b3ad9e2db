import type { InboundContent, InboundMessage, Parsed } from '../../channels/channel.ts';
import { cleanPhoto } from '../media/clean-photo.ts';
import type { Log } from '../service/log.ts';
import type { Store } from '../store/port.ts';
import { InOrder } from './in-order.ts';
import { IntakeClosedError, type Intake } from './intake.ts';

/** Bytes of a provider's media id; undefined where they cannot be had. Never throws for what a provider does. */
export type FetchMedia = (media: string, account: string) => Promise<Uint8Array | undefined>;

export interface ReceiveParts {
  readonly store: Pick<Store, 'receive' | 'keepDeliveries' | 'forgetPerson' | 'keepBlocked' | 'keepMedia'>;
  /** Absent: always open. */
  readonly intake?: Pick<Intake, 'closed'>;
  readonly log: Log;
  now(): number;
  /** There may be work. */
  wake(): void;
}

export interface Arrived {
  readonly channel: string;
  readonly events: Extract<Parsed, { readonly kind: 'events' }>;
  readonly fetchMedia: FetchMedia;
}

/** Photos are kept this long: the platform has its own copy by then. */
const KEEP_PHOTO_MS = 30 * 24 * 3_600_000;
/** A provider repeats itself for a week; what claims to be older, or of tomorrow, is taken as sent now. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/**
 * Takes what a channel brought: photos first, then everything on disk, once. When the promise resolves it may be
 * acknowledged; when it rejects it may not, and the provider brings it again.
 */
export function receiver(parts: ReceiveParts): (arrived: Arrived) => Promise<readonly InboundMessage[]> {
  const inOrder = new InOrder();
  const one = async (
    message: InboundMessage,
    { channel, fetchMedia }: Arrived,
  ): Promise<InboundMessage[]> => {
    const { sentAt, content, ...rest } = message;
    const body = content.kind === 'image' ? await withPhoto(content, message, fetchMedia, parts) : content;
    const now = parts.now();
    const isPlausible = sentAt !== undefined && sentAt <= now && sentAt > now - OLDEST_MS;
    const receivedAt = isPlausible ? sentAt : now;
    const [received] = await parts.store.receive([{ ...rest, channel, receivedAt, body }]);
    return received?.kind === 'stored' ? [message] : [];
  };
  return async (arrived) => {
    const { channel, events } = arrived;
    const closed = parts.intake?.closed;
    if (closed && events.messages.length > 0) throw new IntakeClosedError(closed);
    const taken = events.messages.map((message) =>
      inOrder.run(`${channel} ${message.account} ${message.user}`, message.content.kind === 'image', () =>
        one(message, arrived),
      ),
    );
    const deliveries = events.statuses.map((status) => ({ ...status, channel }));
    const [fresh] = await Promise.all([
      Promise.all(taken),
      deliveries.length > 0 ? parts.store.keepDeliveries(deliveries) : undefined,
      ...events.numberChanges.map(({ account, user }) =>
        parts.store.forgetPerson({ channel, account, user }),
      ),
      ...(events.blocked ?? []).map(({ account, user, at }) =>
        parts.store.keepBlocked({ channel, account, user }, at),
      ),
    ]);
    tellFailures(arrived, parts.log);
    if (events.messages.length > 0) parts.wake();
    return fresh.flat();
  };
}

async function withPhoto(
  content: Extract<InboundContent, { readonly kind: 'image' }>,
  { account }: InboundMessage,
  fetchMedia: FetchMedia,
  { store, log, now }: ReceiveParts,
): Promise<InboundContent> {
  const bytes = await fetchMedia(content.media, account);
  const clean = bytes && (await cleanPhoto(bytes));
  if (!clean?.ok) {
    log.warn('photo_refused', { why: clean ? clean.why : 'not_fetched' });
    return { kind: 'unsupported', what: 'image' };
  }
  const { type } = clean;
  const media = await store.keepMedia({ type, bytes: clean.bytes, expiresAt: now() + KEEP_PHOTO_MS });
  return { ...content, media };
}

function tellFailures({ channel, events }: Arrived, log: Log): void {
  for (const { state, reason } of events.statuses) {
    if (state === 'failed') log.warn('delivery_failed', { channel, reason });
  }
}
