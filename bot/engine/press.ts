import { confirm } from './answer.ts';
import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { inferSlots } from './infer.ts';
import type { TextContent } from './input.ts';
import { askWhatToChange, cancel } from './interrupt.ts';
import type { Action, ShownQuestion } from './question.ts';
import { askWhoItIs } from './held.ts';
import { advance, askAgain, askSlot, fillSlot, forgetSlot, openFlow } from './run.ts';
import type { Run } from './session.ts';
import { broughtBack, discard, isWorkOpen, takeUp } from './unfinished.ts';

/** A button was pressed, perhaps long after it was shown; or its words were typed, which may say more. */
export function pressChoice(turn: TurnDraft, id: string, typed?: TextContent): void {
  const found = findAction(turn, id);
  if (!found) return sayOld(turn, 'engine.old_choice');
  turn.update({ misses: 0 });
  const { action, question } = found;
  switch (action.kind) {
    case 'open':
      return openFlow(turn, action.flow, action.values);
    case 'take_up':
      return turn.session.doubted ? keepForLater(turn, action.run) : takeUp(turn, action.run);
    case 'discard':
      return turn.session.doubted ? keepForLater(turn, action.run) : discard(turn, action.run);
    case 'continue':
      return isWorkOpen(turn) && turn.top
        ? askAgain(turn, turn.top)
        : sayOld(turn, 'engine.already_answered');
    default:
      return pressInRun(turn, action, question, typed);
  }
}

/** Kept work is the person's, whoever presses its button; after «yes» it is offered again. */
function keepForLater(turn: TurnDraft, id: string): void {
  const setAside = turn.session.setAside.map((each) =>
    each.run.id === id ? { ...each, offered: false } : each,
  );
  turn.update({ setAside });
  askWhoItIs(turn);
}

function findAction(
  turn: TurnDraft,
  id: string,
): { readonly action: Action; readonly question: ShownQuestion } | undefined {
  const [run, revision, option] = id.split('.');
  const question = turn.session.shown.find((each) => each.run === run && String(each.revision) === revision);
  const action = question?.actions[Number(option) - 1];
  return question && action && { action, question };
}

type RunAction = Extract<Action, { kind: 'answer' | 'confirm' | 'change' | 'change_slot' | 'cancel' }>;

/**
 * An answer to a run that has ended changes nothing: above all, nothing is filed twice. One that was only set aside meanwhile
 * goes on with its answer, or «Yes, file it» would file nothing.
 */
function pressInRun(turn: TurnDraft, action: RunAction, question: ShownQuestion, typed?: TextContent): void {
  const isSetAside = turn.session.setAside.some((each) => each.run.id === question.run);
  if (isSetAside && turn.session.doubted) return keepForLater(turn, question.run);
  const run = broughtBack(turn, question.run);
  if (!run) return sayOld(turn, 'engine.already_answered');
  if (run.at.kind === 'waiting') return turn.say(engineText('engine.already_being_done'));
  turn.raiseRun(run);
  switch (action.kind) {
    case 'answer':
      return answer(turn, run, action, typed);
    case 'confirm':
      return isNewest(turn, question) && run.at.kind === 'confirming'
        ? confirm(turn, run)
        : askAgain(turn, run);
    case 'change':
      return askWhatToChange(turn, run);
    case 'change_slot':
      return askSlot(turn, forgetSlot(turn, { ...run, confirmed: false }, action.slot), action.slot);
    case 'cancel':
      return cancel(turn);
  }
}

function answer(
  turn: TurnDraft,
  run: Run,
  action: Extract<Action, { kind: 'answer' }>,
  typed: TextContent | undefined,
): void {
  const filled = fillSlot(turn, run, action.slot, action.value);
  advance(turn, typed ? inferSlots(turn, filled, typed, 'fill') : filled);
}

function isNewest(turn: TurnDraft, question: ShownQuestion): boolean {
  return turn.session.shown.find((each) => each.run === question.run)?.revision === question.revision;
}

function sayOld(turn: TurnDraft, key: 'engine.old_choice' | 'engine.already_answered'): void {
  turn.say(engineText(key));
  const run = turn.top;
  if (run && isWorkOpen(turn)) return askAgain(turn, run);
  turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
}
