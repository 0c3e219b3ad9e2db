import { crossValidate, judge, Reader, scored, train, type Example } from '../classify/classifier.ts';
import { bestTraining } from './best-training.ts';
import { auroc, correlation } from './measures.ts';
import { belonging } from '../classify/confidence.ts';
import { BUCKETS } from '../classify/hash.ts';
import type { Lexicon } from '../classify/lexicon.ts';

/** A text with its intent; null: out of scope. */
export interface Labelled {
  readonly text: string;
  readonly intent: string | null;
}

export interface Evaluation {
  readonly inScopeAccuracy: number | null;
  readonly threshold: number;
  readonly inScopeAccuracyAtThreshold: number | null;
  readonly outOfScopeRecall: number | null;
  readonly falseReject: number | null;
  readonly auroc: number | null;
  readonly mcc: number | null;
  readonly trainMs: number;
  readonly microsecondsPerPrediction: number;
  readonly modelBytes: number;
}

/** Without out-of-scope lines the lowest tenth of cross-validated confidences is rejected (design §3). */
const DEFAULT_QUANTILE = 0.1;

interface Outcome {
  readonly isInScope: boolean;
  readonly isRight: boolean;
  readonly sure: number;
  readonly label: string;
  readonly truth: string | null;
}

/** Trains the engine's classifier on one set and measures it on another. */
export function evaluate(
  training: readonly Labelled[],
  test: readonly Labelled[],
  { tuning, lexicon }: { readonly tuning?: readonly Labelled[] | undefined; readonly lexicon?: Lexicon } = {},
): Evaluation {
  const examples = training.flatMap(({ text, intent }): Example[] =>
    intent === null ? [] : [{ text, label: intent }],
  );
  const startedAt = performance.now();
  const { training: how, judged } = bestTraining(examples, lexicon);
  const reader = Reader.learn(examples, lexicon);
  const classifier = train(reader, examples, how);
  const trainMs = performance.now() - startedAt;
  const scoreAll = (set: readonly Labelled[]): readonly Outcome[] =>
    set.map(({ text, intent }) => {
      const { label, signals } = judge(scored(classifier, reader.read(text)), classifier.calibration);
      const sure = belonging(signals);
      return { isInScope: intent !== null, isRight: label === intent, sure, label, truth: intent };
    });
  const outside = (tuning ?? training).filter(({ intent }) => intent === null);
  const heldOut = (): readonly Outcome[] =>
    (judged ?? crossValidate(examples, lexicon ? { lexicon } : {})).map(({ example, label, signals }) => {
      const isRight = label === example.label;
      return { isInScope: true, isRight, sure: belonging(signals), label, truth: example.label };
    });
  const inside = tuning && outside.length > 0 ? scoreAll(tuning.filter(({ intent }) => intent !== null)) : [];
  const threshold = thresholdFrom(inside.length > 0 ? inside : heldOut(), scoreAll(outside));
  const began = performance.now();
  const outcomes = scoreAll(test);
  const microseconds = ((performance.now() - began) * 1_000) / Math.max(1, test.length);
  return {
    ...measure(outcomes, threshold),
    threshold,
    trainMs: Math.round(trainMs),
    microsecondsPerPrediction: Math.round(microseconds),
    modelBytes: BUCKETS + reader.rarity.rows * classifier.labels.length,
  };
}

/** Where there are lines out of scope: so that most lines of all are answered rightly; else a quantile of the others. */
function thresholdFrom(inside: readonly Outcome[], outside: readonly Outcome[]): number {
  const sorted = inside.toSorted((a, b) => a.sure - b.sure);
  if (outside.length === 0) return sorted[Math.floor(sorted.length * DEFAULT_QUANTILE)]?.sure ?? 0;
  let best = { right: -1, at: 0 };
  let answered = sorted.filter(({ isRight }) => isRight).length;
  let rejected = 0;
  for (const { isInScope, isRight, sure } of [...sorted, ...outside].toSorted((a, b) => a.sure - b.sure)) {
    if (answered + rejected >= best.right) best = { right: answered + rejected, at: sure };
    if (!isInScope) rejected += 1;
    else if (isRight) answered -= 1;
  }
  return best.at;
}

function share<T>(of: readonly T[], is: (each: T) => boolean): number {
  return of.length === 0 ? 0 : of.filter(is).length / of.length;
}

function measure(
  scored: readonly Outcome[],
  threshold: number,
): Omit<Evaluation, 'threshold' | 'trainMs' | 'microsecondsPerPrediction' | 'modelBytes'> {
  const inside = scored.filter(({ isInScope }) => isInScope);
  const outside = scored.filter(({ isInScope }) => !isInScope);
  const orNull = <T>(of: readonly T[], is: (each: T) => boolean): number | null =>
    of.length === 0 ? null : share(of, is);
  return {
    inScopeAccuracy: orNull(inside, ({ isRight }) => isRight),
    inScopeAccuracyAtThreshold: orNull(inside, ({ isRight, sure }) => isRight && sure >= threshold),
    outOfScopeRecall: orNull(outside, ({ sure }) => sure < threshold),
    falseReject: orNull(inside, ({ sure }) => sure < threshold),
    auroc: auroc(
      inside.map(({ sure }) => sure),
      outside.map(({ sure }) => sure),
    ),
    mcc: correlation(scored.map(({ truth, label, sure }) => [truth ?? '', sure >= threshold ? label : ''])),
  };
}
