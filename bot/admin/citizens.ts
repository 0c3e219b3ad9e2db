import type { Command } from 'commander';
import { exportOf, exportLines } from './citizen-export.ts';
import { filedComplaints } from '../retention/filed-complaints.ts';
import { keptMediaOf } from '../retention/kept-media.ts';
import type { AccessAction } from '../store/keeping/access-log.ts';
import type { KeptCitizen } from '../store/keeping/store-keeping.ts';
import type { Store } from '../store/port.ts';
import { mobileOf } from './mobile-of.ts';
import { say } from './print.ts';
import { recordAccess } from './record-access.ts';
import { withStore } from './with-store.ts';

const EXIT_FAULT = 1;

interface Options {
  readonly mobile: string;
  readonly dryRun?: boolean;
}

/** `admin citizens export|erase|relink`: what is kept about one person, its end, and whose the number is. */
export function addCitizens(admin: Command): void {
  const citizens = admin.command('citizens').description('what is kept about one person');
  citizens
    .command('export')
    .description('everything that is kept, in the clear; hand it to that person alone')
    .requiredOption('--mobile <number>', 'ten digits', mobileOf)
    .action((options: Options) =>
      withCitizen(admin, 'export_citizen', options, async (kept, store) => {
        const exported = exportOf(kept, await filedComplaints(kept, store));
        say(admin, exportLines(exported).join('\n'), exported);
      }),
    );
  citizens
    .command('erase')
    .description('destroys the keys to everything that is kept; counts and times stay as proof')
    .requiredOption('--mobile <number>', 'ten digits', mobileOf)
    .option('--dry-run', 'only says what it would do')
    .action((options: Options) =>
      withCitizen(admin, 'erase_citizen', options, (kept, store) =>
        erase(admin, kept, store, options.dryRun ?? false),
      ),
    );
  citizens
    .command('relink')
    .description(
      'after the municipality has moved a number to its present owner: tells bills and complaints again',
    )
    .requiredOption('--mobile <number>', 'ten digits', mobileOf)
    .option('--dry-run', 'only says what it would do')
    .action((options: Options) =>
      withCitizen(admin, 'relink_citizen', options, (kept, store) =>
        relink(admin, kept, store, options.dryRun ?? false),
      ),
    );
}

async function relink(admin: Command, kept: KeptCitizen, store: Store, isDryRun: boolean): Promise<void> {
  const was = await store.relinkCitizen(kept.citizen.mobile, { isDryRun });
  const done = isDryRun ? 'Would be told again (nothing was changed)' : 'Told again';
  const line = was
    ? `${done}: what the platform keeps under this number. It was ${was}.`
    : 'Nothing spoke against this number; nothing was changed.';
  say(admin, line, { dryRun: isDryRun, was });
}

async function erase(admin: Command, kept: KeptCitizen, store: Store, isDryRun: boolean): Promise<void> {
  const complaints = await filedComplaints(kept, store);
  const media = keptMediaOf(kept);
  const erased = await store.eraseCitizen(kept.citizen.mobile, { media, isDryRun });
  if (!erased) return;
  const lines = [
    isDryRun ? 'Would be erased (nothing was changed):' : 'Erased:',
    `  ${erased.conversations} conversations: address, name, places and drafts`,
    `  ${erased.turns} turns and ${erased.replies} replies: nobody can read them any more; that there were so many, and when, stays`,
    `  ${erased.messagesWaiting} waiting messages, ${erased.repliesUnsent} unsent replies, ${erased.callsUnderWay} calls under way, ${erased.timers} reminders, ${erased.pictures} pictures and voice notes`,
    `Stays here as proof: ${erased.consents} consents with purpose and time, without the person.`,
    'Stays on the municipal platform, as the municipality’s own record, because it is kept under its rules and not by this service:',
    `  the account of this mobile, its dues and payments${complaints.length === 0 ? '' : `, and the complaints ${complaints.join(', ')}`}. The municipality decides on requests about these.`,
    ...(kept.citizen.standing === undefined
      ? []
      : [
          `Stays here: that the number is «${kept.citizen.standing}», so that its earlier owner’s bills and complaints are not told; «citizens relink» ends it.`,
        ]),
    'Backups made before hold it still; after a restore, erase again.',
  ];
  say(admin, lines.join('\n'), { dryRun: isDryRun, ...erased, complaintsOnPlatform: complaints });
}

async function withCitizen(
  admin: Command,
  action: AccessAction,
  { mobile, dryRun }: Options,
  work: (kept: KeptCitizen, store: Store) => Promise<void>,
): Promise<void> {
  await withStore(async (store) => {
    const kept = await store.keptCitizen(mobile);
    const what = { action, mobile, isDryRun: dryRun ?? false, isKnown: kept !== null };
    await recordAccess(admin, store, what);
    if (kept) return work(kept, store);
    process.stderr.write('nobody with this verified mobile is known here\n');
    process.exitCode = EXIT_FAULT;
  });
}
