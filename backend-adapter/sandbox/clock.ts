/** The sandbox's time: real, real with an offset, or standing still until it is moved. */
export class SandboxClock {
  private offset = 0;
  private fixed: number | undefined;

  now(): number {
    return this.fixed ?? Date.now() + this.offset;
  }

  standAt(instant: number): void {
    this.fixed = instant;
  }

  advance(ms: number): void {
    if (this.fixed === undefined) this.offset += ms;
    else this.fixed += ms;
  }

  runWithOffset(ms: number): void {
    this.fixed = undefined;
    this.offset = ms;
  }

  describe(): {
    readonly now: number;
    readonly kind: 'real' | 'offset' | 'fixed';
    readonly offsetMs: number;
  } {
    const kind = this.fixed !== undefined ? 'fixed' : this.offset === 0 ? 'real' : 'offset';
    return { now: this.now(), kind, offsetMs: this.offset };
  }
}
