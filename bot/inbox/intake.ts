import type { Log } from '../service/log.ts';

/** Below this the disk is nearly full: what is under way can still be written, nothing new is begun. Bytes. */
export const LEAST_FREE_BYTES = 256 * 1024 * 1024;
/** More messages than this wait to be worked: a day of a large city (design §10: the inbox is bounded, and says so). */
export const MOST_WAITING = 200_000;
/** Taken up again only when it is clearly better, so that intake does not flutter. */
const CLEARLY = 1.25;
const LOOK_EVERY_MS = 2_000;

/** Why nothing new is taken in; a provider keeps what we refuse and brings it again. */
export type IntakeClosed = 'disk_nearly_full' | 'inbox_full';

/** Thrown to whoever brings something while intake is closed: nothing of it was stored. */
export class IntakeClosedError extends Error {
  constructor(readonly reason: IntakeClosed) {
    super(reason);
  }
}

export interface Intake {
  /** undefined: open. */
  readonly closed: IntakeClosed | undefined;
  stop(): void;
}

export interface IntakeGauges {
  /** Bytes that may still be written where everything durable lies; Infinity where that is another machine's matter. */
  freeBytes(): Promise<number>;
  /** Messages that wait to be worked. */
  waiting(): Promise<number>;
}

/** Watches what everything durable needs, and closes the intake before it runs out. */
export async function watchIntake(gauges: IntakeGauges, log: Log): Promise<Intake> {
  let closed: IntakeClosed | undefined;
  const look = async (): Promise<void> => {
    const found = await judgeIntake(gauges, closed);
    if (found !== closed) log.warn(found ? 'intake_closed' : 'intake_open', { reason: found ?? closed });
    closed = found;
  };
  const lookSafely = (): void => void look().catch(() => undefined);
  await look().catch(() => undefined);
  const timer = setInterval(lookSafely, LOOK_EVERY_MS).unref();
  return {
    get closed() {
      return closed;
    },
    stop: () => clearInterval(timer),
  };
}

/** What is to hold now, given what held before. */
export async function judgeIntake(
  { freeBytes, waiting }: IntakeGauges,
  before: IntakeClosed | undefined,
): Promise<IntakeClosed | undefined> {
  const least = before === 'disk_nearly_full' ? LEAST_FREE_BYTES * CLEARLY : LEAST_FREE_BYTES;
  if ((await freeBytes()) < least) return 'disk_nearly_full';
  const most = before === 'inbox_full' ? MOST_WAITING / CLEARLY : MOST_WAITING;
  return (await waiting()) > most ? 'inbox_full' : undefined;
}
