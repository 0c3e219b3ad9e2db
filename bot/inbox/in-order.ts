/**
 * Keeps one person's messages in the order they came while something of theirs takes long (a photo on its way). Who has
 * nothing slow under way waits for nobody.
 */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  run<T>(key: string, isSlow: boolean, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    if (!before && !isSlow) return work();
    const done = (before ?? Promise.resolve()).then(work, work);
    this.last.set(key, done);
    const forget = (): void => {
      if (this.last.get(key) === done) this.last.delete(key);
    };
    done.then(forget, forget);
    return done;
  }
}
