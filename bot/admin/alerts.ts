import type { Command } from 'commander';
import type { LoggedAlert } from '../store/alert-entry.ts';
import type { Store } from '../store/port.ts';
import { say } from './print.ts';

const MAX_LISTED = 1_000;

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

/** `alerts list`: who was told what of late complaints, when, and what came of it. */
export function addAlerts(admin: Command, withStore: WithStore): void {
  const alerts = admin.command('alerts').description('who was told of late complaints');
  alerts
    .command('list')
    .option('--complaint <number>', 'of this complaint alone')
    .option('--json', 'JSON Lines')
    .action(({ complaint, json }: { complaint?: string; json?: true }) =>
      withStore(async (store) => {
        if (json) admin.setOptionValue('json', true);
        const found = await store.alerts({
          ...(complaint === undefined ? {} : { complaint }),
          limit: MAX_LISTED,
        });
        for (const each of found) say(admin, lineOf(each), shown(each));
      }),
    );
}

/** As it may be printed: the last four digits tell officials apart. */
function shown({ id, at, mobile, message: _joinsTheOutbox, ...rest }: LoggedAlert): object {
  return {
    id,
    at: new Date(at).toISOString(),
    ...rest,
    ...(mobile === undefined ? {} : { mobile: maskedMobile(mobile) }),
  };
}

export function maskedMobile(mobile: string): string {
  return mobile.replace(/\d(?=\d{4})/g, '•');
}

function lineOf(entry: LoggedAlert): string {
  const { at, complaint, event, level, official, mobile, reason, delivery } = entry;
  const who = [official, mobile && maskedMobile(mobile)].filter((part) => part !== undefined).join(' ');
  const parts = [
    new Date(at).toISOString(),
    complaint,
    `level ${level}`,
    WORDS[event],
    who,
    delivery && DELIVERY[delivery],
    reason && `(${reason.replaceAll('_', ' ')})`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('  ');
}

const WORDS: Readonly<Record<LoggedAlert['event'], string>> = {
  told: 'told',
  not_told: 'SKIPPED, not delivered',
  acknowledged: 'acknowledged by',
  refused: 'refused an acknowledgement of',
  dealt_with: 'dealt with, nobody told any more',
  ended: 'ended',
};

const DELIVERY: Readonly<Record<NonNullable<LoggedAlert['delivery']>, string>> = {
  sent: 'delivered',
  waiting: 'on its way',
  failed: 'could not be delivered',
};
