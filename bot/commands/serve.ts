import { runningClock } from '../clock.ts';
import { startHttp } from '../http/server.ts';
import { assemble } from '../service/assemble.ts';
import { runChannels } from '../service/running-channels.ts';
import { settings } from './settings.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** The service alone: one JSON line when it is ready, then nothing on standard output until it ends. */
export async function serve(): Promise<void> {
  const config = settings();
  const clock = runningClock();
  const parts = await assemble(config, clock);
  const channels = runChannels(config, { ...parts, now: () => clock.now(), wake: () => service.wake() });
  const service = parts.start(channels.transports);
  void parts.cities.refresh();
  const http = await startHttp({ ...parts, ...channels, host: config.host, port: config.port });
  const ready = { ready: http.url, pid: process.pid, platform: parts.platformUrl };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  await untilToldToStop();
  await http.close();
  await service.stop();
  await channels.close();
  await parts.close();
}
