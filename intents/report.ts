import { calibrationFrom, crossValidateAs, type Judged } from './classify/classifier.ts';
import { confidence } from './classify/confidence.ts';
import type { Dataset, Utterance } from './dataset.ts';
import { examplesOf, intentOf, serviceOf } from './labels.ts';

/** One row of the report: the product's own model on writers it has not seen. */
export interface ReportRow {
  readonly language: string;
  readonly style: string;
  readonly utterances: number;
  readonly intentAccuracy: number;
  readonly intentTop3: number;
  readonly categoryAccuracy: number | null;
  readonly categoryTop3: number | null;
}

/** Cross-validation over batches, by language and style, and the pairs that are confused most. */
export function report({ utterances }: Dataset): {
  readonly rows: readonly ReportRow[];
  readonly confusions: readonly object[];
  readonly falseRejectAt5: number;
} {
  const inScope = utterances.filter(({ intent }) => intent !== 'out_of_scope');
  const [intents = [], services = []] = crossValidateAs(examplesOf(inScope), [intentOf, serviceOf]);
  const about = new Map(inScope.map((utterance) => [utterance.text, utterance]));
  const keys = [...new Set(inScope.map(({ language, style }) => `${language}/${style}`))].toSorted();
  const rows = keys.map((key) => row(key, part(intents, about, key), part(services, about, key)));
  const calibration = calibrationFrom(intents);
  const sure = intents.map(({ signals }) => confidence(calibration, signals)).toSorted((a, b) => a - b);
  return {
    rows,
    confusions: confusions([...intents, ...services]),
    falseRejectAt5: sure[Math.floor(sure.length * 0.05)] ?? 0,
  };
}

function part(
  judged: readonly Judged[],
  about: ReadonlyMap<string, Utterance>,
  key: string,
): readonly Judged[] {
  return judged.filter(({ example }) => {
    const utterance = about.get(example.text);
    return utterance !== undefined && `${utterance.language}/${utterance.style}` === key;
  });
}

function row(key: string, intents: readonly Judged[], services: readonly Judged[]): ReportRow {
  const [language = '', style = ''] = key.split('/');
  return {
    language,
    style,
    utterances: intents.length,
    intentAccuracy: top(intents, 1) ?? 0,
    intentTop3: top(intents, 3) ?? 0,
    categoryAccuracy: top(services, 1),
    categoryTop3: top(services, 3),
  };
}

function top(judged: readonly Judged[], n: number): number | null {
  if (judged.length === 0) return null;
  const right = judged.filter(({ example, ranked }) =>
    ranked.slice(0, n).some(({ label }) => label === example.label),
  );
  return Math.round((right.length / judged.length) * 1_000) / 1_000;
}

const CONFUSIONS_TOLD = 20;

function confusions(judged: readonly Judged[]): readonly object[] {
  const counts = new Map<string, number>();
  for (const { example, label } of judged) {
    if (label !== example.label)
      counts.set(`${example.label} → ${label}`, (counts.get(`${example.label} → ${label}`) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, CONFUSIONS_TOLD)
    .map(([pair, times]) => ({ confused: pair, times }));
}
