import { settings } from '../commands/settings.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/port.ts';

/** Opens the store of the settings beside a running service, and closes it again. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(settings(), { beside: true });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
