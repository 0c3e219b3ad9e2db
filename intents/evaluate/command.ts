import { z } from 'zod';
import { wordsOf } from '../classify/features.ts';
import { frequentWords } from '../frequent-words.ts';
import { readDataset, type Utterance } from '../dataset.ts';
import { BadFile, readJsonLines } from '../json-lines.ts';
import { readLexicon } from '../lexicon.ts';
import { evaluate, type Evaluation, type Labelled } from './evaluate.ts';
import { mean } from './mean.ts';
import { foldsOf, foldsWithoutIntents, unseen } from './parts.ts';
import { respeller, SPELLINGS, type Spelling } from './respell.ts';
import { readWordList, type WordList } from './word-list.ts';

export interface EvaluateOptions {
  readonly train: string;
  readonly test?: string;
  readonly thresholdFrom?: string;
  readonly folds?: string;
  readonly withoutIntents?: boolean;
  readonly unseen?: boolean;
  readonly spelling?: string;
  readonly words?: string;
  readonly english?: string;
  readonly seed: string;
}

const FEWEST_FOLDS = 2;
const MOST_FOLDS = 20;

const Line = z.object({ text: z.string(), intent: z.string().nullable() });

function labelled(option: string, path: string): readonly Labelled[] {
  return readJsonLines(option, path, Line, '{"text":"…","intent":"…" or null}');
}

/** What `intents:evaluate` is asked for: one file measured by another, or by itself in folds. */
export function evaluateFiles(options: EvaluateOptions): Evaluation {
  const training = labelled('train', options.train);
  if (training.every(({ intent }) => intent === null))
    throw new BadFile(`--train ${options.train}: has no line with an intent; nothing can be learnt from it`);
  if ((options.test === undefined) === (options.folds === undefined))
    throw new BadFile('--test FILE or --folds K: one of the two is needed');
  const { lexicon } = readLexicon();
  const spelt = spelling(options);
  const respelt = (lines: readonly Labelled[]): readonly Labelled[] =>
    lines.map(({ text, intent }) => ({ text: spelt(text), intent }));
  if (options.test === undefined) {
    const parts = (options.withoutIntents ? foldsWithoutIntents : foldsOf)(training, foldsAsked(options));
    return mean(parts.map((part) => evaluate(part.training, respelt(part.test), { lexicon })));
  }
  const { thresholdFrom } = options;
  const tuning = thresholdFrom === undefined ? undefined : labelled('threshold-from', thresholdFrom);
  const all = labelled('test', options.test);
  const test = options.unseen ? unseen(all, training) : all;
  return evaluate(training, respelt(test), { tuning, lexicon });
}

function foldsAsked({ folds }: EvaluateOptions): number {
  const count = Number(folds);
  if (Number.isInteger(count) && count >= FEWEST_FOLDS && count <= MOST_FOLDS) return count;
  throw new BadFile(`--folds ${folds}: has to be a whole number from ${FEWEST_FOLDS} to ${MOST_FOLDS}`);
}

function spelling({ spelling: asked, words, english, seed }: EvaluateOptions): (text: string) => string {
  if (asked === undefined) return (text) => text;
  if (!isSpelling(asked)) throw new BadFile(`--spelling ${asked}: has to be one of ${SPELLINGS.join(', ')}`);
  if (words === undefined)
    throw new BadFile('--words FILE is needed to know which words are Hindi: native word, tab, typed word');
  const { utterances } = readDataset();
  const more = english === undefined ? [] : labelled('english', english);
  const plain = utterances.filter(({ language, style }) => language === 'en' && style === 'native');
  const isEnglish = frequentWords([...plain, ...more]);
  return respeller(asked, wordList(words, utterances), isEnglish, Number(seed));
}

function isSpelling(asked: string): asked is Spelling {
  return (SPELLINGS as readonly string[]).includes(asked);
}

function wordList(path: string, utterances: readonly Utterance[]): WordList {
  const said = new Map<string, number>();
  for (const { language, text } of utterances)
    if (language === 'hi') for (const word of wordsOf(text)) said.set(word, (said.get(word) ?? 0) + 1);
  try {
    return readWordList(path, (native) => said.get(native) ?? 0);
  } catch {
    throw new BadFile(`--words ${path}: cannot be read`);
  }
}
