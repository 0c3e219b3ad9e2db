import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import type { Option } from './question.ts';
import { openMenu } from './route.ts';
import { askAgain } from './run.ts';
import { isWorkOpen } from './unfinished.ts';

/** Nothing was understood: the first time the question is repeated, then there are choices, then a person. */
export function miss(turn: TurnDraft, said?: 'said already'): void {
  const misses = turn.session.misses + 1;
  turn.update({ misses });
  if (!said) turn.say(engineText(misses === 1 ? 'engine.not_understood' : 'engine.choose_one'));
  const run = turn.top;
  if (run && isWorkOpen(turn)) askAgain(turn, run);
  else if (!turn.asksSomething) {
    turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
  }
  if (misses >= 3) offerPerson(turn);
}

function offerPerson(turn: TurnDraft): void {
  turn.say(engineText('engine.offer_person'));
  const person: Option = {
    title: engineText('engine.to_person'),
    action: { kind: 'open', flow: turn.context.flows.person, values: { intent: 'stuck' } },
  };
  const menu: Option = { title: engineText('engine.to_menu'), action: openMenu(turn) };
  turn.offer(isWorkOpen(turn) ? [person, menu] : [person]);
}
