import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { inferSlots } from './infer.ts';
import type { Content } from './input.ts';
import { askAgain } from './run.ts';
import type { Run } from './session.ts';
import { setAside } from './unfinished.ts';

/**
 * Another matter of the same kind, told while one is being done: kept with all that the message says, and offered when
 * this one is done. Returns whether it was one.
 */
export function keepForNext(turn: TurnDraft, run: Run, content: Content): boolean {
  if (!keep(turn, run, content)) return false;
  turn.update({ misses: 0 });
  askAgain(turn, run);
  return true;
}

/** The same with the parts of a message that begins a run: those that the run is not about. */
export function keepParts(turn: TurnDraft, run: Run, content: Content): void {
  const parts = content.kind === 'text' ? (content.understood.parts ?? []) : [];
  for (const part of parts) keep(turn, run, { kind: 'text', ...part });
}

function keep(turn: TurnDraft, run: Run, content: Content): boolean {
  const flow = turn.flowOf(run);
  if (!flow.isAnother?.(content, turn.slotContext(run))) return false;
  const next = inferSlots(turn, turn.pushRun(run.flow, {}), content, 'fill');
  setAside(turn, next, { offered: false, isNext: true });
  const work = flow.label?.(next.values);
  if (work) turn.say(engineText('engine.next_noted', { work: { kind: 'text', text: work } }));
  return true;
}
