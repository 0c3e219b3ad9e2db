import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { applyExtras } from './extras.ts';
import type { FlowStep } from './flow.ts';
import { goOnWithHeld, isHeldBack, letGo } from './held.ts';
import type { Json } from './json.ts';
import type { Option, Question } from './question.ts';
import type { Run } from './session.ts';
import type { Slot } from './slots.ts';

/** Starts a flow on top of whatever is being done; what is beneath waits for its end. */
export function openFlow(
  turn: TurnDraft,
  flow: string,
  values: Readonly<Record<string, Json>>,
  where: 'top' | 'bottom' = 'top',
): void {
  advance(turn, turn.pushRun(flow, values, where));
}

/** Goes on with a run: asks for what is missing, shows the card, or ends it. */
export function advance(turn: TurnDraft, run: Run): void {
  turn.countStep();
  if (isHeldBack(turn, run)) return;
  const missing = missingSlot(turn, run);
  if (missing) return askSlot(turn, run, missing);
  const flow = turn.flowOf(run);
  if (flow.confirm && !run.confirmed) return showCard(turn, run);
  applyStep(turn, run, flow.finish(run.values, turn.flowContext(run)));
}

function missingSlot(turn: TurnDraft, run: Run): string | undefined {
  const context = turn.slotContext(run);
  return Object.entries(turn.flowOf(run).slots as Record<string, Slot>).find(
    ([name, slot]) => run.values[name] === undefined && (slot.needed?.(context) ?? true),
  )?.[0];
}

export function slotOf(turn: TurnDraft, run: Run, name: string): Slot {
  const slot = (turn.flowOf(run).slots as Record<string, Slot>)[name];
  if (!slot) throw new Error(`flow «${run.flow}» has no slot «${name}»`);
  return slot;
}

export function askSlot(turn: TurnDraft, run: Run, name: string, instead?: Question): void {
  const asking = turn.replaceRun({
    ...run,
    at: { kind: 'asking', slot: name, ...(instead ? { instead } : {}) },
  });
  turn.ask(asking, instead ?? slotOf(turn, asking, name).ask(turn.slotContext(asking)));
}

function showCard(turn: TurnDraft, run: Run, how?: 'briefly'): void {
  const card = turn.flowOf(run).confirm?.(run.values, turn.flowContext(run));
  if (!card) throw new Error(`flow «${run.flow}» has no card`);
  const confirming = turn.replaceRun({
    ...run,
    at: { kind: 'confirming', shownIn: turn.session.locale },
  });
  const options: readonly Option[] = [
    { title: card.yes, action: { kind: 'confirm' } },
    ...card.card.options,
    ...(canChange(turn, run)
      ? [{ title: engineText('engine.change'), action: { kind: 'change' } } as const]
      : []),
    { title: engineText('engine.cancel'), action: { kind: 'cancel' } },
  ];
  turn.dropNotes();
  const text = how === 'briefly' && card.brief ? [card.brief] : card.card.text;
  turn.ask(confirming, { ...card.card, text, options });
}

/** Whether the card shows something that was told, and can be told otherwise. */
export function canChange(turn: TurnDraft, run: Run): boolean {
  return Object.values(turn.flowOf(run).slots as Record<string, Slot>).some(({ title }) => title);
}

/** Repeats what a run last asked. */
export function askAgain(turn: TurnDraft, run: Run): void {
  if (isHeldBack(turn, run)) return;
  if (isAnsweredMeanwhile(turn, run)) return advance(turn, run);
  if (run.at.kind === 'asking') askSlot(turn, run, run.at.slot, run.at.instead);
  if (run.at.kind === 'confirming') showCard(turn, run);
}

/**
 * Fills a slot by an answer to its own question: the way back remembers it. A «yes» that was given before holds, unless
 * what it was given to is answered otherwise now: nobody says it twice because something was asked after it.
 */
export function fillSlot(turn: TurnDraft, run: Run, slot: string, value: Json): Run {
  turn.update({ misses: 0 });
  return turn.replaceRun({
    ...run,
    values: { ...run.values, [slot]: value },
    trail: [...run.trail.filter((name) => name !== slot), slot],
    confirmed: run.confirmed && !(slot in run.values),
  });
}

export function forgetSlot(turn: TurnDraft, run: Run, slot: string): Run {
  const forgotten = new Set([slot, ...(slotOf(turn, run, slot).forgetsAlso ?? [])]);
  const values = Object.fromEntries(Object.entries(run.values).filter(([name]) => !forgotten.has(name)));
  return turn.replaceRun({ ...run, values, trail: run.trail.filter((name) => !forgotten.has(name)) });
}

export function applyStep(turn: TurnDraft, run: Run, step: FlowStep): void {
  turn.countStep();
  applyExtras(turn, step);
  switch (step.kind) {
    case 'done':
      return endRun(turn, run, step);
    case 'call':
      return turn.call(run, step.request);
    case 'hold':
      return advance(turn, turn.replaceRun({ ...run, values: { ...run.values, ...step.values } }));
    case 'ask_again':
      return askSlot(
        turn,
        forgetSlot(turn, { ...run, values: { ...run.values, ...step.values } }, step.slot),
        step.slot,
      );
    case 'become':
      turn.removeRun(run.id);
      return openFlow(turn, step.flow, step.values);
  }
}

/** Ends a run; if it was what the talk was about, the work beneath it is taken up again. */
function endRun(
  turn: TurnDraft,
  run: Run,
  { offer = [], proved }: Extract<FlowStep, { kind: 'done' }>,
): void {
  const wasTop = turn.top?.id === run.id;
  turn.dropCall(run);
  turn.removeRun(run.id);
  const { identity, proof } = turn.context.flows;
  if (run.flow === identity) return letGo(turn);
  if (run.flow === proof && !turn.session.doubted) goOnWithHeld(turn, proved === true);
  const below = turn.top;
  const isOpen = below?.at.kind === 'asking' || below?.at.kind === 'confirming';
  if (below && isOpen) {
    if (wasTop) comeBackTo(turn, below);
  } else {
    if (!hasNext(turn)) turn.offer(offer);
  }
}

/** Another matter was told meanwhile and is asked about now. */
export function hasNext({ session }: TurnDraft): boolean {
  return session.setAside.some(({ isNext, offered }) => isNext === true && !offered);
}

export function comeBackTo(turn: TurnDraft, run: Run): void {
  const wasRead = run.at.kind === 'confirming' && run.at.shownIn === turn.session.locale;
  if (wasRead) return showCard(turn, run, 'briefly');
  const wasAnswered = isAnsweredMeanwhile(turn, run);
  askAgain(turn, run);
  const label = wasAnswered ? undefined : turn.flowOf(run).label?.(run.values);
  if (label && !turn.isWorkNamed)
    turn.say(engineText('engine.back_to', { work: { kind: 'text', text: label } }));
}

/** What was done in between has told what the run asks for. */
function isAnsweredMeanwhile(turn: TurnDraft, run: Run): boolean {
  if (run.at.kind !== 'asking') return false;
  const { isFact, needed } = slotOf(turn, run, run.at.slot);
  return isFact === true && needed?.(turn.slotContext(run)) === false;
}
