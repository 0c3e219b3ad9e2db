import { runSeeds, type FaultsOptions } from './run.ts';

/** Some of the seeds, in a process of its own: a line out is a seed's outcome. */
await runSeeds(JSON.parse(process.argv[2] ?? '{}') as FaultsOptions, (outcome) => {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
});
process.exit();
