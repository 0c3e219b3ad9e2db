import type { TurnDraft } from './draft.ts';
import type { Content } from './input.ts';
import { openWith } from './route.ts';
import { isWorkOpen } from './unfinished.ts';

/** So long a word about it is taken to be about what was done last. */
const AFTERWARDS_MS = 24 * 3_600_000;

/** What would correct, or belongs to, what is done already and cannot be changed here. Returns whether the message was that. */
export function hearAfterwards(turn: TurnDraft, content: Content): boolean {
  const { afterwards, doubted } = turn.session;
  if (!afterwards || doubted || isWorkOpen(turn)) return false;
  if (turn.context.now - afterwards.at > AFTERWARDS_MS) return false;
  const { flow, values } = afterwards;
  const context = { ...turn.flowContext(), values, misses: turn.session.misses };
  if (!turn.context.flows.flows[flow]?.hearsAfterwards?.(content, context)) return false;
  turn.update({ misses: 0 });
  openWith(turn, flow, content, values);
  return true;
}
