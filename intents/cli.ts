import { Command, CommanderError } from 'commander';
import { checkData } from './check-data.ts';
import { sizesOf } from './sizes.ts';
import { HELD_OUT_FOLDER, readDataset } from './dataset.ts';
import { evaluateFiles, type EvaluateOptions } from './evaluate/command.ts';
import { SPELLINGS } from './evaluate/respell.ts';
import { BadFile, readJsonLines } from './json-lines.ts';
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

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const OUTSIDE_SHAPE = '{"lang":"…","script":"…","text":"…","intent":"…"}';

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
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
  const outside = also === undefined ? [] : readJsonLines('also', also, OutsideLine, OUTSIDE_SHAPE);
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
  .option('--test <file>', 'what it is measured on')
  .option('--threshold-from <file>', 'where the threshold is taken from; else from the training file')
  .option('--folds <k>', 'instead of --test: cross-validation on the training file, the mean of K parts')
  .option('--without-intents', 'with --folds: one in K intents is unknown to each part, so out of scope')
  .option('--unseen', 'only those lines of the test that are not in the training file')
  .option('--spelling <how>', `the test’s romanised Hindi in another spelling: ${SPELLINGS.join(', ')}`)
  .option('--words <file>', 'for --spelling: native word, tab, typed word, tab, writers (a Dakshina lexicon)')
  .option('--english <file>', 'for --spelling: JSON Lines of plain English, whose words stay as they are')
  .option('--seed <n>', 'for --spelling', '1')
  .action((options: EvaluateOptions) => print(evaluateFiles(options)));
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
