import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import type { TextContent } from './input.ts';
import type { Run } from './session.ts';
import type { Slot } from './slots.ts';
import { askAgain, askSlot, comeBackTo, forgetSlot, hasNext, slotOf } from './run.ts';
import { isWorkOpen, setAside } from './unfinished.ts';

/** While any text is an answer, only what is this clear interrupts; a long answer only by something as short as a command. */
const MAX_WORDS_OF_A_COMMAND = 3;
const MIN_CONFIDENCE_OF_A_COMMAND = 0.9;

/** Commands that mean the same wherever they are said. Returns whether the message was one. */
export function interrupt(turn: TurnDraft, content: TextContent): boolean {
  if (!mayInterrupt(turn, content)) return false;
  switch (content.understood.intent) {
    case 'cancel':
      cancel(turn);
      return true;
    case 'go_back':
      goBack(turn);
      return true;
    case 'help':
      if (!isWorkOpen(turn)) return false;
      turn.say(engineText('engine.help_here'));
      askAgain(turn, turn.top as Run);
      return true;
    default:
      return false;
  }
}

export function mayInterrupt(turn: TurnDraft, content: TextContent): boolean {
  if (content.understood.band !== 'act') return false;
  const run = turn.top;
  const freeText = run?.at.kind === 'asking' ? slotOf(turn, run, run.at.slot).freeText : undefined;
  if (!freeText) return true;
  const isShort = content.text.trim().split(/\s+/).length <= MAX_WORDS_OF_A_COMMAND;
  return (isShort || freeText === 'short') && content.understood.confidence >= MIN_CONFIDENCE_OF_A_COMMAND;
}

/** Stops what is being done; work worth keeping can be taken up again. */
export function cancel(turn: TurnDraft): void {
  const run = turn.top;
  if (run?.at.kind === 'waiting' && turn.flowOf(run).label)
    return turn.say(engineText('engine.already_being_done'));
  if (!run || !isWorkOpen(turn)) {
    turn.say(engineText('engine.nothing_to_cancel'));
    const options = turn.context.flows.nothingToCancel(turn.flowContext());
    return turn.ask(undefined, { text: [], options });
  }
  turn.update({ misses: 0 });
  const { label } = turn.flowOf(run);
  setAside(turn, run, { offered: true });
  // What was only asked in between is left alone; from work itself nothing is asked on after «stop».
  if (!label && turn.top && isWorkOpen(turn)) {
    turn.say(engineText('engine.left'));
    return comeBackTo(turn, turn.top);
  }
  while (turn.top && isWorkOpen(turn)) setAside(turn, turn.top, { offered: true });
  turn.say(engineText('engine.cancelled'));
  if (hasNext(turn)) return;
  turn.ask(undefined, {
    text: [],
    options: [
      ...(label?.(run.values)
        ? [{ title: engineText('engine.take_up_again'), action: { kind: 'take_up', run: run.id } as const }]
        : []),
      ...turn.context.flows.menu(turn.flowContext()),
    ],
  });
}

/** Back to the answer before; before the first one there is nothing to go back to. */
function goBack(turn: TurnDraft): void {
  const run = turn.top;
  const last = run?.trail.at(-1);
  if (run && last !== undefined && isWorkOpen(turn)) {
    turn.update({ misses: 0 });
    return askSlot(turn, forgetSlot(turn, { ...run, confirmed: false }, last), last);
  }
  if (run && isWorkOpen(turn)) return goBackFromCard(turn, run);
  turn.say(engineText('engine.nothing_to_go_back'));
  turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
}

/** Everything on the card came from the first sentence: going back means choosing what to change. */
function goBackFromCard(turn: TurnDraft, run: Run): void {
  if (run.at.kind === 'confirming') return askWhatToChange(turn, run);
  cancel(turn);
}

export function askWhatToChange(turn: TurnDraft, run: Run): void {
  const context = turn.slotContext(run);
  const titled = Object.entries(turn.flowOf(run).slots as Readonly<Record<string, Slot>>).flatMap(
    ([slot, { title, needed }]) => {
      const isThere = run.values[slot] !== undefined || (needed?.(context) ?? true);
      return title && isThere ? [{ title, action: { kind: 'change_slot', slot } as const }] : [];
    },
  );
  turn.ask(run, {
    text: [engineText('engine.what_to_change')],
    options: [...titled, { title: engineText('engine.cancel'), action: { kind: 'cancel' } }],
  });
}
