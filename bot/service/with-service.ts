import { startHttp, type Http } from '../http/server.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { startRetention } from '../retention/start-retention.ts';
import { assemble, type Assembled } from './assemble.ts';
import { runChannels, type RunningChannels } from './running-channels.ts';
import type { Service } from './service.ts';

export interface RunningService {
  readonly parts: Assembled;
  readonly channels: RunningChannels;
  readonly service: Service;
  readonly http: Http;
}

/**
 * Starts everything that runs, hands it to `use`, and ends it in the reverse order when that has ended, also when only
 * some of it could be started: nothing goes on that nobody waits for. `own`: transports beside the channels'.
 */
export async function withService(
  config: Config,
  clock: Clock,
  use: (running: RunningService) => Promise<void>,
  own: RunningChannels['transports'] = {},
): Promise<void> {
  const parts = await assemble(config, clock);
  const ends: (() => unknown)[] = [() => parts.close()];
  try {
    const channels = runChannels(config, { ...parts, now: () => clock.now(), wake: () => service.wake() });
    ends.push(() => channels.close());
    const service = parts.start({ ...channels.transports, ...own });
    ends.push(() => service.stop());
    ends.push(startRetention({ ...parts, clock }));
    const http = await startHttp({ ...parts, ...channels, host: config.host, port: config.port });
    ends.push(() => http.close());
    await use({ parts, channels, service, http });
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}
