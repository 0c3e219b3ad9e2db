import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { benchConversations, type ConversationsOptions } from './conversations.ts';
import { benchUnderstand } from './understand.ts';

const EXIT_BAD_ARGUMENT = 2;

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('has to be a whole number above 0');
  return number;
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

const program = new Command('bench')
  .description('benchmarks that anyone can run; the disk’s own probe stands beside what depends on it')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`${text.split('\n')[0]}\n`) });
program
  .command('conversations')
  .description('full complaint conversations through the whole service')
  .option('--conversations <n>', 'how many; each is four messages', count, 2_000)
  .option('--concurrency <n>', 'citizens at the same time', count, 200)
  .addOption(
    new Option('--store <name>', 'where it is kept').choices(['sqlite', 'postgres']).default('sqlite'),
  )
  .action(async (options: ConversationsOptions) => print(await benchConversations(options)));
program
  .command('understand')
  .description('microseconds per utterance, load time, size')
  .option('--utterances <n>', 'how many', count, 5_000)
  .action(async (options: { utterances: number }) => print(await benchUnderstand(options)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_ARGUMENT;
}
