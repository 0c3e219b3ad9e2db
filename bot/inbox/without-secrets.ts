import type { Effect } from '../engine/effect.ts';
import type { FlowTable } from '../engine/flow.ts';
import type { TurnInput } from '../engine/input.ts';
import type { Json } from '../engine/json.ts';
import type { Session } from '../engine/session.ts';
import type { Slot } from '../engine/slots.ts';

const DIGIT = /\p{Nd}/gu;
const HIDDEN = '•';

/**
 * What of a turn may stand in its record, which outlives it by half a year: while a secret is asked for no digits, and no code in what is asked of the platform.
 */
export function withoutSecrets<T extends { readonly input: TurnInput; readonly effects: readonly Effect[] }>(
  before: Session,
  table: FlowTable,
  turn: T,
): T {
  const input = isSecretAsked(before, table) ? withoutDigits(turn.input) : turn.input;
  return { ...turn, input, effects: turn.effects.map(withoutCode) };
}

/** Also beneath something else, and while an answer is awaited: a secret is typed whenever it comes. */
function isSecretAsked({ runs }: Session, { flows }: FlowTable): boolean {
  return runs.some(({ flow }) => {
    const slots = Object.values((flows[flow]?.slots ?? {}) as Readonly<Record<string, Slot>>);
    return slots.some(({ isSecret }) => isSecret);
  });
}

/** The provider's id of a message stays: it names it. */
function withoutDigits(input: TurnInput): TurnInput {
  if (input.kind !== 'messages') return input;
  const messages = input.messages.map((message) => ({
    ...message,
    // A button says nothing that was not shown before.
    content: message.content.kind === 'choice' ? message.content : masked(message.content as unknown as Json),
  }));
  return { ...input, messages } as unknown as TurnInput;
}

/** Fractions are confidences, and say nothing. */
function masked(value: Json): Json {
  if (typeof value === 'string') return value.replace(DIGIT, HIDDEN);
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : value;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}

function withoutCode(effect: Effect): Effect {
  if (effect.kind !== 'call_platform') return effect;
  const { request } = effect;
  const isTold = typeof request === 'object' && request !== null && 'code' in request;
  return isTold ? { ...effect, request: { ...request, code: HIDDEN } as Json } : effect;
}
