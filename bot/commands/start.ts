import { runningClock } from '../clock.ts';
import { openTerminal } from '../console/terminal.ts';
import { startHttp } from '../http/server.ts';
import { startRetention } from '../retention/start-retention.ts';
import { assemble } from '../service/assemble.ts';
import { runChannels, type RunningChannels } from '../service/running-channels.ts';
import { settings } from './settings.ts';
import { serve } from './serve.ts';

/** The service with the sandbox city and, in a terminal, a chat; without a terminal it is `serve`. */
export async function start(options: { readonly city?: string }): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return serve();
  const config = settings({ logLevel: 'error' });
  process.stdout.write('Starting the assistant and its sandbox city …\n');
  const clock = runningClock();
  const parts = await assemble(config, clock);
  await parts.cities.refresh();
  const account = options.city ?? parts.cities.of({ channel: 'console', account: '' }).snapshot.tenant;
  const stopRetention = startRetention({ ...parts, clock });
  const terminal = openTerminal({ store: parts.store, clock, account });
  const channels = runChannels(config, { ...parts, now: () => clock.now(), wake: () => service.wake() });
  const service = parts.start({ ...channels.transports, console: terminal.transport });
  const http = await startHttp({ ...parts, ...channels, host: config.host, port: config.port });
  process.stdout.write(await channelLines(channels));
  await terminal.talk({ service, city: parts.cities.of({ channel: 'console', account }), url: http.url });
  stopRetention();
  await http.close();
  await service.stop();
  await channels.close();
  await parts.close();
}

/** Which channels run beside the terminal, and what is wrong with one; `GET /health/ready` goes on telling. */
async function channelLines({ transports, troubles }: RunningChannels): Promise<string> {
  const names = Object.keys(transports);
  if (names.length === 0) return '';
  const lines = [`Also on ${names.join(', ')}.`, ...(await troubles()).map((trouble) => `! ${trouble}`)];
  return `${lines.join('\n')}\n`;
}
