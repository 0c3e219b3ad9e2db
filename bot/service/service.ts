import type { Platform } from '../../backend-adapter/platform.ts';
import { CHANNELS, type ChannelName } from '../../channels/registry.ts';
import type { Channel, Transport } from '../../channels/channel.ts';
import { faultOf } from '../../channels/send-result.ts';
import type { Understander } from '../../intents/understanding.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { ActiveCities } from '../city/active-cities.ts';
import type { Clock } from '../clock.ts';
import { FLOW_TABLE } from '../flows/table.ts';
import { turnWork } from '../inbox/work.ts';
import { RateGovernor } from '../outbox/rate-governor.ts';
import type { Store } from '../store/port.ts';
import { errorFields, type Log } from './log.ts';
import { startPump } from './pump.ts';

export interface ServiceParts {
  readonly store: Store;
  readonly platform: Platform;
  readonly cities: ActiveCities;
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly log: Log;
  /** What moves the bytes of each running channel. */
  readonly transports: Partial<Readonly<Record<ChannelName, Transport>>>;
  /** How long a loop rests after an error, milliseconds; a simulation shortens it. */
  readonly restAfterErrorMs?: number;
  /** Shared with whatever else is sent past the outbox; absent: one of its own. */
  readonly governor?: RateGovernor;
}

export interface Service {
  /** Work may be due: after `receive`, or when the clock was moved. */
  wake(): void;
  /** Resolves when nothing is due at the present clock and nothing is in flight. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_AGAIN_MS = 20;

/** Brings the parts together and keeps work moving. Owns none of the parts: whoever made them closes them. */
export function startService(parts: ServiceParts): Service {
  const { store, clock, log } = parts;
  const now = (): number => clock.now();
  const pump = startPump({
    store,
    clock,
    now,
    platform: parts.platform,
    work: turnWork({
      understander: parts.understander,
      catalog: parts.catalog,
      flows: FLOW_TABLE,
      cityOf: (address) => parts.cities.of(address),
      abilitiesOf: (channel) => channelNamed(channel).can,
      now,
    }),
    channelOf: (name) => {
      const transport = parts.transports[name as ChannelName];
      return transport && { channel: channelNamed(name), transport };
    },
    governor: parts.governor ?? new RateGovernor(),
    isSameCity: (one, other) =>
      parts.cities.of(one).snapshot.tenant === parts.cities.of(other).snapshot.tenant,
    onUnsent: (channel, reason, isMoved) =>
      isMoved
        ? log.info('message_moved', { channel, reason })
        : log.warn('message_not_sent', { channel, reason }),
    // That somebody blocked us is nobody's to mend.
    onTrouble: (channel, { kind, reason }) =>
      log[
        (kind === 'final' && faultOf(reason) !== 'person') || faultOf(reason) === 'operator'
          ? 'error'
          : 'warn'
      ]('send_trouble', {
        channel,
        reason,
        fault: faultOf(reason),
        again: kind === 'retry',
      }),
    ...(parts.restAfterErrorMs === undefined ? {} : { restAfterErrorMs: parts.restAfterErrorMs }),
    onError: (what, error) => log.error('loop_failed', { what, ...errorFields(error) }),
  });
  return { wake: pump.wake, idle: () => idle(store, clock), stop: pump.stop };
}

function channelNamed(name: string): Channel {
  const channel = Object.hasOwn(CHANNELS, name) ? CHANNELS[name as ChannelName] : undefined;
  if (!channel) throw new Error(`a conversation of the unknown channel «${name}»`);
  return channel;
}

/** What changes while it looks is not missed: then it looks again at once. */
async function idle(store: Store, clock: Clock): Promise<void> {
  let changes = 0;
  let onChange = (): void => undefined;
  const stop = store.onChange(() => {
    changes += 1;
    onChange();
  });
  try {
    for (;;) {
      const seen = changes;
      if (!(await store.isBusy(clock.now()))) return;
      if (changes === seen) await within(LOOK_AGAIN_MS, (resolve) => (onChange = resolve));
    }
  } finally {
    stop();
  }
}

/** Resolves when told to, or after so many milliseconds. */
function within(ms: number, tell: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    tell(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
