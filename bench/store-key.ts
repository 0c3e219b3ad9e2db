import { makeStoreKey } from '../bot/store/sealed/store-key.ts';

/** A key for the length of one benchmark. */
export function newStoreKey(dataDir: string): string {
  const file = `${dataDir}/bench.key`;
  makeStoreKey(file);
  return file;
}
