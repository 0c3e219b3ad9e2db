import type { Client } from 'whatsapp-web.js';
import type { FetchMedia, SendResult, Transport } from '../channel.ts';
import { unreadMessages } from './catch-up.ts';
import { deliver, type ReadFile } from './deliver.ts';
import type { BrowserMessage } from './encode.ts';
import { containStrayRejections } from './guard.ts';
import { Intake, type IntakeParts } from './intake.ts';
import { keepLiving, type Lived, type Patience } from './keep-living.ts';
import { live, type End, type Listener, type Phase } from './life.ts';
import { forgetSession, openClient, type BrowserSettings } from './open-client.ts';
import { showQr } from './show-qr.ts';

export interface WhatsAppWebParts extends Pick<IntakeParts, 'take' | 'now'> {
  readonly readFile: ReadFile;
  /** Shows the code to scan to whoever started the service; never on standard output. */
  show(text: string): void;
  /** What becomes of the connection, for the log: its own words and milliseconds, nothing of a message. */
  tell(news: News): void;
  /** Makes a client of the library; a test listens in here. */
  open?(settings: BrowserSettings): Promise<Client>;
  readonly patience?: Patience;
}

export type News =
  | { readonly kind: 'phase'; readonly phase: Phase }
  /** `againInMs` absent: not before the service is started anew. */
  | { readonly kind: 'end'; readonly why: End; readonly againInMs?: number }
  | { readonly kind: 'trouble'; readonly what: 'stray_rejection' | 'not_stored' | 'not_caught_up' };

export interface WhatsAppWebConnection {
  readonly transport: Transport<BrowserMessage>;
  readonly fetchMedia: FetchMedia;
  /** Why nothing goes now; undefined: linked and ready. */
  trouble(): Promise<string | undefined>;
  close(): Promise<void>;
}

const NOT_READY: SendResult = { kind: 'retry', afterMs: 5_000, reason: 'unreachable' };

/** Keeps a browser with the provider's page open until it is closed. Returns at once: nothing waits for the phone. */
export function connectWhatsAppWeb(
  settings: BrowserSettings,
  parts: WhatsAppWebParts,
): WhatsAppWebConnection {
  const stop = new AbortController();
  const trouble = (what: Extract<News, { kind: 'trouble' }>['what']): void =>
    parts.tell({ kind: 'trouble', what });
  const intake = new Intake({ ...parts, onNotStored: () => trouble('not_stored') }, stop.signal);
  const stray = containStrayRejections(() => trouble('stray_rejection'));
  let state: Phase | End = 'starting';
  let ready: Client | undefined;

  const catchUp = (client: Client): Promise<void> =>
    unreadMessages(client, parts.now()).then(
      (messages) => messages.forEach((message) => intake.message(message, client)),
      () => trouble('not_caught_up'),
    );
  const oneLife = async (): Promise<Lived> => {
    const client = await (parts.open ?? openClient)(settings);
    let readyAt: number | undefined;
    let isNewlyLinked = false;
    const listener: Listener = {
      phase: (phase) => {
        state = phase;
        parts.tell({ kind: 'phase', phase });
        if (phase === 'waiting_for_scan') isNewlyLinked = true;
        if (phase !== 'ready') return;
        readyAt = performance.now();
        ready = client;
        // What is unread on a phone that was only just linked was never written to us.
        if (!isNewlyLinked) void catchUp(client);
      },
      ending: () => {
        ready = undefined;
      },
      qr: (code) => void showQr(code, parts.show),
      message: (message) => intake.message(message, client),
      ack: (message, ack) => intake.ack(message, ack, client),
      numberChanged: (...change) => intake.numberChanged(...change, client),
    };
    const why = await live(client, listener, stop.signal);
    if (why === 'unlinked') await forgetSession(settings);
    return { why, readyForMs: readyAt === undefined ? 0 : performance.now() - readyAt };
  };
  const living = keepLiving(
    () => oneLife().catch((): Lived => ({ why: 'browser_not_started', readyForMs: 0 })),
    (why, againInMs) => {
      state = why;
      parts.tell({ kind: 'end', why, ...(againInMs === undefined ? {} : { againInMs }) });
    },
    stop.signal,
    parts.patience,
  );
  return {
    transport: {
      deliver: async (message) => (ready ? deliver(ready, message, parts.readFile) : NOT_READY),
    },
    fetchMedia: (media, _account, most) => intake.media.fetch(media, most),
    trouble: () => Promise.resolve(state === 'ready' ? undefined : state),
    close: async () => {
      stop.abort();
      await living;
      stray.release();
    },
  };
}
