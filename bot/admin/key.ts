import type { Command } from 'commander';
import { makeStoreKey } from '../store/sealed/store-key.ts';
import { say } from './print.ts';

/** `admin key new FILE`: the key that seals what is stored. */
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
}
