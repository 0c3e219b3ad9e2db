import type { Vector } from './vector.ts';

/** One score per class, one weight per row and class, kept in bytes: a model is a few megabytes and read at once. */
export interface LinearModel {
  readonly classes: number;
  /** A row per feature, a column per class. */
  readonly weights: Int8Array;
  /** What a byte of each class is worth. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainOptions {
  readonly epochs: number;
  /** Cost of an error: larger fits closer. */
  readonly cost: number;
  /** How many times that, where a class misses a text of its own: those are few among the rest. */
  readonly ownCost: number;
}

const DEFAULTS: TrainOptions = { epochs: 8, cost: 1, ownCost: 3 };
const BIAS_VALUE = 0.3;

/** In these passes every class of every text is looked at; between them only those that still had a say in the last. */
const isFullPass = (epoch: number): boolean => epoch < 2 || epoch % 4 === 0;

/**
 * One-against-rest linear support vector machines with squared loss, by dual coordinate descent over all classes at
 * once. Deterministic: the order of the texts comes from a seed. `rows` is how many features there are.
 */
export function trainLinear(
  vectors: readonly Vector[],
  labels: readonly number[],
  { rows, classes }: { readonly rows: number; readonly classes: number },
  { epochs, cost, ownCost }: TrainOptions = DEFAULTS,
): LinearModel {
  const training = new Training(vectors, labels, rows, classes, { own: cost * ownCost, other: cost });
  const order = vectors.map((_, index) => index);
  const random = seeded(42);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) training.visit(index, isFullPass(epoch));
  }
  return quantise(training.weights, training.bias, classes);
}

class Training {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  private readonly alphas: Float32Array;
  private readonly squares: Float64Array;
  private readonly scores: Float32Array;
  /** Classes that are looked at in this visit, the first `considered` of them. */
  private readonly class: Int32Array;
  private considered = 0;
  /** Classes that move in this visit and by how much, the first `moved` of them. */
  private readonly moving: Int32Array;
  private readonly steps: Float32Array;
  private moved = 0;

  constructor(
    private readonly vectors: readonly Vector[],
    private readonly labels: readonly number[],
    rows: number,
    private readonly classes: number,
    private readonly cost: { readonly own: number; readonly other: number },
  ) {
    this.weights = new Float32Array(rows * classes);
    this.bias = new Float32Array(classes);
    this.alphas = new Float32Array(vectors.length * classes);
    this.squares = Float64Array.from(vectors, ({ values }) =>
      values.reduce((sum, value) => sum + value * value, BIAS_VALUE ** 2),
    );
    this.scores = new Float32Array(classes);
    this.class = new Int32Array(classes);
    this.moving = new Int32Array(classes);
    this.steps = new Float32Array(classes);
  }

  visit(index: number, isFull: boolean): void {
    const vector = this.vectors[index] as Vector;
    this.consider(index, isFull);
    this.score(vector);
    this.step(index);
    if (this.moved > 0) this.move(vector);
  }

  private consider(index: number, isFull: boolean): void {
    const label = this.labels[index] as number;
    let size = 0;
    for (let c = 0; c < this.classes; c += 1) {
      if (isFull || c === label || (this.alphas[index * this.classes + c] as number) > 0) {
        this.class[size++] = c;
      }
    }
    this.considered = size;
  }

  private score({ rows, values }: Vector): void {
    const { weights, bias, scores, classes, considered, class: each } = this;
    for (let n = 0; n < considered; n += 1) scores[n] = (bias[each[n] as number] as number) * BIAS_VALUE;
    for (let at = 0; at < rows.length; at += 1) {
      const row = (rows[at] as number) * classes;
      const value = values[at] as number;
      for (let n = 0; n < considered; n += 1) {
        scores[n] = (scores[n] as number) + (weights[row + (each[n] as number)] as number) * value;
      }
    }
  }

  /** The dual step of each class that is considered. */
  private step(index: number): void {
    const square = this.squares[index] as number;
    this.moved = 0;
    for (let n = 0; n < this.considered; n += 1) {
      const c = this.class[n] as number;
      const isOwn = c === this.labels[index];
      const sign = isOwn ? 1 : -1;
      const diagonal = 0.5 / (isOwn ? this.cost.own : this.cost.other);
      const at = index * this.classes + c;
      const alpha = this.alphas[at] as number;
      const gradient = sign * (this.scores[n] as number) - 1 + alpha * diagonal;
      const next = Math.max(0, alpha - gradient / (square + diagonal));
      if (Math.abs(next - alpha) < 1e-6) continue;
      this.alphas[at] = next;
      this.moving[this.moved] = c;
      this.steps[this.moved++] = (next - alpha) * sign;
    }
  }

  private move({ rows, values }: Vector): void {
    const { weights, bias, steps, classes, moved, moving } = this;
    for (let n = 0; n < moved; n += 1) {
      const c = moving[n] as number;
      bias[c] = (bias[c] as number) + (steps[n] as number) * BIAS_VALUE;
    }
    for (let at = 0; at < rows.length; at += 1) {
      const row = (rows[at] as number) * classes;
      const value = values[at] as number;
      for (let n = 0; n < moved; n += 1) {
        const to = row + (moving[n] as number);
        weights[to] = (weights[to] as number) + (steps[n] as number) * value;
      }
    }
  }
}

const MAX_BYTE = 127;

/** A model in bytes. */
export function quantise(weights: Float32Array, bias: Float32Array, classes: number): LinearModel {
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

/** Scores of all classes for one text. Four rows at a time: it is a tenth of what understanding costs. */
export function score(
  { classes, weights, scales, bias }: LinearModel,
  { rows, values }: Vector,
): Float32Array {
  const sums = new Float32Array(classes);
  for (let at = 0; at < rows.length; at += 4) {
    // Behind the last row the first of the model is read, and counts nothing.
    const a = startOf(rows, at, classes);
    const b = startOf(rows, at + 1, classes);
    const c = startOf(rows, at + 2, classes);
    const d = startOf(rows, at + 3, classes);
    const va = valueAt(values, at);
    const vb = valueAt(values, at + 1);
    const vc = valueAt(values, at + 2);
    const vd = valueAt(values, at + 3);
    for (let k = 0; k < classes; k += 1) {
      const two = (sums[k] as number) + (weights[a + k] as number) * va + (weights[b + k] as number) * vb;
      sums[k] = Math.fround(two) + (weights[c + k] as number) * vc + (weights[d + k] as number) * vd;
    }
  }
  for (let k = 0; k < classes; k += 1) {
    sums[k] = (sums[k] as number) * (scales[k] as number) + (bias[k] as number);
  }
  return sums;
}

function startOf(rows: Int32Array, at: number, classes: number): number {
  return at < rows.length ? (rows[at] as number) * classes : 0;
}

function valueAt(values: Float32Array, at: number): number {
  return at < values.length ? (values[at] as number) : 0;
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
