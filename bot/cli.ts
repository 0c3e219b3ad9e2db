import { Command, CommanderError } from 'commander';
import { addAdmin } from './admin/admin.ts';
import { chat } from './commands/chat.ts';
import { serve } from './commands/serve.ts';
import { start } from './commands/start.ts';
import { understand } from './commands/understand.ts';
import { StartFault } from './service/start-fault.ts';
import { StoreFault } from './store/store-fault.ts';

const EXIT_FAULT = 1;
const EXIT_BAD_ARGUMENT = 2;

const program = new Command('samvaad')
  .description('The municipal chat assistant. Settings come from the environment; .env.example lists them.')
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => write(`${text.split('\n')[0]}\n`),
    // Help that nobody asked for: a command that wants another behind it is explained in one line, too.
    writeErr: (text) => process.stderr.write(`${text.split('\n')[0]}\n`),
  });

program
  .command('start')
  .description('the service with the sandbox city and a chat in this terminal')
  .option('--city <tenant>', 'the city to write to')
  .action(start);
program.command('serve').description('the service alone').action(serve);
program
  .command('chat')
  .description('the real pipeline on standard input and output, for people or, with --jsonl, for scripts')
  .option('--jsonl', 'JSON Lines in and out')
  .option('--city <tenant>', 'the city to write to')
  .option('--data <dir>', 'where to keep everything (default: DATA_DIR)')
  .option('--clock <iso>', 'time stands still at this instant and only «advance» moves it')
  .action(chat);
program.command('understand').description('one JSON line in, one out').action(understand);
addAdmin(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** One line for what a person can mend; anything else is a bug and shows where. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_BAD_ARGUMENT;
  if (error instanceof StoreFault) {
    process.stderr.write(`${error.message}\n`);
    return EXIT_BAD_ARGUMENT;
  }
  if (error instanceof StartFault) {
    process.stderr.write(error.lines.map((line) => `${line}\n`).join(''));
    return EXIT_BAD_ARGUMENT;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT_FAULT;
}
