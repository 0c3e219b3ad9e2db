import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FaultsOptions } from './run.ts';
import type { Outcome } from './simulate.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

export interface SpreadOptions extends FaultsOptions {
  /** Processes that share the seeds; each has a store and a database server of its own. */
  readonly workers: number;
}

/** Runs all seeds, some at the same time; tells of each as it ends, and gives the sums. */
export async function spreadSeeds(
  { workers, ...options }: SpreadOptions,
  onSeed: (outcome: Outcome) => void,
): Promise<object> {
  const total = { seeds: 0, messages: 0, confirmed: 0, filed: 0, kills: 0, repeated: 0, brokenSeeds: 0 };
  const began = performance.now();
  await Promise.all(
    sharesOf(options, workers).map((share) =>
      runWorker(share, (outcome) => {
        total.seeds += 1;
        total.messages += outcome.messages;
        total.confirmed += outcome.confirmed;
        total.filed += outcome.filed;
        total.kills += outcome.kills;
        total.repeated += outcome.repeated;
        total.brokenSeeds += outcome.broken.length > 0 ? 1 : 0;
        onSeed(outcome);
      }),
    ),
  );
  const { store, from } = options;
  return {
    bench: 'faults',
    store,
    from,
    workers,
    ...total,
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

/** Every worker takes each so many-th seed, so that all end at about the same time. */
function sharesOf({ seeds, from, store }: FaultsOptions, workers: number): readonly FaultsOptions[] {
  const all = Array.from({ length: Math.min(workers, seeds) }, (_, n) => n);
  return all.map((n) => ({
    store,
    from: from + n,
    step: all.length,
    seeds: Math.ceil((seeds - n) / all.length),
  }));
}

async function runWorker(share: FaultsOptions, onSeed: (outcome: Outcome) => void): Promise<void> {
  const args = ['--import', 'tsx', WORKER, JSON.stringify(share)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let done = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    done += 1;
    onSeed(JSON.parse(line) as Outcome);
  });
  await once(child, 'close');
  if (done < share.seeds) throw new Error(`a worker ended after ${done} of its ${share.seeds} seeds`);
}
