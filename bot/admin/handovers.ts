import type { Command } from 'commander';
import type { Handover, Json, Store } from '../store/port.ts';
import { say } from './print.ts';

const EXIT_FAULT = 1;
const MAX_LISTED = 200;

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

/** `handovers`: what citizens were told is passed on to the staff. The words are shown one at a time, to whoever asks for them. */
export function addHandovers(admin: Command, withStore: WithStore): void {
  admin
    .command('handovers')
    .description('what was passed on to the staff, and why; with --id what the citizen said')
    .option('--id <handover>', 'this one, with its words')
    .action(({ id }: { readonly id?: string }) =>
      withStore(async (store) => {
        const all = await store.openHandovers({ limit: MAX_LISTED });
        if (id === undefined) for (const each of all) list(admin, each);
        else
          show(
            admin,
            all.find((each) => each.id === id),
          );
      }),
    );
}

function list(admin: Command, { vault: _sealedUnder, body, ...each }: Handover): void {
  const at = new Date(each.at).toISOString();
  const complaint = complaintOf(body);
  const about = complaint === undefined ? '' : `  ${complaint}`;
  say(admin, `${each.id}  ${at}  ${each.reason}${about}  conversation ${each.conversation}`, {
    ...each,
    at,
    ...(complaint === undefined ? {} : { complaint }),
  });
}

/** The number of the complaint it is about: no person's data. */
function complaintOf(body: Json): string | undefined {
  const complaint = typeof body === 'object' && body !== null && 'complaint' in body ? body.complaint : '';
  return typeof complaint === 'string' && complaint !== '' ? complaint : undefined;
}

function show(admin: Command, handover: Handover | undefined): void {
  if (!handover) {
    process.stderr.write('there is no such handover among the open ones\n');
    process.exitCode = EXIT_FAULT;
    return;
  }
  const { id, reason, body } = handover;
  const words = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const lines = words.map(([name, value]) => `${name}  ${plain(value)}`);
  say(admin, [`${id}  ${reason}`, ...lines].join('\n'), { id, reason, body });
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
