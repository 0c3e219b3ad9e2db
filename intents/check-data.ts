import { wordsOf } from './classify/features.ts';
import { INTENTS } from './intent.ts';
import { SERVICE_CODES } from './service-code.ts';
import type { DataFault, Dataset, Utterance } from './dataset.ts';

/** Two lines whose words are this much alike are one line written twice. */
const TOO_ALIKE = 0.9;
/** Short answers («haan ji») are alike by nature. */
const MIN_WORDS_TO_COMPARE = 5;
const THIN_INTENT = 10;
const THIN_SERVICE = 5;

export interface DataCheck {
  readonly faults: readonly DataFault[];
  /** Language, label and how few there are. */
  readonly thin: readonly {
    readonly language: string;
    readonly label: string;
    readonly utterances: number;
  }[];
}

/**
 * Refuses what training must not see: malformed lines, copies and near-copies within a language («hello sir» is said
 * in all of them); tells what there is too little of.
 */
export function checkData({ utterances, faults }: Dataset): DataCheck {
  return { faults: [...faults, ...copies(utterances)], thin: thin(utterances) };
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

function thin(utterances: readonly Utterance[]): DataCheck['thin'] {
  const languages = [...new Set(utterances.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const own = utterances.filter((utterance) => utterance.language === language);
    const count = (is: (utterance: Utterance) => boolean): number => own.filter(is).length;
    const intents = INTENTS.map((label) => ({
      label,
      utterances: count(({ intent }) => intent === label),
      least: THIN_INTENT,
    }));
    const services = SERVICE_CODES.map((label) => ({
      label,
      utterances: count(({ serviceCode }) => serviceCode === label),
      least: THIN_SERVICE,
    }));
    return [...intents, ...services]
      .filter((each) => each.utterances < each.least)
      .map(({ label, utterances: n }) => ({ language, label, utterances: n }));
  });
}
