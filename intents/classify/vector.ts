import { BUCKETS } from './hash.ts';
import type { Features } from './features.ts';
import { Vocabulary } from './vocabulary.ts';

/** A text as the linear models see it: distinct buckets, values of length one (unknown features count in the length). */
export interface Vector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  /** 0–1: how much of the text's weight lies on features that training has seen. */
  readonly known: number;
  /** 0–1: share of the words that training has heard, by their sound. */
  readonly heard: number;
}

/** How rare each bucket was in training; 0: never seen. */
export class Rarity {
  readonly quantised: Uint8Array;
  private static readonly STEP = 16;

  constructor(
    quantised: Uint8Array = new Uint8Array(BUCKETS),
    readonly vocabulary: Vocabulary = new Vocabulary(),
  ) {
    this.quantised = quantised;
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
    const rarity = new Rarity(undefined, vocabulary);
    for (const [into, times] of seen.entries()) {
      if (times === 0) continue;
      const idf = 1 + Math.log((total + 1) / (times + 1)) * 0.5;
      rarity.quantised[into] = Math.max(1, Math.min(255, Math.round(idf * Rarity.STEP)));
    }
    return rarity;
  }

  /** Weight of a bucket; what was never seen weighs as much as what was seen once. */
  private get unseen(): number {
    return 4 * Rarity.STEP;
  }

  private readonly slot = new Int32Array(BUCKETS).fill(-1);

  vector(features: Features): Vector {
    const { buckets, weights, count } = features;
    const into = new Int32Array(count);
    const values = new Float32Array(count);
    let size = 0;
    let [knownSquares, squares] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const each = buckets[at] as number;
      const slot = this.slot[each] as number;
      if (slot >= 0) {
        values[slot] = (values[slot] as number) + (weights[at] as number) * 0.5;
        continue;
      }
      this.slot[each] = size;
      into[size] = each;
      values[size] = weights[at] as number;
      size += 1;
    }
    let kept = 0;
    for (let at = 0; at < size; at += 1) {
      const each = into[at] as number;
      this.slot[each] = -1;
      const seen = this.quantised[each] as number;
      const value = ((values[at] as number) * (seen === 0 ? this.unseen : seen)) / Rarity.STEP;
      squares += value * value;
      if (seen === 0) continue;
      knownSquares += value * value;
      into[kept] = each;
      values[kept] = value;
      kept += 1;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < kept; at += 1) values[at] = (values[at] as number) / length;
    return {
      heard: this.vocabulary.share(features),
      buckets: into.subarray(0, kept),
      values: values.subarray(0, kept),
      known: squares === 0 ? 0 : knownSquares / squares,
    };
  }
}
