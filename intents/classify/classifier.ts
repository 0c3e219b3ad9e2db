import { calibrate, confidence, type Calibration, type Signals } from './confidence.ts';
import { Extractor, type Features } from './features.ts';
import { Lexicon } from './lexicon.ts';
import { score, trainLinear, type LinearModel, type TrainOptions } from './linear.ts';
import { trainSoftmax } from './softmax.ts';
import { Rarity, type Vector } from './vector.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
  /** Examples of one group are never on both sides of a fold. */
  readonly group?: string;
  /** The question that was open when it was said. */
  readonly asking?: string;
}

export interface Classifier {
  readonly labels: readonly string[];
  readonly linear: LinearModel;
  readonly calibration: Calibration;
}

export interface Prediction {
  readonly label: string;
  /** 0–1, calibrated on unseen texts. */
  readonly confidence: number;
  /** All labels, best first, with a share of the confidence each. */
  readonly ranked: readonly { readonly label: string; readonly confidence: number }[];
}

/**
 * The label of what is none of the others. It is never an answer: its score is one of the signals that confidence is
 * made of, and texts under it are judged in cross-validation as what no label is right for.
 */
export const OUTSIDE = 'out_of_scope';

/** Features are computed once per text and serve every model. */
export class Reader {
  private readonly extractor: Extractor;

  constructor(
    readonly rarity: Rarity,
    readonly lexicon: Lexicon = Lexicon.EMPTY,
  ) {
    this.extractor = new Extractor(lexicon, (bucket) => rarity.isKnown(bucket));
  }

  read(text: string, asking?: string): Vector {
    return this.rarity.vector(this.extractor.extract(text, asking));
  }

  static learn(examples: readonly Example[], lexicon: Lexicon = Lexicon.EMPTY): Reader {
    const extractor = new Extractor(lexicon);
    return new Reader(Rarity.learn(featuresOf(extractor, examples)), lexicon);
  }
}

function* featuresOf(extractor: Extractor, examples: readonly Example[]): Iterable<Features> {
  for (const { text, asking } of examples) yield extractor.extract(text, asking);
}

/** Support vectors, with these options or by default, or a softmax over all classes. */
export type Training = TrainOptions | 'softmax';

/** Trains without calibration. */
export function train(reader: Reader, examples: readonly Example[], training?: Training): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  const vectors = examples.map(({ text, asking }) => reader.read(text, asking));
  const classes = examples.map(({ label }) => indexOf.get(label) ?? 0);
  const shape = { rows: reader.rarity.rows, classes: labels.length };
  const linear =
    training === 'softmax'
      ? trainSoftmax(vectors, classes, shape)
      : trainLinear(vectors, classes, shape, training);
  return { labels, linear, calibration: calibrate([]) };
}

/**
 * A way to look at a classifier's labels: several labels may count as one (the best of them speaks for it), others may
 * be left out. One model of fine labels answers coarse and fine questions.
 */
export interface View {
  readonly names: readonly string[];
  /** Index into `names` for each label; -1: left out. */
  readonly of: Int32Array;
  /** Index of `OUTSIDE` among the labels; -1: none was learnt. */
  readonly outside: number;
}

/** `nameOf` gives each label the name under which it counts, or undefined where it does not. */
export function viewOf(labels: readonly string[], nameOf: (label: string) => string | undefined): View {
  const each = labels.map(nameOf);
  const names = [...new Set(each.filter((name) => name !== undefined))];
  const of = Int32Array.from(each, (name) => (name === undefined ? -1 : names.indexOf(name)));
  return { names, of, outside: labels.indexOf(OUTSIDE) };
}

function pooled(scores: Float32Array, { names, of }: View): Float32Array {
  const best = new Float32Array(names.length).fill(-Infinity);
  for (let label = 0; label < of.length; label += 1) {
    const into = of[label] as number;
    const score = scores[label] as number;
    if (into >= 0 && score > (best[into] as number)) best[into] = score;
  }
  return best;
}

/** A text with the scores of a classifier's labels: computed once, and looked at in several views. */
export interface Scored {
  readonly labels: readonly string[];
  readonly scores: Float32Array;
  readonly known: number;
  readonly heard: number;
}

export function scored({ labels, linear }: Classifier, vector: Vector): Scored {
  return { labels, scores: score(linear, vector), known: vector.known, heard: vector.heard };
}

/** The label with the highest score. */
export function bestLabel({ labels, scores }: Scored): string {
  let best = 0;
  for (let label = 1; label < scores.length; label += 1) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return labels[best] as string;
}

