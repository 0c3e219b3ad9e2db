/** Runs the work of one key in the order it came; different keys do not wait for each other. `work` never rejects. */
export class OneByOne {
  private readonly last = new Map<string, Promise<void>>();

  run(key: string, work: () => Promise<void>): void {
    const done = (this.last.get(key) ?? Promise.resolve()).then(work).finally(() => {
      if (this.last.get(key) === done) this.last.delete(key);
    });
    this.last.set(key, done);
  }
}
