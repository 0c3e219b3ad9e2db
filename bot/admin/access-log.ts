import { InvalidArgumentError, type Command } from 'commander';
import type { LoggedAccess } from '../store/keeping/access-log.ts';
import { mobileOf } from './mobile-of.ts';
import { say } from './print.ts';
import { withStore } from './with-store.ts';

const MOST_AT_ONCE = 1_000;

interface Options {
  readonly limit: number;
  readonly before?: string;
  readonly mobile?: string;
  readonly json?: true;
}

/** `admin access-log`: which operator had what done, newest first. */
export function addAccessLog(admin: Command): void {
  admin
    .command('access-log')
    .description('which operator exported, erased, copied or listened to what, and when; newest first')
    .option('--limit <n>', 'how many', limitOf, 100)
    .option('--before <id>', 'go on from the last id of the page before', idOf)
    .option('--mobile <number>', 'only what was about this citizen', mobileOf)
    .option('--json', 'JSON Lines')
    .action(({ json, ...page }: Options) =>
      withStore(async (store) => {
        if (json) admin.setOptionValue('json', true);
        const found = await store.accessLog(page);
        for (const each of found) say(admin, lineOf(each), { ...each, at: new Date(each.at).toISOString() });
        if (found.length === page.limit)
          process.stderr.write(`there may be more: --before ${found.at(-1)?.id}\n`);
      }),
    );
}

function lineOf({
  id,
  at,
  operator,
  stated,
  action,
  citizen,
  about,
  isDryRun,
  isKnown,
}: LoggedAccess): string {
  const parts = [
    id,
    new Date(at).toISOString(),
    stated === undefined ? operator : `${operator} as ${stated}`,
    action.replaceAll('_', ' '),
    citizen && `citizen ${citizen}`,
    about,
    isDryRun ? '(rehearsed)' : undefined,
    isKnown ? undefined : '(not there)',
  ];
  return parts.filter((part) => part !== undefined).join('  ');
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_AT_ONCE) return limit;
  throw new InvalidArgumentError(`has to be a whole number from 1 to ${MOST_AT_ONCE}`);
}

function idOf(text: string): string {
  if (/^[1-9]\d{0,14}$/.test(text)) return text;
  throw new InvalidArgumentError('has to be an id that this command printed');
}
