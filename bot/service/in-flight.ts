/** Work that is waiting for the network; bounded, so that a slow provider holds up neither memory nor the others. */
export class InFlight {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly most: number) {}

  get room(): number {
    return this.most - this.running.size;
  }

  add(work: Promise<void>, onEnd: () => void): void {
    const tracked = work.finally(() => {
      this.running.delete(tracked);
      onEnd();
    });
    this.running.add(tracked);
  }

  async drained(): Promise<void> {
    await Promise.allSettled(this.running);
  }
}
