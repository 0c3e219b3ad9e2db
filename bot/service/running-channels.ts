import type { FastifyInstance } from 'fastify';
import type { InboundMessage, Parsed, Transport } from '../../channels/channel.ts';
import type { ChannelName } from '../../channels/registry.ts';
import { whatsAppCloudChannel } from '../../channels/whatsapp-cloud/channel.ts';
import { connectWhatsAppCloud, type WhatsAppCloudSettings } from '../../channels/whatsapp-cloud/connect.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { ActiveCities } from '../city/active-cities.ts';
import type { Config } from '../config.ts';
import { addWhatsAppWebhook } from '../http/whatsapp-webhook.ts';
import { receiver, type Arrived } from '../inbox/receive.ts';
import type { Intake } from '../inbox/intake.ts';
import type { RateGovernor } from '../outbox/rate-governor.ts';
import type { Store } from '../store/port.ts';
import type { Log } from './log.ts';
import { runWhatsAppWeb } from './run-whatsapp-web.ts';
import { runTelegram } from './run-telegram.ts';

export interface RunningChannels {
  readonly transports: Partial<Readonly<Record<ChannelName, Transport>>>;
  readonly addRoutes: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** `channel: reason` of each whose provider cannot be used now; for readiness. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface ChannelParts {
  readonly store: Store;
  /** Absent: always open. */
  readonly intake?: Pick<Intake, 'closed'>;
  readonly log: Log;
  readonly catalog: Catalog;
  readonly cities: ActiveCities;
  /** The service's own, which all that is sent obeys; absent: one for this channel alone. */
  readonly governor?: RateGovernor;
  now(): number;
  /** There may be work. */
  wake(): void;
}

export type Receive = (arrived: Arrived) => Promise<readonly InboundMessage[]>;

export interface Running {
  readonly name: ChannelName;
  readonly transport: Transport;
  readonly addRoutes?: (app: FastifyInstance) => Promise<void>;
  trouble(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Readiness may be asked every second; a provider is asked this seldom. */
const TROUBLE_KNOWN_FOR_MS = 15_000;

/** Starts the channels whose settings are there. None waits for its provider. */
export function runChannels(config: Config, parts: ChannelParts): RunningChannels {
  const receive = receiver(parts);
  const running: Running[] = [];
  if (config.whatsAppCloud) running.push(runWhatsAppCloud(config.whatsAppCloud, parts, receive));
  const { whatsAppWeb, dataDir } = config;
  if (whatsAppWeb) running.push(runWhatsAppWeb({ whatsAppWeb, dataDir }, parts, receive));
  if (config.telegram) running.push(runTelegram(config.telegram, parts, receive));
  return {
    transports: Object.fromEntries(running.map(({ name, transport }) => [name, transport])),
    addRoutes: running.flatMap(({ addRoutes }) => (addRoutes ? [addRoutes] : [])),
    troubles: rarely(async () => {
      const all = await Promise.all(
        running.map(async ({ name, trouble }) => ({ name, reason: await trouble() })),
      );
      return all.flatMap(({ name, reason }) => (reason === undefined ? [] : [`${name}: ${reason}`]));
    }),
    close: async () => {
      await Promise.all(running.map((each) => each.close()));
    },
  };
}

function runWhatsAppCloud(
  settings: WhatsAppCloudSettings,
  { store, log }: ChannelParts,
  receive: Receive,
): Running {
  const connection = connectWhatsAppCloud(settings, (id) => store.readMedia(id));
  const { name } = whatsAppCloudChannel;
  const take = async (events: Extract<Parsed, { readonly kind: 'events' }>): Promise<void> => {
    connection.stored(await receive({ channel: name, events, fetchMedia: connection.fetchMedia }));
  };
  return {
    name: 'whatsapp-cloud',
    transport: connection.transport,
    addRoutes: (app) =>
      addWhatsAppWebhook(app, {
        channel: whatsAppCloudChannel,
        secret: settings.appSecret,
        verifyToken: settings.verifyToken,
        account: settings.phoneNumberId,
        log,
        take,
      }),
    trouble: connection.trouble,
    close: connection.close,
  };
}

function rarely<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (!known || now - known.at > TROUBLE_KNOWN_FOR_MS) known = { at: now, answer: ask() };
    return known.answer;
  };
}
