import { quantise, seeded, shuffle, type LinearModel } from './linear.ts';
import type { Vector } from './vector.ts';

const EPOCHS = 20;
/** Length of the first step; steps shrink to nothing at the end. */
const FIRST_STEP = 4;
const BIAS_VALUE = 0.05;
/** Log-odds are made as large as the margins of support vectors are, so that the same confidence can be read from both. */
const SCALE = 0.3;

/**
 * Multinomial logistic regression by stochastic gradient descent: all classes learn from each text together, which is
 * better than one against the rest where each class has only a handful of texts. Deterministic.
 */
export function trainSoftmax(
  vectors: readonly Vector[],
  labels: readonly number[],
  { rows, classes }: { readonly rows: number; readonly classes: number },
): LinearModel {
  const model = { classes, weights: new Float32Array(rows * classes), bias: new Float32Array(classes) };
  const order = vectors.map((_, index) => index);
  const random = seeded(42);
  const steps = EPOCHS * vectors.length;
  let taken = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const step = FIRST_STEP * (1 - taken / steps);
      descend(model, vectors[index] as Vector, labels[index] as number, step);
      taken += 1;
    }
  }
  const scaled = quantise(
    model.weights.map((each) => each * SCALE),
    model.bias,
    classes,
  );
  return { ...scaled, bias: model.bias.map((each) => each * BIAS_VALUE * SCALE) };
}

interface Growing {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

function descend({ classes, weights, bias }: Growing, vector: Vector, label: number, step: number): void {
  const moves = chances({ classes, weights, bias }, vector);
  for (let c = 0; c < classes; c += 1) {
    moves[c] = step * ((c === label ? 1 : 0) - (moves[c] as number));
    bias[c] = (bias[c] as number) + (moves[c] as number) * BIAS_VALUE;
  }
  for (const [at, row] of vector.rows.entries()) {
    const value = vector.values[at] as number;
    for (let c = 0, to = row * classes; c < classes; c += 1, to += 1) {
      weights[to] = (weights[to] as number) + (moves[c] as number) * value;
    }
  }
}

function chances({ classes, weights, bias }: Growing, { rows, values }: Vector): Float64Array {
  const scores = Float64Array.from(bias, (each) => each * BIAS_VALUE);
  for (const [at, row] of rows.entries()) {
    const value = values[at] as number;
    for (let c = 0, from = row * classes; c < classes; c += 1, from += 1) {
      scores[c] = (scores[c] as number) + (weights[from] as number) * value;
    }
  }
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
