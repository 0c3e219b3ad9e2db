import type { Transport } from '../../channels/channel.ts';
import { runningClock, standingClock, type Clock } from '../clock.ts';
import { chatJsonl } from '../console/jsonl.ts';
import { assemble, type Assembled } from '../service/assemble.ts';
import { setPlatformClock } from '../service/sandbox-process.ts';
import { StartFault } from '../service/start-fault.ts';
import type { Json } from '../store/port.ts';
import { settings } from './settings.ts';

export interface ChatOptions {
  readonly city?: string;
  readonly data?: string;
  readonly clock?: string;
}

/** `chat --jsonl`: JSON Lines on standard input and output. */
export async function chat(options: ChatOptions): Promise<void> {
  const clock = clockOf(options.clock);
  const parts = await assemble(settings(options.data === undefined ? {} : { dataDir: options.data }), clock);
  try {
    await followClock(options, parts, clock);
    await parts.cities.refresh();
    const city = cityOf(options.city, parts);
    const service = parts.start({ console: stdoutTransport });
    await chatJsonl(process.stdin, { ...parts, service, clock, city, write: writeLine });
    await service.stop();
  } finally {
    await parts.close();
  }
}

function writeLine(line: Json): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const stdoutTransport: Transport = {
  deliver: (line) => {
    writeLine(line);
    return Promise.resolve({ kind: 'accepted', providerId: 'stdout' });
  },
};

function clockOf(iso: string | undefined): Clock {
  if (iso === undefined) return runningClock();
  const start = Date.parse(iso);
  if (Number.isNaN(start))
    throw new StartFault([`--clock ${iso}: has to be an instant like 2026-01-05T09:00+05:30`]);
  return standingClock(start);
}

/** Time that only this process moves must be moved in the platform too, or the two disagree about what is due. */
async function followClock({ clock: iso }: ChatOptions, parts: Assembled, clock: Clock): Promise<void> {
  if (iso === undefined && !parts.isSandbox) return;
  if (await setPlatformClock(parts.platformUrl, clock)) return;
  if (iso !== undefined)
    throw new StartFault(['--clock: this platform has its own time; only the sandbox follows']);
}

function cityOf(asked: string | undefined, { cities }: Assembled): string {
  const tenant = asked ?? cities.of({ channel: 'console', account: '' }).snapshot.tenant;
  if (cities.byTenant(tenant)) return tenant;
  throw new StartFault([`--city ${tenant}: there is no such city; there are ${cities.tenants.join(', ')}`]);
}
