import {
  calibrationFrom,
  crossValidateAs,
  judge,
  Reader,
  scored,
  train,
  viewOf,
  type Classifier,
  type Judged,
} from './classify/classifier.ts';
import { confidence, type Calibration } from './classify/confidence.ts';
import type { Dataset, Utterance } from './dataset.ts';
import { examplesOf, intentOf, serviceOf } from './labels.ts';
import type { Model, Thresholds } from './model.ts';
import { scriptOf } from './understand/script.ts';

/** Changes when training itself changes, so that older models are made anew. */
const TRAINING_VERSION = 9;

/** Enough for calibration, and each costs a training. */
const FOLDS = 3;
/** Of what is understood rightly, this share may be turned away to catch what is out of scope. */
const MAX_FALSE_REJECTS = 0.05;
/** Acting at once has to be right this often, measured on unseen writers. */
const PRECISION_TO_ACT = 0.94;
const PRECISION_OF_SERVICE = 0.9;
/** At least this share of what is in scope is acted upon or asked about in one card, whatever the precision. */
const MAX_NOT_ACTED_ON = 0.35;

export function modelHash({ hash }: Dataset): string {
  return `${hash}-${TRAINING_VERSION}`;
}

/**
 * Trains everything the product understands with. Deterministic: the same data give the same bytes. Confidences are
 * calibrated over lines and not over batches, because most styles of a language have one batch so far: holding that out
 * would measure another language's data.
 */
export function trainModel(dataset: Dataset): Model {
  const inScope = dataset.utterances.filter(({ intent }) => intent !== 'out_of_scope');
  const examples = examplesOf(inScope);
  const reader = Reader.learn(examples);
  const lines = examples.map(({ text, label }) => ({ text, label }));
  const [held = [], services = []] = crossValidateAs(lines, [intentOf, serviceOf], { folds: FOLDS });
  const meaning = train(reader, examples);
  const intents = [...held, ...outOfScope(dataset, reader, meaning)];
  const calibration = { intent: calibrationFrom(intents), service: calibrationFrom(services) };
  return {
    hash: modelHash(dataset),
    rarity: reader.rarity,
    meaning,
    language: trainLanguage(reader, inScope),
    calibration,
    thresholds: thresholds(intents, calibration.intent, services, calibration.service),
  };
}

/** What the model makes of lines that are none of its intents: never trained on, but confidence has to be low on them. */
function outOfScope({ utterances }: Dataset, reader: Reader, classifier: Classifier): readonly Judged[] {
  const view = viewOf(classifier.labels, intentOf);
  return utterances
    .filter(({ intent }) => intent === 'out_of_scope')
    .map(({ text }) => {
      const { label, ranked, signals } = judge(
        scored(classifier, reader.read(text)),
        classifier.calibration,
        view,
      );
      return { example: { text, label: 'out_of_scope' }, label, ranked, signals };
    });
}

/** Languages that share a script are told apart by what people write in it. */
function trainLanguage(reader: Reader, utterances: readonly Utterance[]): Classifier {
  const examples = utterances
    .filter(({ text }) => ['Latn', 'Deva', 'Beng'].includes(scriptOf(text)))
    .map(({ text, language }) => ({ text, label: language }));
  return train(reader, examples, { epochs: 8, cost: 0.5 });
}

function thresholds(
  intents: readonly Judged[],
  intentCalibration: Calibration,
  services: readonly Judged[],
  serviceCalibration: Calibration,
): Thresholds {
  const sureness = sortedConfidences(intents, intentCalibration);
  const all = sortedConfidences(
    intents.filter(({ example }) => example.label !== 'out_of_scope'),
    intentCalibration,
  ).map(({ at }) => at);
  const reject = all[Math.floor(all.length * MAX_FALSE_REJECTS)] ?? 0;
  const mostToAct = all[Math.floor(all.length * MAX_NOT_ACTED_ON)] ?? 1;
  const act = Math.min(mostToAct, precisionFrom(sureness, PRECISION_TO_ACT));
  const service = precisionFrom(sortedConfidences(services, serviceCalibration), PRECISION_OF_SERVICE);
  return { reject, act: Math.max(act, reject), service };
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
