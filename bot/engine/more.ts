import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import type { Content, TextContent } from './input.ts';
import { advance, slotOf } from './run.ts';
import type { Run } from './session.ts';
import type { SlotTable } from './slots.ts';

/** How long after it was given a free-text answer takes a second part, milliseconds (design §1). */
const FREE_TEXT_STAYS_OPEN_MS = 2_000;

/** On the card: another sentence about the same thing, which corrects nothing of it. */
export function isMoreOfTheSame(turn: TurnDraft, run: Run, { understood }: TextContent): boolean {
  return understood.band === 'act' && turn.context.flows.opens[understood.intent] === run.flow;
}

/** The slot that holds the person's own words. */
export function longTextOf(turn: TurnDraft, run: Run): string | undefined {
  const slots = Object.entries(turn.flowOf(run).slots as SlotTable);
  return slots.find(([, { freeText }]) => freeText === 'long')?.[0];
}

/** Another sentence about the same thing where something else is asked: it goes along with the words that are held. */
export function addMore(turn: TurnDraft, run: Run, content: Content): boolean {
  if (content.kind !== 'text' || content.text === '' || !isMoreOfTheSame(turn, run, content)) return false;
  const slot = longTextOf(turn, run);
  const held = slot === undefined ? undefined : run.values[slot];
  if (content.understood.confidence < MIN_CONFIDENCE_OF_MORE || typeof held !== 'string') return false;
  turn.note(engineText('engine.added'));
  lengthen(turn, run, slot, content);
  return true;
}

const MIN_CONFIDENCE_OF_MORE = 0.8;

/** A second part of a free-text answer that is still open. */
export function addToFreeText(turn: TurnDraft, run: Run, content: Content): void {
  const open = turn.session.openText;
  if (content.kind !== 'text' || !open || open.run !== run.id) return;
  if (turn.context.now - open.at > FREE_TEXT_STAYS_OPEN_MS) return;
  turn.update({ openText: { ...open, at: turn.context.now } });
  lengthen(turn, run, open.slot, content);
}

/** Puts a further sentence behind the words a slot holds, as far as the slot takes it. */
export function lengthen(turn: TurnDraft, run: Run, name: string | undefined, content: TextContent): void {
  const held = name === undefined ? undefined : run.values[name];
  if (name === undefined || typeof held !== 'string') return;
  const longer = { ...content, text: `${held}\n${content.text}` };
  const reading = slotOf(turn, run, name).read(longer, turn.slotContext(run));
  if (reading.kind !== 'value') return;
  turn.update({ misses: 0 });
  advance(turn, turn.replaceRun({ ...run, values: { ...run.values, [name]: reading.value } }));
}
