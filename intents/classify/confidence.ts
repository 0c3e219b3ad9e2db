/** What a prediction's confidence is made of. */
export interface Signals {
  /** Score of the best class. */
  readonly best: number;
  /** Lead over the second. */
  readonly lead: number;
  /** Share of the text that training knows. */
  readonly known: number;
  /** Share of the words that training has heard. */
  readonly heard: number;
}

/** Turns signals into the chance of being right; fitted on predictions of texts that training had not seen. */
export interface Calibration {
  readonly weights: readonly [best: number, lead: number, known: number, heard: number, constant: number];
}

export function confidence(
  { weights: [best, lead, known, heard, constant] }: Calibration,
  signals: Signals,
): number {
  const sum =
    best * signals.best + lead * signals.lead + known * signals.known + heard * signals.heard + constant;
  return 1 / (1 + Math.exp(-sum));
}

const ROUNDS = 400;
const RATE = 4;

/** Logistic regression on four signals, by plain gradient descent: small, deterministic, good enough. */
export function calibrate(
  seen: readonly { readonly signals: Signals; readonly isRight: boolean }[],
): Calibration {
  let weights: Calibration['weights'] = [2, 2, 1, 1, 0];
  for (let round = 0; round < ROUNDS && seen.length > 0; round += 1) {
    const [best, lead, known, heard, constant] = gradient(seen, { weights });
    const rate = RATE / seen.length;
    const [b, l, k, h, c] = weights;
    weights = [b + rate * best, l + rate * lead, k + rate * known, h + rate * heard, c + rate * constant];
  }
  return { weights };
}

function gradient(
  seen: readonly { readonly signals: Signals; readonly isRight: boolean }[],
  calibration: Calibration,
): Calibration['weights'] {
  let [best, lead, known, heard, constant] = [0, 0, 0, 0, 0];
  for (const { signals, isRight } of seen) {
    const error = (isRight ? 1 : 0) - confidence(calibration, signals);
    best += error * signals.best;
    lead += error * signals.lead;
    known += error * signals.known;
    heard += error * signals.heard;
    constant += error;
  }
  return [best, lead, known, heard, constant];
}
