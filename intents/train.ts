import {
  calibrationFrom,
  crossValidateAs,
  OUTSIDE,
  Reader,
  train,
  type Classifier,
  type Example,
  type Judged,
} from './classify/classifier.ts';
import { calibrate, confidence, type Calibration } from './classify/confidence.ts';
import type { Dataset, Utterance } from './dataset.ts';
import type { TrainOptions } from './classify/linear.ts';
import { askedExamples, examplesOf, intentOf, serviceOf } from './labels.ts';
import type { LexiconFiles } from './lexicon.ts';
import type { Model, Thresholds } from './model.ts';
import { tellingLanguage } from './telling-language.ts';
import { scriptOf } from './understand/script.ts';

/** Changes when training itself changes, so that older models are made anew. */
const TRAINING_VERSION = 16;

/** How the product's model is trained; more passes brought nothing that cross-validation shows. */
export const TRAINING: TrainOptions = { epochs: 5, cost: 1, ownCost: 3 };
/** A third of the lines is held out once for calibration: thousands of lines for a handful of numbers. */
const FOLDS = 3;
const FOLDS_JUDGED = 1;
/**
 * Of what is in scope at most this share is turned away, to catch what is out of scope. Measured on lines whose writers
 * training knows; of strangers about as many are turned away (docs/understanding.md).
 */
const MAX_FALSE_REJECTS = 0.05;
/** Acting at once has to be right this often. */
const PRECISION_TO_ACT = 0.94;
const PRECISION_OF_SERVICE = 0.9;
/** At least this share of what is in scope is acted upon or asked about in one card, whatever the precision. */
const MAX_NOT_ACTED_ON = 0.35;

export function modelHash(dataset: Dataset, lexicon: LexiconFiles): string {
  return `${dataset.hash}-${lexicon.hash}-${TRAINING_VERSION}`;
}

/**
 * Trains everything the product understands with. Deterministic: the same data give the same bytes. Confidences are
 * calibrated over lines and not over batches, because most styles of a language have one batch so far: holding that out
 * would measure another language's data.
 */
export function trainModel(dataset: Dataset, files: LexiconFiles): Model {
  const { lexicon } = files;
  const examples = examplesOf(dataset.utterances);
  const reader = Reader.learn([...examples, ...askedExamples(examples)], lexicon);
  const lines = examples.map(({ text, label }) => ({ text, label }));
  const [intents = [], all = []] = crossValidateAs(lines, [intentOf, serviceOf], {
    folds: FOLDS,
    judged: FOLDS_JUDGED,
    lexicon,
    options: TRAINING,
  });
  const services = all.filter(({ example }) => example.label !== OUTSIDE);
  const calibration = {
    intent: calibrationFrom(intents),
    scope: calibrate(intents.map(({ example, signals }) => ({ signals, isRight: isInScope(example) }))),
    service: calibrationFrom(services),
  };
  return {
    hash: modelHash(dataset, files),
    rarity: reader.rarity,
    lexicon,
    meaning: train(reader, [...examples, ...askedExamples(examples)], TRAINING),
    language: trainLanguage(
      reader,
      dataset.utterances.filter(({ intent }) => intent !== OUTSIDE),
    ),
    calibration,
    thresholds: thresholds(intents, services, calibration),
  };
}

function isInScope({ label }: Example): boolean {
  return label !== OUTSIDE;
}

/** Languages that share a script are told apart by what people write in it. */
function trainLanguage(reader: Reader, utterances: readonly Utterance[]): Classifier {
  const examples = tellingLanguage(utterances)
    .filter(({ text }) => ['Latn', 'Deva', 'Beng'].includes(scriptOf(text)))
    .map(({ text, language }) => ({ text, label: language }));
  return train(reader, examples, { epochs: 5, cost: 0.5, ownCost: 1 });
}

function thresholds(
  intents: readonly Judged[],
  services: readonly Judged[],
  calibration: Model['calibration'],
): Thresholds {
  const inScope = intents.filter(({ example }) => isInScope(example));
  const belonging = inScope
    .map(({ signals }) => confidence(calibration.scope, signals))
    .toSorted((a, b) => a - b);
  const sure = sortedConfidences(inScope, calibration.intent);
  const mostToAct = sure[Math.floor(sure.length * MAX_NOT_ACTED_ON)]?.at ?? 1;
  const precise = precisionFrom(sortedConfidences(intents, calibration.intent), PRECISION_TO_ACT);
  return {
    reject: belonging[Math.floor(belonging.length * MAX_FALSE_REJECTS)] ?? 0,
    act: Math.min(mostToAct, precise),
    service: precisionFrom(sortedConfidences(services, calibration.service), PRECISION_OF_SERVICE),
  };
}

interface Sure {
  readonly at: number;
  readonly isRight: boolean;
}

function sortedConfidences(judged: readonly Judged[], calibration: Calibration): readonly Sure[] {
  return judged
    .map(({ example, label, signals }) => ({
      at: confidence(calibration, signals),
      isRight: label === example.label,
    }))
    .toSorted((a, b) => a.at - b.at);
}

/** The lowest confidence from which on predictions are right often enough. */
function precisionFrom(sorted: readonly Sure[], wanted: number): number {
  let right = sorted.filter(({ isRight }) => isRight).length;
  for (const [index, { at, isRight }] of sorted.entries()) {
    if (right / (sorted.length - index) >= wanted) return at;
    if (isRight) right -= 1;
  }
  return sorted.at(-1)?.at ?? 1;
}
