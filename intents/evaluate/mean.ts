import type { Evaluation } from './evaluate.ts';

/** Evaluations of equal parts as one: the mean of each figure that is defined, null where none is. */
export function mean(evaluations: readonly Evaluation[]): Evaluation {
  const of = (key: keyof Evaluation): number | null => {
    const values = evaluations.flatMap((each) => each[key] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const whole = (key: keyof Evaluation): number => Math.round(of(key) ?? 0);
  return {
    inScopeAccuracy: of('inScopeAccuracy'),
    inScopeAccuracyAtThreshold: of('inScopeAccuracyAtThreshold'),
    outOfScopeRecall: of('outOfScopeRecall'),
    falseReject: of('falseReject'),
    auroc: of('auroc'),
    mcc: of('mcc'),
    threshold: of('threshold') ?? 0,
    trainMs: whole('trainMs'),
    microsecondsPerPrediction: whole('microsecondsPerPrediction'),
    modelBytes: whole('modelBytes'),
  };
}
