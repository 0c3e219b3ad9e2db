import { accessSync, constants, statSync } from 'node:fs';

/** Whether a path names a program that this process may run. */
export function isRunnableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
