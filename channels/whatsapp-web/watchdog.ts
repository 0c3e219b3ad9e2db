/** Rings once, unless it is fed in time. */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ring: () => void) {}

  /** Rings after `ms` milliseconds from now, whatever was set before. */
  feed(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.ring, ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