/** What a classifier says of a text, as the view asks. */
export function judge(
  { labels, scores: fine, known, heard }: Scored,
  calibration: Calibration,
  view?: View,
): Prediction & { readonly signals: Signals } {
  const scores = view ? pooled(fine, view) : fine;
  const names = view ? view.names : labels;
  const order = topOf(scores, RANKED);
  const [best = 0, second = best] = order;
  const signals = {
    best: scores[best] as number,
    lead: (scores[best] as number) - (scores[second] as number),
    known,
    heard,
    outside: view && view.outside >= 0 ? (scores[best] as number) - (fine[view.outside] as number) : 0,
  };
  const sure = confidence(calibration, signals);
  return {
    label: names[best] as string,
    confidence: sure,
    ranked: share(names, scores, order, sure),
    signals,
  };
}

const RANKED = 4;
const SHARPNESS = 4;

/** Indices of the highest scores, highest first; of equal ones the first. Sorting all would cost as much as scoring. */
function topOf(scores: Float32Array, most: number): readonly number[] {
  const top: number[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] as number;
    const last = top[most - 1];
    if (last !== undefined && score <= (scores[last] as number)) continue;
    let at = top.length;
    while (at > 0 && score > (scores[top[at - 1] as number] as number)) at -= 1;
    top.splice(at, 0, index);
    if (top.length > most) top.pop();
  }
  return top;
}

/** The best has the calibrated confidence; what is left is shared among the next by their scores. */
function share(
  labels: readonly string[],
  scores: Float32Array,
  order: readonly number[],
  sure: number,
): Prediction['ranked'] {
  const top = scores[order[0] ?? 0] ?? 0;
  let rest = -1;
  for (let index = 0; index < scores.length; index += 1) rest += weightOf(scores[index] as number, top);
  const others = rest > 0 ? rest : 1;
  return order.map((index, rank) => ({
    label: labels[index] as string,
    confidence:
      rank === 0 ? sure : Math.min(sure, ((1 - sure) * weightOf(scores[index] as number, top)) / others),
  }));
}

function weightOf(score: number, top: number): number {
  return Math.exp(SHARPNESS * (score - top));
}

export interface Judged {
  readonly example: Example;
  readonly label: string;
  readonly ranked: Prediction['ranked'];
  readonly signals: Signals;
}

const FOLDS = 5;

/** The name under which a label counts, or undefined where it does not; see `View`. */
export type Naming = (label: string) => string | undefined;

export interface CrossValidation {
  readonly folds?: number;
  /** Only the first so many folds are judged; absent: all. */
  readonly judged?: number;
  readonly options?: Training;
  readonly lexicon?: Lexicon;
}

/** Predictions of every example by a classifier that has seen nothing of its group. */
export function crossValidate(
  examples: readonly Example[],
  validation: CrossValidation = {},
): readonly Judged[] {
  return crossValidateAs(examples, [(label) => label], validation)[0] ?? [];
}

/** The same under several namings at once, so that one classifier per fold answers all of them. */
export function crossValidateAs(
  examples: readonly Example[],
  namings: readonly Naming[],
  { folds = FOLDS, judged: most = folds, options, lexicon }: CrossValidation = {},
): readonly (readonly Judged[])[] {
  const foldOf = foldsOf(examples, folds);
  const judged: Judged[][] = namings.map(() => []);
  for (let fold = 0; fold < most; fold += 1) {
    const training = examples.filter((_each, index) => foldOf[index] !== fold);
    if (training.length === 0) continue;
    const reader = Reader.learn(training, lexicon);
    const classifier = train(reader, training, options);
    const views = namings.map((nameOf) => viewOf(classifier.labels, nameOf));
    for (const [index, example] of examples.entries()) {
      if (foldOf[index] !== fold) continue;
      const text = scored(classifier, reader.read(example.text, example.asking));
      for (const [n, nameOf] of namings.entries()) {
        const truth = example.label === OUTSIDE ? OUTSIDE : nameOf(example.label);
        if (truth === undefined) continue;
        const { label, ranked, signals } = judge(text, classifier.calibration, views[n]);
        judged[n]?.push({ example: { ...example, label: truth }, label, ranked, signals });
      }
    }
  }
  return judged;
}

/** Groups go round the folds; examples without a group go round within their label. */
function foldsOf(examples: readonly Example[], folds: number): readonly number[] {
  const groups = [
    ...new Set(examples.flatMap(({ group }) => (group === undefined ? [] : [group]))),
  ].toSorted();
  const seen = new Map<string, number>();
  return examples.map(({ group, label }) => {
    if (group !== undefined) return groups.indexOf(group) % folds;
    const count = seen.get(label) ?? 0;
    seen.set(label, count + 1);
    return count % folds;
  });
}

export function calibrationFrom(judged: readonly Judged[]): Calibration {
  return calibrate(
    judged.map(({ example, label, signals }) => ({ signals, isRight: example.label === label })),
  );
}
