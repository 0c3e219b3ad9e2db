import type { Transport } from '../../channels/channel.ts';
import { runningClock, standingClock, type Clock } from '../clock.ts';
import { chatJsonl } from '../console/jsonl.ts';
import { talkInTerminal, terminalTransport } from '../console/terminal.ts';
import { assemble, type Assembled } from '../service/assemble.ts';
import { setPlatformClock } from '../service/sandbox-process.ts';
import { StartFault } from '../service/start-fault.ts';
import type { Json } from '../store/port.ts';
import { settings } from './settings.ts';

export interface ChatOptions {
  readonly jsonl?: boolean;
  readonly city?: string;
  readonly data?: string;
  readonly clock?: string;
}

/** On standard input and output: `--jsonl` as JSON Lines, else as words, in a terminal or in a pipe. */
export async function chat(options: ChatOptions): Promise<void> {
  const clock = clockOf(options.clock);
  const over = {
    ...(options.data === undefined ? {} : { dataDir: options.data }),
    ...(options.jsonl ? {} : { logLevel: 'error' as const }),
  };
  const parts = await assemble(settings(over), clock);
  try {
    await followClock(options, parts, clock);
    await parts.cities.refresh();
    const city = cityOf(options.city, parts);
    await (options.jsonl ? talkInLines(parts, clock, city) : talkInWords(parts, clock, city));
  } finally {
    await parts.close();
  }
}

async function talkInLines(parts: Assembled, clock: Clock, city: string): Promise<void> {
  const service = parts.start({ console: stdoutTransport });
  await chatJsonl(process.stdin, { ...parts, service, clock, city, write: writeLine });
  await service.stop();
}

async function talkInWords(parts: Assembled, clock: Clock, account: string): Promise<void> {
  const service = parts.start({ console: terminalTransport });
  await service.idle();
  const city = parts.cities.of({ channel: 'console', account });
  await talkInTerminal({ store: parts.store, clock, account }, { service, city });
  await service.stop();
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
