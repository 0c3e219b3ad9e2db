import { expect, test } from 'vitest';
import { runSeeds } from './run.ts';
import type { Outcome } from './simulate.ts';

const SEEDS_ON_SQLITE = 30;
const SEEDS_ON_POSTGRES = 6;

test.each([
  ['sqlite', SEEDS_ON_SQLITE],
  ['postgres', SEEDS_ON_POSTGRES],
] as const)(
  'on %s nothing is lost, doubled or shuffled, whatever goes wrong (%d seeds)',
  { timeout: 240_000 },
  async (store, seeds) => {
    const outcomes: Outcome[] = [];
    await runSeeds({ seeds, from: 1, store }, (outcome) => outcomes.push(outcome));
    const broken = outcomes.filter((each) => each.broken.length > 0);
    expect(
      broken.map(
        ({ seed, broken: how }) =>
          `npm run -s bench -- faults --from ${seed} --seeds 1 --store ${store}: ${how.join('; ')}`,
      ),
    ).toEqual([]);
    expect(outcomes.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(seeds);
    expect(outcomes.reduce((sum, { filed }) => sum + filed, 0)).toBeGreaterThan(seeds);
  },
);
