import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { OUTSIDE, type Example } from '../classify/classifier.ts';
import { wordsOf } from '../classify/features.ts';
import { shuffle, seeded } from '../classify/linear.ts';
import { share } from './shares.ts';

/** Of the folds of the report the baselines work one: `natural` needs minutes for each. */
const FOLDS = 5;
/** `natural` reads its whole vocabulary for each text: more texts tell nothing more. */
const MOST_TESTS = 1_500;

/** What known simple ways reach on the first fold: intent accuracy on writers that training has not seen. */
export function baselines(
  examples: readonly Example[],
  nameOf: (label: string) => string | undefined,
): readonly object[] {
  const groups = [...new Set(examples.map(({ group }) => group ?? ''))].toSorted();
  const isTest = ({ group = '' }: Example): boolean => groups.indexOf(group) % FOLDS === 0;
  const named = examples.flatMap((example) => {
    const label = nameOf(example.label);
    return label === undefined || label === OUTSIDE ? [] : [{ ...example, label }];
  });
  const training = named.filter((example) => !isTest(example));
  const tests = named.filter(isTest);
  const order = tests.map((_, index) => index);
  shuffle(order, seeded(7));
  const sample = order.slice(0, MOST_TESTS).flatMap((index) => tests[index] ?? []);
  return [
    { baseline: 'natural naive Bayes', ...measured(bayes(training), sample) },
    { baseline: 'bag-of-words logistic regression', ...measured(logistic(training), sample) },
  ];
}

type Guess = (text: string) => string;

function measured(guess: Guess, tests: readonly Example[]): object {
  const startedAt = performance.now();
  const accuracy = share(tests, ({ text, label }) => guess(text) === label);
  const microseconds = ((performance.now() - startedAt) * 1_000) / Math.max(1, tests.length);
  return {
    utterances: tests.length,
    intentTop1: accuracy,
    microsecondsPerPrediction: Math.round(microseconds),
  };
}

function bayes(training: readonly Example[]): Guess {
  const classifier = new BayesClassifier();
  for (const { text, label } of training) classifier.addDocument([...wordsOf(text)], label);
  classifier.train();
  return (text) => classifier.classify([...wordsOf(text)]);
}

const EPOCHS = 12;
const RATE = 0.5;

/** Multinomial logistic regression over words, by stochastic gradient descent. */
function logistic(training: readonly Example[]): Guess {
  const labels = [...new Set(training.map(({ label }) => label))].toSorted();
  const weights = new Map<string, Float32Array>();
  const rowsOf = (text: string, isNew: boolean): readonly Float32Array[] =>
    [...new Set(['', ...wordsOf(text)])].flatMap((word) => {
      if (isNew && !weights.has(word)) weights.set(word, new Float32Array(labels.length));
      return weights.get(word) ?? [];
    });
  const order = training.map((_, index) => index);
  const random = seeded(11);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = training[index];
      if (example) descend(rowsOf(example.text, true), labels.indexOf(example.label), labels.length);
    }
  }
  return (text) => labels[best(chances(rowsOf(text, false), labels.length))] ?? '';
}

function descend(rows: readonly Float32Array[], truth: number, classes: number): void {
  const chance = chances(rows, classes);
  const rate = RATE / rows.length;
  for (const row of rows) {
    for (let at = 0; at < classes; at += 1) {
      row[at] = (row[at] as number) + rate * ((at === truth ? 1 : 0) - (chance[at] as number));
    }
  }
}

function chances(rows: readonly Float32Array[], classes: number): Float32Array {
  const scores = new Float32Array(classes);
  for (const row of rows)
    for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] as number) + (row[at] as number);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function best(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
