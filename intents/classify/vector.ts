import { BUCKETS } from './hash.ts';
import type { Features } from './features.ts';
import { Vocabulary } from './vocabulary.ts';

/** A text as the linear models see it: distinct rows, values of length one (unknown features count in the length). */
export interface Vector {
  /** Rows of the weights. */
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** 0–1: how much of the text's weight lies on features that training has seen. */
  readonly known: number;
  /** 0–1: share of the words that training has heard, by their sound. */
  readonly heard: number;
}

/** Buckets that the models keep weights for: 78 bytes each, so that the whole stays below 25 MB. */
const MOST_ROWS = 290_000;

/** How rare each bucket was in training, and which row of the weights it has; 0: never seen, or too rarely to be kept. */
export class Rarity {
  /** Rows of the weights. */
  readonly rows: number;
  /** -1: none. */
  private readonly rowOf = new Int32Array(BUCKETS).fill(-1);
  /** `quantised` by row: what a text needs lies in little memory. */
  private readonly byRow: Uint8Array;
  /** Where the row of a text being read stands in its vector; -1: nowhere yet. */
  private readonly slot: Int32Array;
  /** The row of each feature of the text being read. */
  private rowsFound = new Int32Array(0);
  private static readonly STEP = 16;
  /** What was never seen weighs as much as what was seen once. */
  private static readonly UNSEEN = 4;

  constructor(
    readonly quantised: Uint8Array,
    readonly vocabulary: Vocabulary,
  ) {
    this.rows = this.fillRows();
    this.slot = new Int32Array(this.rows).fill(-1);
    this.byRow = new Uint8Array(this.rows);
    for (let at = 0; at < BUCKETS; at += 1) {
      const row = this.rowOf[at] as number;
      if (row >= 0) this.byRow[row] = quantised[at] as number;
    }
  }

  /** What is seen most comes first: the rows that are read again and again lie together in memory. */
  private fillRows(): number {
    const next = new Uint32Array(257);
    for (let into = 0; into < BUCKETS; into += 1) {
      const after = (this.quantised[into] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    next[1] = 0;
    for (let each = 1; each <= 256; each += 1)
      next[each] = (next[each] as number) + (next[each - 1] as number);
    for (let into = 0; into < BUCKETS; into += 1) {
      const each = this.quantised[into] as number;
      if (each === 0) continue;
      this.rowOf[into] = next[each] as number;
      next[each] = (next[each] as number) + 1;
    }
    return next[255] as number;
  }

  /** Learns from the features of all training texts. */
  static learn(texts: Iterable<Features>): Rarity {
    const vocabulary = new Vocabulary();
    const seen = new Uint32Array(BUCKETS);
    const lastText = new Int32Array(BUCKETS).fill(-1);
    let total = 0;
    for (const features of texts) {
      vocabulary.add(features);
      const { buckets, count } = features;
      for (let at = 0; at < count; at += 1) {
        const into = buckets[at] as number;
        if (lastText[into] === total) continue;
        lastText[into] = total;
        seen[into] = (seen[into] as number) + 1;
      }
      total += 1;
    }
    const quantised = new Uint8Array(BUCKETS);
    const least = leastTimes(seen);
    for (const [into, times] of seen.entries()) {
      if (times < least) continue;
      const idf = 1 + Math.log((total + 1) / (times + 1)) * 0.5;
      quantised[into] = Math.max(1, Math.min(255, Math.round(idf * Rarity.STEP)));
    }
    return new Rarity(quantised, vocabulary);
  }

  /** Whether the models keep a weight for it. */
  isKnown(bucket: number): boolean {
    return (this.rowOf[bucket] as number) >= 0;
  }

  vector(features: Features): Vector {
    const { count } = features;
    if (count > this.rowsFound.length) this.rowsFound = new Int32Array(count * 2);
    const rows = new Int32Array(count);
    const values = new Float32Array(count);
    const { size, unseenSquares } = this.gather(features, rows, values);
    let squares = 0;
    for (let at = 0; at < size; at += 1) {
      const row = rows[at] as number;
      this.slot[row] = -1;
      const value = ((values[at] as number) * (this.byRow[row] as number)) / Rarity.STEP;
      values[at] = value;
      squares += value * value;
    }
    const all = squares + unseenSquares;
    const length = Math.sqrt(all) || 1;
    for (let at = 0; at < size; at += 1) values[at] = (values[at] as number) / length;
    return {
      heard: this.vocabulary.share(features),
      rows: rows.subarray(0, size),
      values: values.subarray(0, size),
      known: all === 0 ? 0 : squares / all,
    };
  }

  /** Fills in each row once, with the weights of its features; a feature that is said again counts half. */
  private gather(
    { buckets, weights, count }: Features,
    rows: Int32Array,
    values: Float32Array,
  ): { readonly size: number; readonly unseenSquares: number } {
    let [size, unseenSquares] = [0, 0];
    // Looked up in a loop of their own, so that the processor fetches many at once.
    for (let at = 0; at < count; at += 1) this.rowsFound[at] = this.rowOf[buckets[at] as number] as number;
    for (let at = 0; at < count; at += 1) {
      const row = this.rowsFound[at] as number;
      const weight = weights[at] as number;
      if (row < 0) {
        unseenSquares += (weight * Rarity.UNSEEN) ** 2;
        continue;
      }
      const slot = this.slot[row] as number;
      if (slot >= 0) {
        values[slot] = (values[slot] as number) + weight * 0.5;
        continue;
      }
      this.slot[row] = size;
      rows[size] = row;
      values[size++] = weight;
    }
    return { size, unseenSquares };
  }
}

/** How often a bucket has to be seen to be kept, so that no more are kept than there is room for. */
function leastTimes(seen: Uint32Array): number {
  const most = 1_000;
  const withTimes = new Uint32Array(most + 1);
  for (const times of seen)
    withTimes[Math.min(times, most)] = (withTimes[Math.min(times, most)] as number) + 1;
  let kept = 0;
  for (let times = most; times >= 1; times -= 1) {
    kept += withTimes[times] as number;
    if (kept > MOST_ROWS) return times + 1;
  }
  return 1;
}
