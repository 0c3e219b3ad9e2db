import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkData } from './check-data.ts';
import { readDataset } from './dataset.ts';
import { evaluate, type Labelled } from './evaluate.ts';
import { readLexicon } from './lexicon.ts';
import { ensureModel } from './load.ts';
import { modelBytes } from './model.ts';
import { report } from './report.ts';

const EXIT_FAULT = 1;
const EXIT_BAD_ARGUMENT = 2;

/** A file that cannot be used, in one line. */
class BadFile extends Error {}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const Line = z.object({ text: z.string(), intent: z.string().nullable() });

function readLabelled(option: string, path: string): readonly Labelled[] {
  let lines: readonly string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    throw new BadFile(`--${option} ${path}: cannot be read`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [Line.parse(JSON.parse(line))];
    } catch {
      throw new BadFile(`--${option} ${path}:${index + 1}: has to be {"text":"…","intent":"…" or null}`);
    }
  });
}

interface EvaluateOptions {
  readonly train: string;
  readonly test: string;
  readonly thresholdFrom?: string;
}

function runEvaluate({ train, test, thresholdFrom }: EvaluateOptions): void {
  const tuning = thresholdFrom === undefined ? undefined : readLabelled('threshold-from', thresholdFrom);
  const { lexicon } = readLexicon();
  print(evaluate(readLabelled('train', train), readLabelled('test', test), { tuning, lexicon }));
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

function runCheck(): void {
  const { faults, thin } = checkData(readDataset());
  for (const fault of [...faults, ...readLexicon().faults]) print(fault);
  for (const each of thin) print({ thin: each });
  process.exitCode = faults.length > 0 ? EXIT_FAULT : 0;
}

function runReport(): void {
  const { rows, confusions } = report(readDataset());
  for (const row of rows) print(row);
  for (const each of confusions) print(each);
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
program.command('report').description('the product’s own model, by cross-validation').action(runReport);
program
  .command('check')
  .description('what is wrong with the training data, and what is thin')
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
