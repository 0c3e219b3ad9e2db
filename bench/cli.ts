import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { benchChannels, type ChannelsOptions } from './channels.ts';
import { benchConversations, type ConversationsOptions } from './conversations.ts';
import { spreadSeeds, type SpreadOptions } from './faults/spread.ts';
import { benchKills, type KillsOptions } from './kills/kills.ts';
import { benchUnderstand } from './understand.ts';
import { fuzzWebhook, type FuzzOptions } from './webhook-fuzz.ts';

const EXIT_FAULT = 1;
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

/** On a terminal only: the result is a line that programs read. */
function progress(done: number, all: number, what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} ${what}${done === all ? '\n' : ''}`);
}

function storeOption(): Option {
  return new Option('--store <name>', 'where it is kept').choices(['sqlite', 'postgres']).default('sqlite');
}

async function faults(options: SpreadOptions): Promise<void> {
  let ended = 0;
  const result = await spreadSeeds(options, ({ seed, broken, talks }) => {
    progress((ended += 1), options.seeds, 'seeds');
    if (broken.length === 0) return;
    const store = options.store === 'sqlite' ? '' : ` --store ${options.store}`;
    print({ seed, broken, talks, repeat: `npm run -s bench -- faults --seeds 1 --from ${seed}${store}` });
    process.exitCode = EXIT_FAULT;
  });
  print(result);
}

const program = new Command('bench')
  .description('benchmarks that anyone can run; the disk’s own probe stands beside what depends on it')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`${text.split('\n')[0]}\n`) });
program
  .command('channels')
  .description('signed webhooks over HTTP until the provider has accepted the replies')
  .option('--messages <n>', 'how many', count, 20_000)
  .option('--concurrency <n>', 'people at the same time', count, 100)
  .action(async (options: ChannelsOptions) => print(await benchChannels(options)));
program
  .command('webhook-fuzz')
  .description('bodies and headers of every kind at the webhook; exit 1 where a promise broke')
  .option('--cases <n>', 'how many', count, 100_000)
  .option('--seed <n>', 'to repeat a run', count)
  .action(async (options: FuzzOptions) => {
    const result = await fuzzWebhook(options);
    print(result);
    if (result.broken.length > 0) process.exitCode = EXIT_FAULT;
  });
program
  .command('conversations')
  .description('full complaint conversations through the whole service')
  .option('--conversations <n>', 'how many; each is four messages', count, 2_000)
  .option('--concurrency <n>', 'citizens at the same time', count, 200)
  .option('--processes <n>', 'that share one PostgreSQL', count, 1)
  .addOption(storeOption())
  .action(async (options: ConversationsOptions) => print(await benchConversations(options)));
program
  .command('faults')
  .description(
    'seeded simulations of everything going wrong, against the real code; exit 1 where an invariant broke',
  )
  .option('--seeds <n>', 'how many', count, 100)
  .option('--from <n>', 'the first seed', count, 1)
  .option('--workers <n>', 'processes that share them', count, availableParallelism())
  .addOption(storeOption())
  .action(faults);
program
  .command('kills')
  .description(
    'kill -9 of the real service under load, again and again; exit 1 where anything was lost or doubled',
  )
  .option('--kills <n>', 'how many', count, 100)
  .option('--processes <n>', 'that share one PostgreSQL', count, 1)
  .addOption(storeOption())
  .action(async (options: KillsOptions) => {
    const result = await benchKills({
      ...options,
      onKill: (killed) => progress(killed, options.kills, 'kills'),
    });
    print(result);
    if ('broken' in result && (result.broken as readonly string[]).length > 0) process.exitCode = EXIT_FAULT;
  });
program
  .command('understand')
  .description('microseconds per utterance, load time, size')
  .option('--utterances <n>', 'how many', count, 5_000)
  .action(async (options: { utterances: number }) => print(await benchUnderstand(options)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.code === 'commander.helpDisplayed' ? 0 : EXIT_BAD_ARGUMENT;
}
// The test server's package ends the process with 0 once nothing is left to do, whatever exit code has been set.
process.exit();
