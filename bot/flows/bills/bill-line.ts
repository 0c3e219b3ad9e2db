import type { Bill } from '../../../backend-adapter/platform.ts';
import type { Text } from '../../engine/text.ts';
import { serviceName } from '../names.ts';
import { id, inner, say } from '../say.ts';

/** One bill in one line: what for, how much, until when. */
export function billLine({ service, total, dueAt, overdue, consumerCode }: Bill): Text {
  const known = {
    service: inner(serviceName(service)),
    amount: { kind: 'money', rupees: total },
    consumer: id(consumerCode),
  } as const;
  if (dueAt === undefined) {
    return overdue ? say('bills.overdue_undated', known) : say('bills.due_undated', known);
  }
  const date = { kind: 'date', at: dueAt } as const;
  return overdue ? say('bills.overdue', { ...known, date }) : say('bills.due', { ...known, date });
}
