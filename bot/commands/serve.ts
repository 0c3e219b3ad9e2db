import { runningClock } from '../clock.ts';
import { withService } from '../service/with-service.ts';
import { settings } from './settings.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/** The service alone: one JSON line when it is ready, then nothing on standard output until it ends. */
export async function serve(): Promise<void> {
  await withService(settings(), runningClock(), async ({ parts, http }) => {
    void parts.cities.refresh();
    const ready = { ready: http.url, pid: process.pid, platform: parts.platformUrl };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
    await untilToldToStop();
  });
}
