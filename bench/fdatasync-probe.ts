import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';

const BLOCK = Buffer.alloc(4_096, 1);

/** How many times a second the disk under a folder takes 4 KB for good: what every durable commit has to wait for. */
export async function probeFdatasync(dir: string, ms = 500): Promise<{ readonly syncsPerSecond: number }> {
  const path = `${dir}/probe`;
  const file = openSync(path, 'w');
  const until = performance.now() + ms;
  let syncs = 0;
  while (performance.now() < until) {
    writeSync(file, BLOCK, 0, BLOCK.length, 0);
    fdatasyncSync(file);
    syncs += 1;
  }
  closeSync(file);
  rmSync(path);
  return { syncsPerSecond: Math.round((syncs * 1_000) / ms) };
}
