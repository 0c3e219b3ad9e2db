import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { startSandbox } from './start.ts';

function whole(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 0 || number > most) {
      throw new InvalidArgumentError(`has to be a whole number from 0 to ${most}`);
    }
    return number;
  };
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('has to be an instant like 2026-01-05T09:00+05:30');
  return at;
}

interface Options {
  readonly port: number;
  readonly data?: string;
  readonly seed: number;
  readonly clock?: number;
  readonly untilStdinCloses?: boolean;
}

const program = new Command('sandbox')
  .description('An embedded city that speaks the platform’s contracts.')
  .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', whole(65_535), 9_010)
  .option('--data <dir>', 'keep the state here (default: in memory)')
  .option('--seed <number>', 'invented citizens beside the fixed ones, each with a bill', whole(1_000_000), 0)
  .option(
    '--clock <iso>',
    'time stands still here until the control route moves it; the seed counts from it',
    instant,
  )
  .option('--until-stdin-closes', 'end when standard input ends: for whoever started this process')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`${text.split('\n')[0]}\n`) });

async function run({ port, data, seed, clock, untilStdinCloses }: Options): Promise<void> {
  const sandbox = await startSandbox({
    port,
    extraCitizens: seed,
    ...(data === undefined ? {} : { data }),
    ...(clock === undefined ? {} : { now: clock }),
  });
  process.stdout.write(`${JSON.stringify({ ready: sandbox.url })}\n`);
  const end = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (untilStdinCloses) process.stdin.resume().once('end', end).once('close', end);
}

try {
  program.parse();
  await run(program.opts<Options>());
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write(
      `--port ${program.opts<Options>().port} is taken; choose another one, or 0 for any free one\n`,
    );
    process.exitCode = 2;
  } else throw error;
}
