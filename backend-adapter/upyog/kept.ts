import type { PlatformResult } from '../platform.ts';
import { ok } from './failure.ts';
import { SingleFlight } from './single-flight.ts';

/** How long masters are believed, milliseconds. */
const KEPT_MS = 60 * 60_000;
/** After a failed renewal the old ones are served without asking for so long. */
const ASK_AGAIN_MS = 30_000;

interface Entry<T> {
  readonly value: T;
  readonly askAgainAt: number;
}

/** Masters by key: renewed when they have grown old, served old while the platform does not answer. */
export class Kept<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly flights = new SingleFlight<PlatformResult<T>>();

  constructor(private readonly now: () => number) {}

  async get(key: string, fetch: () => Promise<PlatformResult<T>>): Promise<PlatformResult<T>> {
    const entry = this.entries.get(key);
    if (entry && this.now() < entry.askAgainAt) return ok(entry.value);
    return this.flights.run(key, () => this.renew(key, entry, fetch));
  }

  private async renew(
    key: string,
    old: Entry<T> | undefined,
    fetch: () => Promise<PlatformResult<T>>,
  ): Promise<PlatformResult<T>> {
    const fresh = await fetch();
    if (fresh.ok) this.entries.set(key, { value: fresh.value, askAgainAt: this.now() + KEPT_MS });
    if (fresh.ok || !old) return fresh;
    this.entries.set(key, { value: old.value, askAgainAt: this.now() + ASK_AGAIN_MS });
    return ok(old.value);
  }
}
