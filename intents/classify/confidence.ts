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
  /** Lead over what is none of the classes; 0 where nothing of that kind was learnt. */
  readonly outside: number;
}

const NAMES = ['best', 'lead', 'known', 'heard', 'outside'] as const satisfies readonly (keyof Signals)[];

/** Turns signals into a chance; fitted on predictions of texts that training had not seen. */
export interface Calibration {
  /** In the order of `NAMES`, then a constant. */
  readonly weights: readonly number[];
}

export function confidence({ weights }: Calibration, signals: Signals): number {
  let sum = weights[NAMES.length] ?? 0;
  for (const [at, name] of NAMES.entries()) sum += (weights[at] ?? 0) * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How much a text belongs to any of the classes, where nothing outside them was learnt: not a chance, only an order. The
 * lead that says whether the best class is right says less of this than its score does: measured by holding intents out
 * of public training sets (area under the curve 88 against 84, 87 against 85, 86 against 85 for the three of HINT3).
 */
export function belonging({ best, lead, known, heard }: Signals): number {
  return best + 0.5 * (lead + known + heard);
}

const BEGINNING: Calibration = { weights: [2, 2, 1, 1, 1, 0] };
const ROUNDS = 600;
const RATE = 4;

/** Logistic regression on the signals, by plain gradient descent: small, deterministic, good enough. */
export function calibrate(
  seen: readonly { readonly signals: Signals; readonly isRight: boolean }[],
): Calibration {
  const weights = [...BEGINNING.weights];
  for (let round = 0; round < ROUNDS && seen.length > 0; round += 1) {
    const slope = gradient(seen, { weights });
    for (const [at, each] of slope.entries()) {
      weights[at] = (weights[at] as number) + (RATE / seen.length) * each;
    }
  }
  return { weights };
}

function gradient(
  seen: readonly { readonly signals: Signals; readonly isRight: boolean }[],
  calibration: Calibration,
): readonly number[] {
  const slope = NAMES.map(() => 0).concat(0);
  for (const { signals, isRight } of seen) {
    const error = (isRight ? 1 : 0) - confidence(calibration, signals);
    for (const [at, name] of NAMES.entries()) slope[at] = (slope[at] as number) + error * signals[name];
    slope[NAMES.length] = (slope[NAMES.length] as number) + error;
  }
  return slope;
}
