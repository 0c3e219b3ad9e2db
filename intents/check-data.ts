import { wordsOf } from './classify/features.ts';
import { INTENTS } from './intent.ts';
import { SERVICE_CODES } from './service-code.ts';
import type { DataFault, Dataset, Utterance } from './dataset.ts';

/** Two lines whose words are this much alike are one line written twice. */
const TOO_ALIKE = 0.9;
/** Short answers («haan ji») are alike by nature. */
const MIN_WORDS_TO_COMPARE = 5;
/** Fewer lines than this per language, and per language and style, are told as thin. */
const THIN = {
  intent: { language: 40, style: 8 },
  service: { language: 15, style: 3 },
} as const;
/** A file in which one label has more than this share of the lines teaches that label and little else. */
const MAX_SHARE_OF_A_LABEL = 0.15;
const MIN_LINES_TO_WEIGH = 100;

export interface DataCheck {
  readonly faults: readonly DataFault[];
  readonly thin: readonly Thin[];
}

/** Where there is too little: in a language, or in one of its styles. */
export interface Thin {
  readonly language: string;
  readonly style?: string;
  readonly label: string;
  readonly utterances: number;
}

/**
 * Refuses what training must not see: malformed lines, copies and near-copies within a language («hello sir» is said
 * in all of them), files that say one thing; tells what there is too little of.
 */
export function checkData({ utterances, faults }: Dataset): DataCheck {
  return {
    faults: [...faults, ...copies(utterances), ...unbalanced(utterances)],
    thin: thin(utterances),
  };
}

function copies(utterances: readonly Utterance[]): readonly DataFault[] {
  const faults: DataFault[] = [];
  const exact = new Map<string, Utterance>();
  const byLabel = new Map<string, { utterance: Utterance; words: ReadonlySet<string> }[]>();
  for (const utterance of utterances) {
    const words = wordsOf(utterance.text);
    const key = `${utterance.language} ${words.join(' ')}`;
    const first = exact.get(key);
    const label = `${utterance.language} ${utterance.intent} ${utterance.serviceCode ?? ''}`;
    const before = byLabel.get(label) ?? [];
    const twin = first ?? alike(new Set(words), before);
    if (twin)
      faults.push({
        file: utterance.file,
        line: utterance.line,
        message: `is nearly ${twin.file}:${twin.line}`,
      });
    exact.set(key, first ?? utterance);
    before.push({ utterance, words: new Set(words) });
    byLabel.set(label, before);
  }
  return faults;
}

function alike(
  words: ReadonlySet<string>,
  before: readonly { readonly utterance: Utterance; readonly words: ReadonlySet<string> }[],
): Utterance | undefined {
  if (words.size < MIN_WORDS_TO_COMPARE) return undefined;
  return before.find((other) => {
    const shared = [...words].filter((word) => other.words.has(word)).length;
    return shared / (words.size + other.words.size - shared) >= TOO_ALIKE;
  })?.utterance;
}

function unbalanced(utterances: readonly Utterance[]): readonly DataFault[] {
  return [...grouped(utterances, ({ file }) => file)].flatMap(([file, lines]) => {
    if (lines.length < MIN_LINES_TO_WEIGH) return [];
    return [...grouped(lines, labelOf)].flatMap(([label, own]): DataFault[] => {
      const isTooMuch = own.length / lines.length > MAX_SHARE_OF_A_LABEL;
      const message = `${own.length} of ${lines.length} lines are ${label}: write more of the others`;
      return isTooMuch ? [{ file, line: own[0]?.line ?? 1, message }] : [];
    });
  });
}

function thin(utterances: readonly Utterance[]): readonly Thin[] {
  return [...grouped(utterances, ({ language }) => language)].flatMap(([language, own]) => [
    ...tooFew(own, 'language').map((each) => ({ language, ...each })),
    ...[...grouped(own, ({ style }) => style)].flatMap(([style, lines]) =>
      tooFew(lines, 'style').map((each) => ({ language, style, ...each })),
    ),
  ]);
}

function tooFew(
  utterances: readonly Utterance[],
  of: 'language' | 'style',
): readonly { readonly label: string; readonly utterances: number }[] {
  const count = (is: (utterance: Utterance) => boolean): number => utterances.filter(is).length;
  const intents = INTENTS.map((label) => ({
    label,
    utterances: count(({ intent }) => intent === label),
    least: THIN.intent[of],
  }));
  const services = SERVICE_CODES.map((label) => ({
    label,
    utterances: count(({ serviceCode }) => serviceCode === label),
    least: THIN.service[of],
  }));
  return [...intents, ...services]
    .filter((each) => each.utterances < each.least)
    .map(({ label, utterances: n }) => ({ label, utterances: n }));
}

function labelOf({ intent, serviceCode }: Utterance): string {
  return serviceCode ?? intent;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each)) ?? [];
    group.push(each);
    groups.set(keyOf(each), group);
  }
  return groups;
}
