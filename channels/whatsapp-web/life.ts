import type { Client, Message } from 'whatsapp-web.js';
import { closeBrowser } from './close-browser.ts';
import { guard, type Guarded } from './guard.ts';
import { Watchdog } from './watchdog.ts';
import { within } from './within.ts';

export type Phase = 'starting' | 'waiting_for_scan' | 'linking' | 'ready';

/** Why a browser's life ended. */
export type End =
  | 'stopped'
  | 'browser_not_started'
  /** No network, or the provider's page is none that the library understands. */
  | 'page_not_loaded'
  | 'not_scanned'
  | 'auth_failed'
  /** On the phone, somebody removed us from the linked devices. */
  | 'unlinked'
  /** The provider has blocked the number. */
  | 'blocked'
  | 'disconnected'
  /** The page answers no more. */
  | 'silent'
  | 'browser_gone';

export interface Listener {
  phase(phase: Phase): void;
  /** Nothing more may be sent by this client: its browser is being closed. */
  ending(): void;
  qr(code: string): void;
  message(message: Message): void;
  ack(message: Message, ack: number): void;
  numberChanged(oldId: string, newId: string, isContact: boolean): void;
}

/** What comes next has to come within these, milliseconds. A code that is not scanned is renewed every 20 s for a while. */
const STARTS_WITHIN_MS = 120_000;
const SCANNED_WITHIN_MS = 180_000;
const LINKED_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 30_000;
const ANSWERS_WITHIN_MS = 15_000;

const ENDS: Readonly<Record<string, End>> = {
  LOGOUT: 'unlinked',
  UNPAIRED: 'unlinked',
  UNPAIRED_IDLE: 'unlinked',
  TOS_BLOCK: 'blocked',
  SMB_TOS_BLOCK: 'blocked',
};

/** One life of a browser, from its start to its end. Resolves when the browser is closed, whatever ended it. */
export function live(client: Client, listener: Listener, signal: AbortSignal): Promise<End> {
  return new Promise((resolve) => new Life(client, listener, resolve).begin(signal));
}

class Life {
  private phase: Phase = 'starting';
  private isEnding = false;
  private started = Promise.resolve();
  private looking: NodeJS.Timeout | undefined;
  private readonly watchdog = new Watchdog(() =>
    this.end(this.phase === 'waiting_for_scan' ? 'not_scanned' : 'silent'),
  );

  private readonly guarded: Guarded;

  constructor(
    private readonly client: Client,
    private readonly listener: Listener,
    private readonly onClosed: (why: End) => void,
  ) {
    this.guarded = guard(client, () => this.end('silent'));
  }

  begin(signal: AbortSignal): void {
    this.hearOfLinking();
    this.hearOfMessages();
    this.watchdog.feed(STARTS_WITHIN_MS);
    this.looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.started = this.start();
    if (signal.aborted) this.end('stopped');
    else signal.addEventListener('abort', () => this.end('stopped'), { once: true });
  }

  private async start(): Promise<void> {
    try {
      await this.client.initialize();
      this.guarded.initialised();
      this.client.pupBrowser?.once('disconnected', () => this.end('browser_gone'));
    } catch {
      this.end(this.client.pupBrowser ? 'page_not_loaded' : 'browser_not_started');
    }
  }

  private hearOfLinking(): void {
    const { client } = this;
    client.on('qr', (code: string) => {
      this.watchdog.feed(SCANNED_WITHIN_MS);
      this.enter('waiting_for_scan');
      if (!this.isEnding) this.listener.qr(code);
    });
    // Both come again whenever the page has synchronised anew.
    client.on('authenticated', () => {
      if (this.phase === 'ready') return;
      this.watchdog.feed(LINKED_WITHIN_MS);
      this.enter('linking');
    });
    client.on('ready', () => {
      this.watchdog.stop();
      this.enter('ready');
    });
    client.on('auth_failure', () => this.end('auth_failed'));
    client.on('disconnected', (reason: string) => this.end(ENDS[reason] ?? 'disconnected'));
  }

  private hearOfMessages(): void {
    const { client, listener } = this;
    client.on('message', (message: Message) => listener.message(message));
    client.on('message_ack', (message: Message, ack: number) => listener.ack(message, ack));
    client.on('contact_changed', (_message: Message, oldId: string, newId: string, isContact: boolean) =>
      listener.numberChanged(oldId, newId, isContact),
    );
  }

  private enter(next: Phase): void {
    if (this.isEnding || this.phase === next) return;
    this.phase = next;
    this.listener.phase(next);
  }

  private async look(): Promise<void> {
    if (this.phase !== 'ready') return;
    const isThere = await within(
      this.client.getState().then(() => true),
      ANSWERS_WITHIN_MS,
    );
    if (!isThere) this.end('silent');
  }

  private end(why: End): void {
    if (this.isEnding) return;
    this.isEnding = true;
    this.watchdog.stop();
    clearInterval(this.looking);
    this.guarded.giveUp();
    this.listener.ending();
    void closeBrowser(this.client, this.started).then(() => this.onClosed(why));
  }
}
