import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { AccessEntry } from '../store/keeping/access-log.ts';
import type { Store } from '../store/port.ts';

type What = Pick<AccessEntry, 'action' | 'mobile' | 'about'> &
  Partial<Pick<AccessEntry, 'isDryRun' | 'isKnown'>>;

/** Writes down who has this done, before it is done. */
export async function recordAccess(
  admin: Command,
  store: Pick<Store, 'recordAccess'>,
  what: What,
): Promise<void> {
  const { as: stated } = admin.opts<{ as?: string }>();
  await store.recordAccess({
    at: Date.now(),
    operator: systemUser(),
    ...(stated === undefined ? {} : { stated }),
    isDryRun: false,
    isKnown: true,
    ...what,
  });
}

/** A container may run under a number that has no name. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
