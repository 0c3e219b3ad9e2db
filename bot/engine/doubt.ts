import type { TurnDraft } from './draft.ts';
import { isInDoubt, noted } from './identity.ts';
import { setAsideAllOld } from './unfinished.ts';

/** What was left lying is put away: it may be somebody else's, and not even an answer to it may bring it back. */
export function doubtWhoItIs(turn: TurnDraft): void {
  const { session, context } = turn;
  if (session.doubted) return;
  if (!isInDoubt(session, context.now)) return turn.update(noted(session, context.now));
  turn.update({ doubted: true });
  setAsideAllOld(turn);
}
