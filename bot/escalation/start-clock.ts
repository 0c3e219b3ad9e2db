import { z } from 'zod';
import type { Json } from '../engine/json.ts';
import { CASE_CHANNEL, type Wake } from '../store/port.ts';
import type { WatchedComplaint } from './case.ts';
import type { Duty } from './duty.ts';
import { timeLimit } from './time-limit.ts';

/** The one timer a case has at a time. */
export const LEVEL_TIMER = 'level';

const Watched = z.object({
  id: z.string(),
  serviceCode: z.string(),
  locality: z.string(),
  place: z.json(),
  filedAt: z.number(),
});
const Start = z.object({ complaint: Watched, dueAt: z.number() });

/**
 * What a complaint just filed leaves behind: a timer at its limit, of a conversation of its own that no person has. No
 * work is done for it before. Undefined where nothing sets a limit.
 */
export function startClock(complaint: Json, duty: Duty): Wake | undefined {
  const watched = Watched.parse(complaint);
  const dueAt = timeLimit(duty, watched.serviceCode, watched.filedAt);
  if (dueAt === undefined) return undefined;
  const who = { channel: CASE_CHANNEL, account: duty.tenant, user: watched.id };
  const body = { timer: LEVEL_TIMER, body: { complaint: watched, dueAt } };
  return { who, name: LEVEL_TIMER, dueAt, body };
}

/** The complaint and its limit, as `startClock` left them in the timer. */
export function startOf(body: Json): { readonly complaint: WatchedComplaint; readonly dueAt: number } {
  return Start.parse(body);
}
