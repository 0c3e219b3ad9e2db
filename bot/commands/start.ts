import { runningClock } from '../clock.ts';
import { talkInTerminal, terminalTransport } from '../console/terminal.ts';
import type { RunningChannels } from '../service/running-channels.ts';
import { withService } from '../service/with-service.ts';
import { settings } from './settings.ts';
import { serve } from './serve.ts';

/** The service with the sandbox city and, in a terminal, a chat; without a terminal it is `serve`. */
export async function start(options: { readonly city?: string }): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return serve();
  process.stdout.write('Starting the assistant and its sandbox city …\n');
  const clock = runningClock();
  await withService(
    settings({ logLevel: 'error' }),
    clock,
    async ({ parts, channels, service, http }) => {
      await parts.cities.refresh();
      process.stdout.write(await channelLines(channels));
      const account = options.city ?? parts.cities.of({ channel: 'console', account: '' }).snapshot.tenant;
      const city = parts.cities.of({ channel: 'console', account });
      await talkInTerminal({ store: parts.store, clock, account }, { service, city, url: http.url });
    },
    { console: terminalTransport },
  );
}

/** Which channels run beside the terminal, and what is wrong with one; `GET /health/ready` goes on telling. */
async function channelLines({ transports, troubles }: RunningChannels): Promise<string> {
  const names = Object.keys(transports);
  if (names.length === 0) return '';
  const lines = [`Also on ${names.join(', ')}.`, ...(await troubles()).map((trouble) => `! ${trouble}`)];
  return `${lines.join('\n')}\n`;
}
