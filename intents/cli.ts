import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkData } from './check-data.ts';
import { sizesOf } from './sizes.ts';
import { HELD_OUT_FOLDER, readDataset } from './dataset.ts';
import { evaluate, type Labelled } from './evaluate.ts';
import { readLexicon } from './lexicon.ts';
import { examplesOf, intentOf } from './labels.ts';
import { ensureModel } from './load.ts';
import { modelBytes, type Model } from './model.ts';
import { baselines } from './report/baselines.ts';
import { confusions } from './report/confusions.ts';
import { hardExamples } from './report/hard-examples.ts';
import { answer, OutsideLine, outsideLine, outsideRows } from './report/outside-set.ts';
import { report } from './report/report.ts';
import { createUnderstander } from './understander.ts';

const EXIT_FAULT = 1;
const EXIT_BAD_ARGUMENT = 2;

/** A file that cannot be used, in one line. */
class BadFile extends Error {}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const Line = z.object({ text: z.string(), intent: z.string().nullable() });
const LINE_SHAPE = '{"text":"…","intent":"…" or null}';
const OUTSIDE_SHAPE = '{"lang":"…","script":"…","text":"…","intent":"…"}';

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

/** JSON Lines of one shape; a line of another is named with its number. */
function readLines<T>(option: string, path: string, shape: z.ZodType<T>, told: string): readonly T[] {
  let lines: readonly string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    throw new BadFile(`--${option} ${path}: cannot be read`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [shape.parse(JSON.parse(line))];
    } catch {
      throw new BadFile(`--${option} ${path}:${index + 1}: has to be ${told}`);
    }
  });
}

function readLabelled(option: string, path: string): readonly Labelled[] {
  return readLines(option, path, Line, LINE_SHAPE);
}

interface EvaluateOptions {
  readonly train: string;
  readonly test: string;
  readonly thresholdFrom?: string;
}

function runEvaluate({ train, test, thresholdFrom }: EvaluateOptions): void {
  const tuning = thresholdFrom === undefined ? undefined : readLabelled('threshold-from', thresholdFrom);
  const { lexicon } = readLexicon();
  const training = readLabelled('train', train);
  if (training.every(({ intent }) => intent === null))
    throw new BadFile(`--train ${train}: has no line with an intent; nothing can be learnt from it`);
  print(evaluate(training, readLabelled('test', test), { tuning, lexicon }));
}

function runTrain({ ifChanged }: { readonly ifChanged?: boolean }): void {
  const startedAt = performance.now();
  const { isNew } = ensureModel();
  if (!isNew && ifChanged) return;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stderr.write(
    `understanding: ${isNew ? `trained in ${seconds} s` : 'up to date'}, ${modelBytes()} bytes\n`,
  );
}

function runCheck({ sizes }: { readonly sizes?: boolean }): void {
  const dataset = readDataset();
  if (sizes) for (const size of sizesOf(dataset.utterances)) print(size);
  const { faults, thin } = checkData(dataset);
  for (const fault of [...faults, ...readLexicon().faults]) print(fault);
  for (const each of thin) print({ thin: each });
  process.exitCode = faults.length > 0 ? EXIT_FAULT : 0;
}

interface ReportOptions {
  readonly also?: string;
  readonly baselines: boolean;
  readonly validation: boolean;
  readonly hard?: boolean;
}

function runReport({ also, hard, validation, baselines: withBaselines }: ReportOptions): void {
  const outside = also === undefined ? [] : readLines('also', also, OutsideLine, OUTSIDE_SHAPE);
  const { model } = ensureModel();
  if (validation) tellValidation(model, withBaselines);
  const understander = createUnderstander(model);
  const heldOut = answer(readDataset(HELD_OUT_FOLDER).utterances.map(outsideLine), understander);
  for (const row of outsideRows('held out', heldOut)) print(row);
  for (const row of outsideRows('others', answer(outside, understander))) print(row);
  if (hard) for (const each of hardExamples(heldOut)) print(each);
}

function tellValidation(model: Model, withBaselines: boolean): void {
  const dataset = readDataset();
  tell('cross-validation over batches: five trainings, one to two minutes');
  const { rows, intents, services } = report(dataset, readLexicon(), model);
  for (const row of rows) print(row);
  for (const each of confusions(intents)) print({ of: 'intents', ...each });
  for (const each of confusions(services)) print({ of: 'categories', ...each });
  if (!withBaselines) return;
  tell('baselines on one fold of five: «natural» alone needs three to five minutes');
  for (const each of baselines(examplesOf(dataset.utterances), intentOf)) print(each);
}

const program = new Command('intents')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`${text.split('\n')[0]}\n`) });
program
  .command('train')
  .option('--if-changed', 'only when the data or the training changed')
  .action(runTrain);
program
  .command('evaluate')
  .description('trains the engine’s classifier on one file and measures it on another')
  .requiredOption('--train <file>', 'JSON Lines of {"text","intent"}')
  .requiredOption('--test <file>')
  .option('--threshold-from <file>')
  .action(runEvaluate);
program
  .command('report')
  .description('the product’s own model by language and style, by cross-validation over writers')
  .option('--also <file>', 'sentences that others wrote, JSON Lines of {"lang","script","text","intent"}')
  .option('--hard', 'with the ten held-out sentences of each language that it is least sure of')
  .option('--no-validation', 'only the sentences that nothing was trained on; seconds instead of minutes')
  .option('--no-baselines', 'without the simple classifiers that it is compared with')
  .action(runReport);
program
  .command('check')
  .description('what is wrong with the training data, and what is thin')
  .option('--sizes', 'how many lines each group of writers has, by style')
  .action(runCheck);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_ARGUMENT;
  else if (error instanceof BadFile) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_BAD_ARGUMENT;
  } else throw error;
}
