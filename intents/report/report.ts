import { crossValidateAs, OUTSIDE, type Judged } from '../classify/classifier.ts';
import { confidence } from '../classify/confidence.ts';
import type { Dataset, Utterance } from '../dataset.ts';
import { examplesOf, intentOf, serviceOf } from '../labels.ts';
import type { LexiconFiles } from '../lexicon.ts';
import type { Model } from '../model.ts';
import { TRAINING } from '../train.ts';
import { share, topShare } from './shares.ts';

/** One row: the product's way of training, on writers that it has not seen. Shares are 0–1, null where undefined. */
export interface ReportRow {
  /** `all`: every language, or every style. */
  readonly language: string;
  readonly style: string;
  readonly utterances: number;
  readonly intentTop1: number | null;
  readonly intentTop3: number | null;
  readonly categoryTop1: number | null;
  readonly categoryTop3: number | null;
  readonly outOfScopeRecall: number | null;
  readonly falseReject: number | null;
}

interface Seen extends Judged {
  readonly about: Utterance;
}

const ALL = 'all';

/**
 * Cross-validation over batches: no writer of a test line is known to training. Thresholds and calibration are those
 * of the product's model.
 */
export function report(
  dataset: Dataset,
  { lexicon }: LexiconFiles,
  model: Model,
): {
  readonly rows: readonly ReportRow[];
  readonly intents: readonly Judged[];
  readonly services: readonly Judged[];
} {
  const about = new Map(dataset.utterances.map((utterance) => [utterance.text, utterance]));
  const [intents = [], services = []] = crossValidateAs(
    examplesOf(dataset.utterances),
    [intentOf, serviceOf],
    { lexicon, options: TRAINING },
  );
  const withAbout = (judged: readonly Judged[]): readonly Seen[] =>
    judged.flatMap((each) => {
      const utterance = about.get(each.example.text);
      return utterance ? [{ ...each, about: utterance }] : [];
    });
  const [said, complaints] = [withAbout(intents), withAbout(services).filter(isInScope)];
  const rows = keysOf(dataset.utterances).map(([language, style]) =>
    row(language, style, said.filter(isOf(language, style)), complaints.filter(isOf(language, style)), model),
  );
  return { rows, intents: intents.filter(isInScope), services: services.filter(isInScope) };
}

function isInScope({ example }: Judged): boolean {
  return example.label !== OUTSIDE;
}

/** Every language with every style it has, then styles over all languages, then everything. */
function keysOf(utterances: readonly Utterance[]): readonly (readonly [language: string, style: string])[] {
  const pairs = utterances.flatMap(({ language, style }) => [
    `${language} ${style}`,
    `${language} ${ALL}`,
    `~ ${style}`,
  ]);
  const sorted = [...new Set(pairs), `~ ${ALL}`].toSorted();
  return sorted.map((pair) => {
    const [language = '', style = ''] = pair.split(' ');
    return [language === '~' ? ALL : language, style] as const;
  });
}

function isOf(language: string, style: string): (seen: Seen) => boolean {
  return ({ about }) =>
    (language === ALL || about.language === language) && (style === ALL || about.style === style);
}

function row(
  language: string,
  style: string,
  said: readonly Seen[],
  complaints: readonly Seen[],
  { calibration, thresholds }: Model,
): ReportRow {
  const isRejected = ({ signals }: Seen): boolean =>
    confidence(calibration.scope, signals) < thresholds.reject;
  const inside = said.filter(isInScope);
  const outside = said.filter((each) => !isInScope(each));
  return {
    language,
    style,
    utterances: said.length,
    intentTop1: topShare(inside, 1),
    intentTop3: topShare(inside, 3),
    categoryTop1: topShare(complaints, 1),
    categoryTop3: topShare(complaints, 3),
    outOfScopeRecall: share(outside, isRejected),
    falseReject: share(inside, isRejected),
  };
}
