/** At once to one person, then one more each six seconds: what the provider allows between a number and a person. */
const BURST = 45;
const EVERY_MS = 6_000;

export class PairLimit {
  private readonly pairs = new Map<string, { tokens: number; at: number }>();

  take(person: string, now: number): boolean {
    const pair = this.pairs.get(person) ?? { tokens: BURST, at: now };
    pair.tokens = Math.min(BURST, pair.tokens + (now - pair.at) / EVERY_MS);
    pair.at = now;
    this.pairs.set(person, pair);
    if (pair.tokens < 1) return false;
    pair.tokens -= 1;
    return true;
  }
}
