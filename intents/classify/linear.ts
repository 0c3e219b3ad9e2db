import { BUCKETS } from './hash.ts';
import type { Vector } from './vector.ts';

/** One score per class, one weight per bucket and class, kept in bytes: a model is a few megabytes and read at once. */
export interface LinearModel {
  readonly classes: number;
  /** Row per bucket, column per class. */
  readonly weights: Int8Array;
  /** What a byte of each class is worth. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainOptions {
  readonly epochs: number;
  /** Cost of an error: larger fits closer. */
  readonly cost: number;
}

const DEFAULTS: TrainOptions = { epochs: 8, cost: 1 };
const BIAS_VALUE = 0.3;

/**
 * One-against-rest linear support vector machines with squared loss, by dual coordinate descent over all classes at
 * once. Deterministic: the order of the texts comes from a seed.
 */
export function trainLinear(
  vectors: readonly Vector[],
  labels: readonly number[],
  classes: number,
  { epochs, cost }: TrainOptions = DEFAULTS,
): LinearModel {
  const weights = new Float32Array(BUCKETS * classes);
  const bias = new Float32Array(classes);
  const alphas = new Float32Array(vectors.length * classes);
  const squares = vectors.map(({ values }) =>
    values.reduce((sum, value) => sum + value * value, BIAS_VALUE ** 2),
  );
  const scores = new Float32Array(classes);
  const steps = new Float32Array(classes);
  const order = vectors.map((_, index) => index);
  const random = seeded(42);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { buckets, values } = vectors[index] as Vector;
      scoreInto(scores, buckets, values, weights, bias, classes);
      const isChanged = stepInto(
        steps,
        scores,
        alphas,
        index,
        labels[index] as number,
        squares[index] as number,
        cost,
      );
      if (isChanged) moveBy(steps, buckets, values, weights, bias, classes);
    }
  }
  return quantise(weights, bias, classes);
}

function scoreInto(
  scores: Float32Array,
  buckets: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  classes: number,
): void {
  for (let c = 0; c < classes; c += 1) scores[c] = (bias[c] as number) * BIAS_VALUE;
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] as number) * classes;
    const value = values[at] as number;
    for (let c = 0; c < classes; c += 1) {
      scores[c] = (scores[c] as number) + (weights[row + c] as number) * value;
    }
  }
}

/** The dual step of every class for one text; false where none moves. */
function stepInto(
  steps: Float32Array,
  scores: Float32Array,
  alphas: Float32Array,
  index: number,
  label: number,
  square: number,
  cost: number,
): boolean {
  const classes = scores.length;
  const diagonal = 0.5 / cost;
  let isChanged = false;
  for (let c = 0; c < classes; c += 1) {
    const sign = c === label ? 1 : -1;
    const alpha = alphas[index * classes + c] as number;
    const gradient = sign * (scores[c] as number) - 1 + alpha * diagonal;
    const next = Math.max(0, alpha - gradient / (square + diagonal));
    const step = (next - alpha) * sign;
    steps[c] = Math.abs(step) < 1e-6 ? 0 : step;
    if (steps[c] === 0) continue;
    alphas[index * classes + c] = next;
    isChanged = true;
  }
  return isChanged;
}

function moveBy(
  steps: Float32Array,
  buckets: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  classes: number,
): void {
  for (let c = 0; c < classes; c += 1) bias[c] = (bias[c] as number) + (steps[c] as number) * BIAS_VALUE;
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] as number) * classes;
    const value = values[at] as number;
    for (let c = 0; c < classes; c += 1) {
      weights[row + c] = (weights[row + c] as number) + (steps[c] as number) * value;
    }
  }
}

const MAX_BYTE = 127;

function quantise(weights: Float32Array, bias: Float32Array, classes: number): LinearModel {
  const largest = new Float32Array(classes);
  for (let at = 0; at < weights.length; at += 1) {
    const size = Math.abs(weights[at] as number);
    if (size > (largest[at % classes] as number)) largest[at % classes] = size;
  }
  const scales = largest.map((size) => (size || 1) / MAX_BYTE);
  const bytes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at += 1) {
    bytes[at] = Math.round((weights[at] as number) / (scales[at % classes] as number));
  }
  return { classes, weights: bytes, scales, bias: bias.map((each) => each * BIAS_VALUE) };
}

/** Scores of all classes for one text. */
export function score(
  { classes, weights, scales, bias }: LinearModel,
  { buckets, values }: Vector,
): Float32Array {
  const sums = new Float32Array(classes);
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] as number) * classes;
    const value = values[at] as number;
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] as number) + (weights[row + c] as number) * value;
  }
  for (let c = 0; c < classes; c += 1) {
    sums[c] = (sums[c] as number) * (scales[c] as number) + (bias[c] as number);
  }
  return sums;
}

/** A small generator with a seed (mulberry32), so that training gives the same model everywhere. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as number, list[at] as number];
  }
}
