import { setPlatformClock } from '../service/sandbox-process.ts';
import type { Clock } from '../clock.ts';
import type { Service } from '../service/service.ts';
import type { Store } from '../store/port.ts';

export interface AdvanceTools {
  readonly clock: Clock;
  readonly store: Pick<Store, 'nextDueAt'>;
  readonly service: Pick<Service, 'wake' | 'idle'>;
  readonly platformUrl: string;
}

/**
 * Moves time to an instant, stopping wherever something falls due on the way, one instant after another, as if the time
 * had really passed. The sandbox's clock goes along.
 */
export async function advanceTo(instant: number, tools: AdvanceTools): Promise<void> {
  const { clock, store, service } = tools;
  for (;;) {
    const dueAt = await store.nextDueAt();
    const isOnTheWay = dueAt !== null && dueAt <= instant && dueAt > clock.now();
    clock.moveTo(isOnTheWay ? dueAt : instant);
    await setPlatformClock(tools.platformUrl, clock);
    service.wake();
    await service.idle();
    if (!isOnTheWay) return;
  }
}
