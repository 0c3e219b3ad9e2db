import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { heldRuns } from './identity.ts';
import type { Content } from './input.ts';
import { advance, askAgain, slotOf } from './run.ts';
import type { Run } from './session.ts';

/** After this silence a message starts afresh, and what was unfinished is offered instead of insisted on. */
const SET_ASIDE_AFTER_MS = 60 * 60_000;
/** Work set aside longer ago than this is forgotten. */
const KEEP_SET_ASIDE_MS = 7 * 24 * 60 * 60_000;
const MAX_SET_ASIDE = 3;

/** Whether something on top waits for the person. */
export function isWorkOpen(turn: TurnDraft): boolean {
  const kind = turn.top?.at.kind;
  return kind === 'asking' || kind === 'confirming';
}

/** Takes a run off the stack; it is kept where its flow has a name for it. */
export function setAside(
  turn: TurnDraft,
  run: Run,
  how: { readonly offered: boolean; readonly isNext?: true },
): void {
  turn.removeRun(run.id);
  const oldest = turn.context.now - KEEP_SET_ASIDE_MS;
  const kept = turn.session.setAside.filter((each) => each.at > oldest);
  const isWorthKeeping = turn.flowOf(run).label?.(run.values) !== undefined;
  const added = isWorthKeeping ? [{ run, at: turn.context.now, ...how }] : [];
  turn.update({ setAside: [...added, ...kept].slice(0, MAX_SET_ASIDE) });
  const { identity, proof } = turn.context.flows;
  if (run.flow !== identity && run.flow !== proof) return;
  // Nobody says any more who it is, so nothing can go on that waits for it.
  for (const held of heldRuns(turn.session)) setAside(turn, held, { offered: false });
}

/** After a silence nothing goes on here by itself. */
export function setAsideAllOld(turn: TurnDraft): void {
  if (turn.context.now - turn.session.lastMessageAt < SET_ASIDE_AFTER_MS) return;
  while (isWorkOpen(turn) && turn.top) setAside(turn, turn.top, { offered: false });
}

/** After a long silence only a direct answer goes on with the old question. */
export function setAsideOldWork(turn: TurnDraft, content: Content): void {
  if (turn.context.now - turn.session.lastMessageAt < SET_ASIDE_AFTER_MS) return;
  while (isWorkOpen(turn) && turn.top && !answersDirectly(turn, turn.top, content)) {
    setAside(turn, turn.top, { offered: false });
  }
}

/** Whether the message is an answer to what the run asks, and not just any words. */
export function answersDirectly(turn: TurnDraft, run: Run, content: Content): boolean {
  if (content.kind === 'choice' || (content.kind === 'text' && content.picked !== undefined)) return true;
  if (run.at.kind === 'confirming') return content.kind === 'text' && content.understood.intent === 'affirm';
  if (run.at.kind !== 'asking') return false;
  const slot = slotOf(turn, run, run.at.slot);
  return !slot.freeText && slot.read(content, turn.slotContext(run)).kind === 'value';
}

/** Offers unfinished work once, when nothing else is being asked, nor in the making. */
export function offerUnfinished(turn: TurnDraft): void {
  const unfinished = turn.session.setAside.find((each) => !each.offered);
  if (!unfinished || isWorkOpen(turn) || isInTheMaking(turn) || turn.session.doubted) return;
  sayUnfinished(turn, unfinished.run, unfinished.isNext ? 'engine.next' : 'engine.unfinished');
  turn.update({
    setAside: turn.session.setAside.map((each) => (each === unfinished ? { ...each, offered: true } : each)),
  });
}

/** An order to the platform whose answer ends it is on the way; what comes late is not waited for. */
function isInTheMaking(turn: TurnDraft): boolean {
  const run = turn.top;
  if (run?.at.kind !== 'waiting' || !turn.flowOf(run).label) return false;
  return turn.session.pending[run.at.call]?.saidLate === false;
}

export function sayUnfinished(
  turn: TurnDraft,
  run: Run,
  key: 'engine.next' | 'engine.unfinished' = 'engine.unfinished',
): void {
  const label = turn.flowOf(run).label?.(run.values);
  if (!label) return;
  const text = engineText(key, { work: { kind: 'text', text: label } });
  turn.suggest(text, { title: engineText('engine.continue'), action: { kind: 'take_up', run: run.id } });
  turn.offer([{ title: engineText('engine.discard'), action: { kind: 'discard', run: run.id } }]);
}

/** What was set aside is on the stack again; undefined: it has ended, or was forgotten. */
export function broughtBack(turn: TurnDraft, id: string): Run | undefined {
  const kept = turn.session.setAside.find((each) => each.run.id === id);
  if (kept) {
    turn.update({
      setAside: turn.session.setAside.filter((each) => each !== kept),
      runs: [...turn.session.runs, kept.run],
    });
  }
  return turn.run(id);
}

/** Goes on where it was left: from what was set aside, or with a run that is still on the stack. */
export function takeUp(turn: TurnDraft, id: string): void {
  const run = broughtBack(turn, id);
  if (!run) return turn.say(engineText('engine.already_answered'));
  turn.raiseRun(run);
  // What was only noted so far has not been asked anything yet.
  if (run.at.kind === 'starting') return advance(turn, run);
  if (run.at.kind !== 'held') return askAgain(turn, run);
  // It asked nothing itself when it was put away. What is on its card is confirmed anew.
  advance(turn, turn.replaceRun({ ...run, confirmed: false, at: { kind: 'starting' } }));
}

export function discard(turn: TurnDraft, id: string): void {
  turn.removeRun(id);
  turn.update({ setAside: turn.session.setAside.filter((each) => each.run.id !== id) });
  turn.say(engineText('engine.discarded'));
  turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
}
