import type { FetchMedia, InboundMessage, Parsed } from '../../channels/channel.ts';
import type { Log } from '../service/log.ts';
import type { Store } from '../store/port.ts';
import { InOrder } from './in-order.ts';
import { IntakeClosedError, type Intake } from './intake.ts';
import { hasMedia, keepMedia } from './keep-media.ts';

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

/** A provider repeats itself for a week; what claims to be older, or of tomorrow, is taken as sent now. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/**
 * Takes what a channel brought: photos and voice notes first, then everything on disk, once. When the promise resolves it
 * may be acknowledged; when it rejects it may not, and the provider brings it again.
 */
export function receiver(parts: ReceiveParts): (arrived: Arrived) => Promise<readonly InboundMessage[]> {
  const inOrder = new InOrder();
  const one = async (
    message: InboundMessage,
    { channel, fetchMedia }: Arrived,
  ): Promise<InboundMessage[]> => {
    const { sentAt, content, ...rest } = message;
    const fetch = (media: string, most: number): ReturnType<FetchMedia> =>
      fetchMedia(media, message.account, most);
    const body = await keepMedia(content, fetch, parts);
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
      inOrder.run(`${channel} ${message.account} ${message.user}`, hasMedia(message.content), () =>
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

function tellFailures({ channel, events }: Arrived, log: Log): void {
  for (const { state, reason } of events.statuses) {
    if (state === 'failed') log.warn('delivery_failed', { channel, reason });
  }
}
