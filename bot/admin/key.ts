import type { Command } from 'commander';
import { settings } from '../commands/settings.ts';
import { rotateKey, type Rotated } from '../store/rotate-key.ts';
import { makeStoreKey } from '../store/sealed/store-key.ts';
import { say } from './print.ts';
import { recordAccess } from './record-access.ts';

/** `admin key new FILE` and `admin key rotate --new FILE`: the key that seals what is stored. */
export function addKey(admin: Command): void {
  const key = admin.command('key').description('the key that seals what is stored');
  key
    .command('new')
    .description('makes one, readable by its owner alone; never over another')
    .argument('<file>')
    .action((file: string) => {
      makeStoreKey(file);
      say(admin, `${file} holds a new key; name it in STORE_KEY_FILE, and keep a copy apart from the data`, {
        file,
      });
    });
  key
    .command('rotate')
    .description('puts the store under another key, while services run or not; may be begun again')
    .requiredOption('--new <file>', 'where the new key is made, or lies')
    .action(async ({ new: file }: { new: string }) => {
      const rotated = await rotateKey({
        place: settings(),
        file,
        onBegin: (store, check) => recordAccess(admin, store, { action: 'rotate_key', about: check }),
        onProgress: (line) => process.stderr.write(`${line}\n`),
      });
      say(admin, linesOf(file, rotated).join('\n'), { file, ...rotated });
    });
}

function linesOf(file: string, { keyCheck, isChanged, isDerived }: Rotated): readonly string[] {
  return [
    isChanged
      ? `The store is under the key in ${file} now, of fingerprint ${keyCheck}.`
      : `The store was under the key in ${file} already, of fingerprint ${keyCheck}; nothing was changed.`,
    `Name ${file} in STORE_KEY_FILE before a service starts again; those that run go on. Keep a copy apart from the data.`,
    'Backups made before open with the key before alone: keep that one as long as you keep them.',
    ...(isDerived
      ? [
          'This store was made before its keys were random: whoever has its first key can read it still. To end that, begin a new store.',
        ]
      : []),
  ];
}
