import type { CitySnapshot } from './city.ts';
import { announce } from './announce.ts';
import { TurnDraft } from './draft.ts';
import type { Effect } from './effect.ts';
import type { FlowTable } from './flow.ts';
import { hear } from './hear.ts';
import type { TurnInput } from './input.ts';
import type { Instant } from './json.ts';
import { remind, tendReminder } from './reminder.ts';
import { resumeCall } from './resume.ts';
import type { Session } from './session.ts';

export interface TurnContext {
  readonly now: Instant;
  /** Unique over all turns; ids of calls are made from it. */
  readonly turn: string;
  readonly city: CitySnapshot;
  readonly flows: FlowTable;
  readonly provesByCode?: true;
}

export interface TurnResult {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

/**
 * Moves a conversation by one input. Pure: the same session, input and context give the same result, so a stored turn
 * can be replayed. Throws only on a bug (a flow that names a slot or flow that is not there, or goes in circles).
 */
export function takeTurn(session: Session, input: TurnInput, context: TurnContext): TurnResult {
  const turn = new TurnDraft(session, context);
  switch (input.kind) {
    case 'messages':
      for (const message of input.messages) hear(turn, message);
      break;
    case 'platform_result':
      resumeCall(turn, input.call, input.answer);
      break;
    case 'timer':
      remind(turn, input.timer);
      break;
    case 'told':
      announce(turn, input);
      break;
  }
  tendReminder(turn);
  return turn.close();
}
