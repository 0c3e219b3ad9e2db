import type { TurnDraft } from './draft.ts';
import type { Json } from './json.ts';

/** Another conversation told something: it is said in a message of its own, and whatever is being done here goes on. */
export function announce(turn: TurnDraft, what: Json, from: string): void {
  const announced = turn.context.flows.announces[kindOf(what)]?.(what, from, turn.flowContext());
  if (!announced) throw new Error(`nobody here listens to «${kindOf(what)}»`);
  turn.say(...announced.say);
  if (announced.options) turn.ask(undefined, { text: [], options: announced.options, stays: true });
  if (announced.alert) turn.asAlert(announced.alert);
}

function kindOf(what: Json): string {
  const kind = typeof what === 'object' && what !== null && 'kind' in what ? what.kind : undefined;
  return typeof kind === 'string' ? kind : '';
}
