/** What a prediction's confidence is made of. */
export interface Signals {
  /** Score of the best class. */
  readonly best: number;
  /** Lead over the second. */
  readonly lead: number;
  /** Share of the text that training knows. */
  readonly known: number;
}

/** Turns signals into the chance of being right; fitted on predictions of texts that training had not seen. */
export interface Calibration {
  readonly weights: readonly [best: number, lead: number, known: number, constant: number];
}

export function confidence(
  { weights: [best, lead, known, constant] }: Calibration,
  signals: Signals,
): number {
  const sum = best * signals.best + lead * signals.lead + known * signals.known + constant;
  return 1 / (1 + Math.exp(-sum));
}

const ROUNDS = 400;
const RATE = 0.5;

/** Logistic regression on three signals, by plain gradient descent: small, deterministic, good enough. */
export function calibrate(
  seen: readonly { readonly signals: Signals; readonly isRight: boolean }[],
): Calibration {
  const weights: [number, number, number, number] = [2, 2, 1, 0];
  if (seen.length === 0) return { weights };
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient: [number, number, number, number] = [0, 0, 0, 0];
    for (const { signals, isRight } of seen) {
      const error = (isRight ? 1 : 0) - confidence({ weights }, signals);
      gradient[0] += error * signals.best;
      gradient[1] += error * signals.lead;
      gradient[2] += error * signals.known;
      gradient[3] += error;
    }
    for (const at of [0, 1, 2, 3] as const) weights[at] += (RATE * 8 * gradient[at]) / seen.length;
  }
  return { weights };
}
