import type { TurnDraft } from './draft.ts';
import { engineText, type EngineKey } from './engine-text.ts';
import { openMenu } from './route.ts';
import { askAgain } from './run.ts';
import { isWorkOpen } from './unfinished.ts';

const MISSES_UNTIL_A_PERSON_IS_OFFERED = 3;

/** Nothing was understood: the first time the question is repeated, then there are choices, then a person. */
export function miss(turn: TurnDraft, said?: 'said already'): void {
  const misses = turn.session.misses + 1;
  turn.update({ misses });
  repeatQuestion(turn);
  if (!said) turn.say(engineText(apology(turn, misses)));
  if (misses >= MISSES_UNTIL_A_PERSON_IS_OFFERED) offerPerson(turn);
}

/** Where nothing is being asked, the menu is. */
export function repeatQuestion(turn: TurnDraft): void {
  const run = turn.top;
  if (run && isWorkOpen(turn)) askAgain(turn, run);
  else if (!turn.asksSomething) {
    turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
  }
}

/** Nobody is told to choose where there is nothing to choose, or where he is asked something else in the same breath. */
function apology(turn: TurnDraft, misses: number): EngineKey {
  if (misses === 1) return 'engine.not_understood';
  const mayChoose = turn.hasChoices && misses < MISSES_UNTIL_A_PERSON_IS_OFFERED;
  return mayChoose ? 'engine.choose_one' : 'engine.still_not_understood';
}

/** On the card a «yes» files: there a person is named among the choices, not asked about. */
function offerPerson(turn: TurnDraft): void {
  const person = {
    title: engineText('engine.to_person'),
    action: { kind: 'open', flow: turn.context.flows.person, values: { intent: 'stuck' } },
  } as const;
  if (turn.top?.at.kind === 'confirming') turn.offer([person]);
  else turn.suggest(engineText('engine.offer_person'), person);
  if (isWorkOpen(turn)) turn.offer([{ title: engineText('engine.to_menu'), action: openMenu(turn) }]);
}
