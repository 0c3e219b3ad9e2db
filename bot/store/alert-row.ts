import type { LoggedAlert } from './alert-entry.ts';

/** A row of the log as both databases give it. */
export interface AlertRow extends Pick<
  LoggedAlert,
  'id' | 'at' | 'tenant' | 'complaint' | 'event' | 'level'
> {
  readonly official: string | null;
  readonly mobile: string | null;
  readonly reason: string | null;
  readonly message: string | null;
  readonly delivery: 'sent' | 'waiting' | 'failed' | null;
}

/** What is not known is left out. */
export function loggedAlert({ id, at, tenant, complaint, event, level, ...rest }: AlertRow): LoggedAlert {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { id, at, tenant, complaint, event, level, ...known };
}
