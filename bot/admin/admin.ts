import { InvalidArgumentError, type Command } from 'commander';
import { runningClock } from '../clock.ts';
import { settings } from '../commands/settings.ts';
import { addKey } from './key.ts';
import type { Store } from '../store/port.ts';
import { addAccessLog } from './access-log.ts';
import { addAlerts } from './alerts.ts';
import { addBackup } from './backup.ts';
import { addCitizens } from './citizens.ts';
import { addComplaints } from './complaints.ts';
import { doctor } from './doctor.ts';
import { addEscalation } from './escalation.ts';
import { addHandovers } from './handovers.ts';
import { say, table } from './print.ts';
import { addRetention } from './retention.ts';
import { shownConversation } from './shown-conversation.ts';
import { addTemplates } from './templates.ts';
import { withStore } from './with-store.ts';

const EXIT_FAULT = 1;
const MAX_LISTED = 200;

/** Administration without a portal: works on the data of a running service, beside it. */
export function addAdmin(program: Command): void {
  const admin = program
    .command('admin')
    .description('administration; --json for machines')
    .option('--json', 'JSON Lines')
    .option('--as <name>', 'who you are, for the log of accesses, where several share one user', nameOf);
  admin
    .command('doctor')
    .description('checks settings, cities, platform, masters, officers, texts, store, and says what to mend')
    .action(async () => {
      const faults = await doctor(settings(), runningClock(), (finding) => say(admin, finding.line, finding));
      process.exitCode = faults > 0 ? EXIT_FAULT : 0;
    });
  admin
    .command('stats')
    .description('how many conversations, messages, turns; what waits')
    .option('--csv', 'comma-separated')
    .action((options: { csv?: boolean }) =>
      withStore(async (store) => printStats(admin, await store.stats(), options)),
    );
  addHandovers(admin, withStore);
  addConversations(admin);
  addTurns(admin);
  addTemplates(admin);
  addAlerts(admin, withStore);
  addEscalation(admin);
  addKey(admin);
  addCitizens(admin);
  addComplaints(admin, withStore, () => Date.now());
  addRetention(admin);
  addBackup(admin);
  addAccessLog(admin);
}

function nameOf(text: string): string {
  if (/^[^\p{Cc}]{1,100}$/u.test(text)) return text;
  throw new InvalidArgumentError('has to be a name of up to a hundred letters');
}

function addConversations(admin: Command): void {
  const conversations = admin
    .command('conversations')
    .description('what was said, with personal data masked');
  conversations
    .command('show')
    .requiredOption('--id <conversation>')
    .action(({ id }: { id: string }) =>
      withStore(async (store) => {
        const turns = await store.turns(id, { limit: MAX_LISTED });
        if (turns.length === 0) process.stderr.write(`there is no conversation ${id}\n`);
        for (const line of turns.flatMap(shownConversation)) say(admin, line.text, line);
        process.exitCode = turns.length === 0 ? EXIT_FAULT : 0;
      }),
    );
}

function addTurns(admin: Command): void {
  const turns = admin.command('turns').description('inputs that could not be worked');
  turns.command('parked').action(() =>
    withStore(async (store) => {
      for (const each of await store.parked({ limit: MAX_LISTED })) {
        const at = new Date(each.at).toISOString();
        say(admin, `${each.conversation}  input ${each.input}  ${each.kind}  ${at}`, { ...each, at });
      }
    }),
  );
  turns
    .command('retry')
    .requiredOption('--id <conversation>')
    .action(({ id }: { id: string }) =>
      withStore(async (store) => {
        const retried = await store.retryParked(id);
        say(admin, `${retried} put back to work`, { retried });
      }),
    );
}

function printStats(
  admin: Command,
  stats: Awaited<ReturnType<Store['stats']>>,
  { csv }: { csv?: boolean },
): void {
  const entries = Object.entries(stats) as readonly (readonly [string, number])[];
  if (csv)
    process.stdout.write(
      `${entries.map(([name]) => name).join(',')}\n${entries.map(([, n]) => n).join(',')}\n`,
    );
  else say(admin, table(entries), stats);
}
