import type { Client } from 'whatsapp-web.js';

/** Methods the library calls in handlers whose promises it drops, as it has them. */
interface Hidden {
  inject(): Promise<void>;
  readonly authStrategy: {
    afterBrowserInitialized(): Promise<void>;
    logout(): Promise<void>;
  };
}

export interface Guarded {
  /** From now on a failure is one of a running browser. */
  initialised(): void;
  /** A browser that is only starting is given up as soon as it has started. */
  giveUp(): void;
}

/**
 * Mends, on one client, what would end our process or a session:
 * - The library injects itself again whenever its page navigates, and removes the session where the phone was unlinked;
 *   both in event handlers whose promise nobody holds. A failure there (thrown as a string, too) is `onLost`; the first
 *   injection, which `initialize` waits for, still rejects.
 * - The driver does not listen to errors of the pipe to a browser that crashes.
 * - Two who close one browser at once make the driver kill it before it has written its session. It is closed once.
 */
export function guard(client: Client, onLost: () => void): Guarded {
  const hidden = client as unknown as Hidden;
  const { authStrategy } = hidden;
  let isInitialised = false;
  let isGivenUp = false;

  const inject = hidden.inject.bind(client);
  hidden.inject = async () => {
    const injected = inject();
    await (isInitialised ? injected.catch(onLost) : injected);
  };
  const logout = authStrategy.logout.bind(authStrategy);
  authStrategy.logout = () => logout().catch(onLost);
  const opened = authStrategy.afterBrowserInitialized.bind(authStrategy);
  authStrategy.afterBrowserInitialized = async () => {
    for (const pipe of client.pupBrowser?.process()?.stdio ?? []) pipe?.on('error', onLost);
    if (isGivenUp) throw new Error('given up while it was starting');
    await opened();
  };
  const destroy = client.destroy.bind(client);
  const closing = new Map<unknown, Promise<void>>();
  client.destroy = () => {
    const { pupBrowser } = client;
    const closed = closing.get(pupBrowser) ?? destroy();
    if (pupBrowser) closing.set(pupBrowser, closed);
    return closed;
  };
  return {
    initialised: () => {
      isInitialised = true;
    },
    giveUp: () => {
      isGivenUp = true;
    },
  };
}

const OF_THE_LIBRARY = /[\\/]node_modules[\\/](whatsapp-web\.js|puppeteer(-core)?)[\\/]/;

/** Whether a rejection that nobody handled was made by the library or its driver. */
export function isOfTheLibrary(reason: unknown): boolean {
  return reason instanceof Error && OF_THE_LIBRARY.test(reason.stack ?? '');
}

/** While it holds, a rejection that the library left unhandled is told and ends nothing; any other ends the process as ever. */
export function containStrayRejections(onStray: () => void): { release(): void } {
  const hear = (reason: unknown): void => {
    if (!isOfTheLibrary(reason)) throw reason;
    onStray();
  };
  process.on('unhandledRejection', hear);
  return { release: () => process.off('unhandledRejection', hear) };
}
