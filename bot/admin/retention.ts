import type { Command } from 'commander';
import { LIMITS } from '../retention/limits.ts';
import { retain } from '../retention/retain.ts';
import type { AgingKind } from '../store/keeping/store-keeping.ts';
import { say } from './print.ts';
import { withStore } from './with-store.ts';

/** `admin retention`: what the daily job does, now; with `--dry-run`, what it would do. */
export function addRetention(admin: Command): void {
  admin
    .command('retention')
    .description('deletes what is older than its limit, as the service does daily')
    .option('--dry-run', 'only counts')
    .action(({ dryRun }: { dryRun?: boolean }) =>
      withStore(async (store) => {
        const isDryRun = dryRun ?? false;
        const counts = await retain(store, Date.now(), { isDryRun });
        say(admin, lines(counts, isDryRun).join('\n'), { dryRun: isDryRun, ...counts });
      }),
    );
}

function lines(counts: Readonly<Record<AgingKind, number>>, isDryRun: boolean): readonly string[] {
  const entries = Object.entries(LIMITS) as readonly (readonly [AgingKind, (typeof LIMITS)[AgingKind]])[];
  return [
    isDryRun ? 'Would be deleted (nothing was changed):' : 'Deleted:',
    ...entries.map(
      ([kind, { days, what, why }]) =>
        `${String(counts[kind]).padStart(8)}  ${what}, after ${days === 0 ? 'it' : `${days} days`} (${why})`,
    ),
  ];
}
