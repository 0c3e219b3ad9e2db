import type { TurnDraft } from './draft.ts';
import type { Content } from './input.ts';
import type { Json } from './json.ts';
import type { Run } from './session.ts';
import type { Reading, Slot } from './slots.ts';

/**
 * Fills slots from a message that was not asked for them. `fill`: only empty ones; `correct`: also those that hold
 * something else by now («no, sector 5»). What is changed so has to be confirmed anew.
 */
export function inferSlots(turn: TurnDraft, run: Run, content: Content, how: 'fill' | 'correct'): Run {
  const slots = Object.entries(turn.flowOf(run).slots as Record<string, Slot>);
  return slots.reduce((sofar, [name, slot]) => {
    if (how === 'fill' && sofar.values[name] !== undefined) return sofar;
    const reading: Reading<Json> = slot.infer?.(content, turn.slotContext(sofar)) ?? { kind: 'nothing' };
    if (reading.kind === 'refused') turn.say(reading.why);
    if (reading.kind !== 'value' || isSame(reading.value, sofar.values[name])) return sofar;
    turn.update({ misses: 0 });
    if (reading.note) turn.note(reading.note);
    const gone = [...(slot.forgetsAlso ?? []), ...(reading.forgets ?? [])];
    const still = Object.fromEntries(Object.entries(sofar.values).filter(([each]) => !gone.includes(each)));
    return turn.replaceRun({ ...sofar, confirmed: false, values: { ...still, [name]: reading.value } });
  }, run);
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
