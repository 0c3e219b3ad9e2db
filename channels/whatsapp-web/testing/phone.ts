import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'whatsapp-web.js';
import { openClient, type BrowserSettings } from '../open-client.ts';

export interface SentMessage {
  readonly to: string;
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly size: number;
}

const WITHIN_MS = 20_000;

/** The page of our own, in this folder, in the provider's place. */
export const OWN_PAGE = { folder: new URL('.', import.meta.url).pathname, version: 'page' };

/**
 * The phone that a browser under test is linked to: it scans the code, and its owner's correspondents write. Speaks to the
 * page of `page.html`; the library in between is the unmodified one.
 */
export class Phone {
  private client: Client | undefined;
  private isStarted = false;
  /** How many of the messages to each person a test has looked at. */
  private readonly read = new Map<string, number>();

  /** Makes the client for `connectWhatsAppWeb`, and listens in. */
  readonly open = async (settings: BrowserSettings): Promise<Client> => {
    const client = await openClient(settings);
    const initialize = client.initialize.bind(client);
    this.client = client;
    this.isStarted = false;
    this.read.clear();
    client.initialize = async () => {
      await initialize();
      this.isStarted = this.client === client;
    };
    return client;
  };

  /** Until the library has taken hold of the page: only then may anything happen on it. */
  async started(): Promise<void> {
    await this.until(() => this.isStarted);
  }

  async link(): Promise<void> {
    await this.started();
    await this.does('link');
  }

  /** A linked profile comes up with its messages. */
  async sync(): Promise<void> {
    await this.started();
    await this.does('sync');
  }

  does<T>(what: string, ...args: readonly unknown[]): Promise<T> {
    const call = `window.phone.${what}(${args.map((each) => JSON.stringify(each)).join(',')})`;
    return this.page().evaluate(call) as Promise<T>;
  }

  set(what: string, value: unknown): Promise<unknown> {
    return this.page().evaluate(`window.phone.${what} = ${JSON.stringify(value)}`);
  }

  write(from: string, fields: object): Promise<string> {
    return this.does('write', from, fields);
  }

  say(from: string, body: string): Promise<string> {
    return this.write(from, { type: 'chat', body });
  }

  /** The connection comes into a state that ends this browser's life; its page may be closed before it could answer. */
  async ends(state: string): Promise<void> {
    this.isStarted = false;
    await this.does('state', state).catch(() => undefined);
  }

  /** The next message that we sent to this person. */
  async receives(person: string): Promise<SentMessage> {
    const read = this.read.get(person) ?? 0;
    const sent = await this.until(async () => {
      const all = (await this.page().evaluate('window.phone.sent')) as readonly SentMessage[];
      return all.filter(({ to }) => to === person)[read];
    });
    this.read.set(person, read + 1);
    return sent;
  }

  /** As if the browser had crashed. */
  crash(): void {
    this.isStarted = false;
    this.client?.pupBrowser?.process()?.kill('SIGKILL');
  }

  hasBrowser(): boolean {
    const browser = this.client?.pupBrowser?.process();
    return browser?.exitCode === null && browser.signalCode === null;
  }

  async until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
    const endsAt = Date.now() + WITHIN_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > endsAt) throw new Error(`nothing of the kind within ${WITHIN_MS / 1_000} s`);
      await sleep(20);
    }
  }

  private page(): NonNullable<Client['pupPage']> {
    const page = this.client?.pupPage;
    if (!page) throw new Error('no page is open');
    return page;
  }
}
