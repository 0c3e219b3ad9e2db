import type { TurnDraft } from './draft.ts';
import type { Told } from './effect.ts';
import type { Json } from './json.ts';

/** Another conversation told something: it is said in a message of its own, and whatever is being done here goes on. */
export function announce(turn: TurnDraft, { from, what, tried }: Told): void {
  const say = turn.context.flows.announces[kindOf(what)];
  if (!say) throw new Error(`nobody here listens to «${kindOf(what)}»`);
  const announced = say(what, from, turn.flowContext(), (tried?.length ?? 0) > 0);
  turn.say(...announced.say);
  if (announced.options) turn.ask(undefined, { text: [], options: announced.options, stays: true });
  if (announced.alert) turn.asAlert(announced.alert);
  turn.saysWhatWas({ from, what, ...(tried ? { tried } : {}) });
}

function kindOf(what: Json): string {
  const kind = typeof what === 'object' && what !== null && 'kind' in what ? what.kind : undefined;
  return typeof kind === 'string' ? kind : '';
}
