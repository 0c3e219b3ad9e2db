import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import type { ComplaintMedia, Store } from '../store/port.ts';
import { say } from './print.ts';
import { recordAccess } from './record-access.ts';

const EXIT_FAULT = 1;
const MAX_LISTED = 1_000;
/** Readable by nobody but whoever asked for it: it is somebody's voice. */
const MODE = 0o600;

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

interface Options {
  readonly id?: string;
  readonly note?: number;
  readonly out?: string;
  readonly json?: true;
}

/** `complaints voice`: the voice notes that citizens sent with complaints, which the platform does not take. */
export function addComplaints(admin: Command, withStore: WithStore, now: () => number): void {
  const complaints = admin
    .command('complaints')
    .description('what is kept here of complaints that were filed');
  complaints
    .command('voice')
    .description('lists voice notes; with --id and --out writes one to a file')
    .option('--id <complaint>', 'of this complaint alone')
    .option('--note <number>', 'which of them, from 1; default the first', numberOf)
    .option('--out <file>', 'a new file')
    .option('--json', 'JSON Lines')
    .action(async (options: Options, command: Command) => {
      if (options.json) admin.setOptionValue('json', true);
      if (options.out !== undefined && options.id === undefined)
        command.error('--out needs --id', { exitCode: 2 });
      await withStore(async (store) => {
        const { id: complaint } = options;
        const all = await store.complaintMedia({
          ...(complaint === undefined ? {} : { complaint }),
          limit: MAX_LISTED,
        });
        const notes = all.filter(({ expiresAt }) => expiresAt > now());
        if (options.out === undefined) list(admin, notes);
        else await write(admin, store, notes[(options.note ?? 1) - 1], options.out);
      });
    });
}

/** A complaint's notes are numbered as they came. */
function list(admin: Command, notes: readonly ComplaintMedia[]): void {
  for (const { complaint, media, type, expiresAt } of notes) {
    const note =
      notes.filter((each) => each.complaint === complaint).findIndex((each) => each.media === media) + 1;
    const until = new Date(expiresAt).toISOString();
    say(admin, `${complaint}  note ${note}  ${type}  until ${until}`, { complaint, note, type, until });
  }
}

async function write(
  admin: Command,
  store: Store,
  note: ComplaintMedia | undefined,
  file: string,
): Promise<void> {
  if (note) await recordAccess(admin, store, { action: 'write_voice_note', about: note.complaint });
  const kept = note && (await store.readMedia(note.media));
  if (!note || !kept) return fail('there is no such voice note, or its time is over');
  try {
    writeFileSync(file, kept.bytes, { flag: 'wx', mode: MODE });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return fail(isThere ? `${file} is there already; name a new file` : `${file} cannot be written`);
  }
  const { complaint, type } = note;
  say(admin, `${file}  ${type}  ${kept.bytes.byteLength} bytes`, {
    complaint,
    type,
    file,
    bytes: kept.bytes.byteLength,
  });
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = EXIT_FAULT;
}

function numberOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('has to be a number from 1');
}
