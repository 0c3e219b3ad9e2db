import type { Command } from 'commander';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settings } from '../commands/settings.ts';
import type { Restored } from '../store/keeping/store-keeping.ts';
import { restore } from '../store/restore.ts';
import { StoreFault } from '../store/store-fault.ts';
import { say } from './print.ts';
import { recordAccess } from './record-access.ts';
import { withStore } from './with-store.ts';

/** `admin backup` and `admin restore`: a copy while the service runs, and its way back into an empty store. */
export function addBackup(admin: Command): void {
  admin
    .command('backup')
    .description('a consistent copy, while the service runs; the key is not in it')
    .argument('<file>', 'a new file, or a folder that gets one named by the time')
    .action((given: string) =>
      withStore(async (store) => {
        const file = newFile(given);
        await recordAccess(admin, store, { action: 'back_up' });
        await writeWhole(file, (part) => store.backUp(part));
        const keyCheck = await store.note('key_check');
        const { conversations } = await store.stats();
        const bytes = statSync(file).size;
        say(
          admin,
          `${file}: ${conversations} conversations, ${bytes} bytes, sealed with the key of fingerprint ${keyCheck}; keep that key apart from it`,
          { file, bytes, conversations, keyCheck },
        );
      }),
    );
  admin
    .command('restore')
    .description('puts a copy into the empty store of the settings; the service must not run')
    .argument('<file>')
    .action(async (file: string) => {
      const restored = await restore(file, settings(), Date.now());
      await withStore((store) => recordAccess(admin, store, { action: 'restore' }));
      say(admin, lines(restored).join('\n'), restored);
    });
}

function newFile(given: string): string {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  const file = isFolder
    ? join(given, `samvaad-${new Date().toISOString().replace(/[:.]/g, '-')}.backup`)
    : given;
  if (!existsSync(file)) return file;
  throw new StoreFault(`${file} is there already; name a new file`);
}

/** Under its name only once it is whole and on disk. */
async function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  if (!existsSync(dirname(file))) throw new StoreFault(`${dirname(file)} is no folder; make it first`);
  rmSync(part, { force: true });
  await write(part);
  sync(part);
  renameSync(part, file);
  sync(dirname(file));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function lines({ lostTurns, lostReplies, replies, calls }: Restored): readonly string[] {
  return [
    `Restored. ${calls} calls were under way in the copy: they are looked up on the platform before they are made again. ${replies} replies younger than an hour will be sent.`,
    ...(lostTurns.length === 0
      ? []
      : [
          `Lost turns, messages older than an hour that waited in the copy (set aside: «admin turns retry --id …» works them after all):`,
          ...lostTurns.map((id) => `  conversation ${id}`),
        ]),
    ...(lostReplies.length === 0
      ? []
      : [
          'Lost replies, older than an hour, not sent again:',
          ...lostReplies.map(({ id, conversation }) => `  reply ${id}  conversation ${conversation}`),
        ]),
    'What happened after the copy was made is not in it. Erase again whoever was erased since.',
  ];
}
