import type { TurnDraft } from './draft.ts';
import type { Content, TextContent } from './input.ts';
import { inferSlots } from './infer.ts';
import { askWhatToChange, cancel, mayInterrupt } from './interrupt.ts';
import type { Json } from './json.ts';
import { addMore, addToFreeText, isMoreOfTheSame, lengthen, longTextOf } from './more.ts';
import { keepForNext } from './next.ts';
import { openFromUtterance, opensAnother } from './route.ts';
import { advance, askAgain, askSlot, canChange, fillSlot, openFlow, slotOf } from './run.ts';
import type { Run } from './session.ts';

/** Reads a message against what the run on top has asked. Leaves the turn unanswered where it means nothing here. */
export function answerRun(turn: TurnDraft, content: Content): void {
  const run = turn.top;
  if (run?.at.kind === 'asking') return answerSlot(turn, run, run.at.slot, content);
  if (run?.at.kind === 'confirming') answerCard(turn, run, content);
}

/**
 * What means nothing to a question that was only asked in between may answer the one beneath it: that question is left
 * then.
 */
export function answerBelow(turn: TurnDraft, content: Content): void {
  const { top } = turn;
  const below = turn.session.runs.at(-2);
  if (!top || top.at.kind !== 'asking' || turn.flowOf(top).label || below?.at.kind !== 'asking') return;
  const slot = slotOf(turn, below, below.at.slot);
  if (slot.freeText || slot.read(content, turn.slotContext(below)).kind !== 'value') return;
  turn.removeRun(top.id);
  answerRun(turn, content);
}

function answerSlot(turn: TurnDraft, run: Run, name: string, content: Content): void {
  const slot = slotOf(turn, run, name);
  const reading = slot.read(content, turn.slotContext(run));
  const isSure = reading.kind !== 'nothing' && reading.kind !== 'first' && reading.isSure === true;
  if (slot.freeText !== 'long' && !isSure && keepForNext(turn, run, content)) return;
  if (reading.kind === 'value' && (reading.isSure || !slot.freeText))
    return take(turn, run, name, reading.value, content);
  if (reading.kind === 'first') return openFlow(turn, reading.flow, reading.values);
  if (!isSure && digress(turn, run, content)) return;
  if (reading.kind === 'value') return take(turn, run, name, reading.value, content);
  const isRead = reading.kind !== 'nothing' && !(reading.kind === 'refused' && slot.freeText === 'short');
  if (!isRead && addMore(turn, run, content)) return;
  if (reading.kind === 'refused') {
    turn.say(reading.why);
    return askSlot(turn, run, name);
  }
  if (reading.kind === 'unclear') return askSlot(turn, run, name, reading.question);
  const changed = inferSlots(turn, run, content, 'correct');
  if (changed !== run) return advance(turn, changed);
  // Something in it was refused, and said so: the question stands.
  if (turn.answered || isSameWish(turn, run, content)) return askAgain(turn, run);
  addToFreeText(turn, run, content);
}

function take(turn: TurnDraft, run: Run, name: string, value: Json, content: Content): void {
  const filled = fillSlot(turn, run, name, value);
  if (slotOf(turn, run, name).freeText === 'long') {
    turn.update({ openText: { run: run.id, slot: name, at: turn.context.now } });
  }
  advance(turn, inferSlots(turn, filled, content, 'fill'));
}

function answerCard(turn: TurnDraft, run: Run, content: Content): void {
  if (keepForNext(turn, run, content)) return;
  const changed = inferSlots(turn, run, content, 'correct');
  if (changed !== run) return advance(turn, changed);
  if (turn.answered) return askAgain(turn, run);
  if (content.kind !== 'text') return;
  if (turn.context.flows.wantsChange(content) && canChange(turn, run)) return askWhatToChange(turn, run);
  const says = saysYesOrNo(content);
  if (says === 'yes' && isPlainYes(content))
    return isCardShown(turn, run) ? confirm(turn, run) : askAgain(turn, run);
  if (says === 'no') return canChange(turn, run) ? askWhatToChange(turn, run) : cancel(turn);
  if (digress(turn, run, content)) return;
  if (isMoreOfTheSame(turn, run, content)) lengthen(turn, run, longTextOf(turn, run), content);
  else addToFreeText(turn, run, content);
}

export function confirm(turn: TurnDraft, run: Run): void {
  turn.update({ misses: 0 });
  advance(turn, turn.replaceRun({ ...run, confirmed: true }));
}

/** By the intent; by the word alone only where nothing else is clear. */
export function saysYesOrNo({ understood }: TextContent): 'yes' | 'no' | undefined {
  if (understood.intent === 'affirm' && understood.band !== 'menu') return 'yes';
  if (understood.intent === 'deny' && understood.band !== 'menu') return 'no';
  return understood.band === 'act' ? undefined : understood.entities.yesNo;
}

/** Asked «what should be changed?» nobody says «yes» to what was on the card. */
function isCardShown(turn: TurnDraft, run: Run): boolean {
  const newest = turn.session.shown.find((each) => each.run === run.id);
  return newest?.actions.some(({ kind }) => kind === 'confirm') ?? false;
}

/** What is only perhaps a «yes» files nothing: the card is shown again. */
function isPlainYes({ understood: { band, confidence, entities } }: TextContent): boolean {
  return entities.yesNo === 'yes' || (band === 'act' && confidence >= MIN_CONFIDENCE_OF_A_YES);
}

/** A name, or any other single word, may look a little like a «yes» to whoever expects one. */
const MIN_CONFIDENCE_OF_A_YES = 0.8;

/** Something else was asked: it is answered first, and the run is taken up again afterwards. */
function digress(turn: TurnDraft, run: Run, content: Content): boolean {
  if (content.kind !== 'text' || !mayDigress(turn, run, content)) return false;
  openFromUtterance(turn, content);
  return true;
}

function mayDigress(turn: TurnDraft, run: Run, content: TextContent): boolean {
  if (!opensAnother(turn, run, content)) return false;
  const isFreeText = run.at.kind === 'asking' && slotOf(turn, run, run.at.slot).freeText;
  if (isFreeText) return mayInterrupt(turn, content);
  return content.understood.band === 'act' || isForAnotherBody(turn, content);
}

/** Nothing that is clearly ours, and somebody else's: «no electricity at home». */
function isForAnotherBody(turn: TurnDraft, { understood: { agency, intent, band } }: TextContent): boolean {
  return agency !== undefined && (band !== 'act' || turn.context.flows.opens[intent] === undefined);
}

/** «My complaints», said again where one of them is to be chosen: understood, and nothing in it that would get lost. */
function isSameWish(turn: TurnDraft, run: Run, content: Content): boolean {
  return (
    content.kind === 'text' && isMoreOfTheSame(turn, run, content) && longTextOf(turn, run) === undefined
  );
}
