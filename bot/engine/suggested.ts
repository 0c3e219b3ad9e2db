import { saysYesOrNo } from './answer.ts';
import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import type { TextContent } from './input.ts';
import { pressChoice } from './press.ts';
import { choiceId } from './question.ts';
import { askAgain } from './run.ts';
import { isWorkOpen } from './unfinished.ts';

/** A plain «yes» takes what the last message suggested, a «no» leaves it. Returns whether it was one of these. */
export function answerSuggestion(turn: TurnDraft, content: TextContent): boolean {
  const [newest] = turn.session.shown;
  if (newest?.ifYes === undefined) return false;
  const says = saysYesOrNo(content);
  if (says === 'yes') pressChoice(turn, choiceId(newest, newest.ifYes));
  // Where nothing is open, a «no» is answered as any other.
  if (says !== 'no' || !turn.top || !isWorkOpen(turn)) return says === 'yes';
  turn.update({ misses: 0 });
  turn.say(engineText('engine.all_right'));
  askAgain(turn, turn.top);
  return true;
}
